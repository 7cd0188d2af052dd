#include "core/render/Compositor.h"
#include "core/render/TextLayout.h"

#include "tests/core/render/TestFrames.h"

#include <QFontInfo>

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::render;
using namespace rushes::timeline;
using namespace Qt::Literals::StringLiterals;

namespace {

const FrameSpec reels{QSize(1080, 1920), QRectF(65, 269, 950, 883)};

Item textItem(const TextOverlay& overlay)
{
    return {.id = ItemId::make(),
            .name = overlay.text,
            .range = {Time(), Time::ofSeconds(2)},
            .text = overlay};
}

TextOverlay still(const QString& text, TextRole role = TextRole::Headline)
{
    return {.text = text, .role = role, .in = TextMotion::None, .out = TextMotion::None};
}

struct Page
{
    TestFrames frames;
    Timeline timeline = emptyTimeline(QSize(1080, 1920));

    explicit Page(const TextOverlay& overlay, const QColor& behind = QColor(90, 120, 150))
    {
        frames.give(u"behind"_s, behind);
        for (Track& track : timeline.tracks) {
            if (track.name == u"V1")
                track.items = {{.id = ItemId::make(),
                                .range = {Time(), Time::ofSeconds(2)},
                                .alternates = {{.media = TestFrames::picture(u"behind"_s)}}}};
            if (track.kind == TrackKind::Text)
                track.items = {textItem(overlay)};
        }
    }
    QImage at(double seconds, const FrameSpec& spec = reels)
    {
        return composeFrame(timeline, Time::ofSeconds(seconds), spec, frames);
    }
};

// The smallest rectangle that holds every pixel that is not `background`.
QRect changedPart(const QImage& image, QRgb background)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto differs = [background](QRgb pixel) {
            return (pixel & RGB_MASK) != (background & RGB_MASK);
        };
        const auto* end = row + image.width();
        const auto* first = std::find_if(row, end, differs);
        if (first == end)
            continue;
        const auto* last =
            std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(row), differs)
                .base();
        found |= QRect(int(first - row), y, int(last - first), 1);
    }
    return found;
}

void expectInside(Page& page, double seconds, const FrameSpec& spec, const QString& what)
{
    const QImage image = page.at(seconds, spec);
    const QRect changed = changedPart(image, image.pixel(0, 0));
    EXPECT_FALSE(changed.isEmpty()) << what.toStdString();
    EXPECT_TRUE(spec.safeZone.contains(QRectF(changed)))
        << what.toStdString() << ": " << changed.x() << "," << changed.y() << " to "
        << changed.right() << "," << changed.bottom();
}

} // namespace

TEST(Text, neverLeavesTheSafeZone)
{
    const QStringList texts{
        u"Slow mornings, quick espresso"_s, u"Donaudampfschifffahrtsgesellschaftskapitänskajüte"_s,
        u"قهوة سريعة لصباح بطيء"_s, u"慢慢的早晨,快快的浓缩咖啡,就在街角的咖啡馆里等着你"_s,
        u"One two three four five six seven eight nine ten. "_s.repeated(20)};
    for (const QString& text : texts) {
        for (const TextRole role : {TextRole::Headline, TextRole::Body, TextRole::Button}) {
            for (const double at : {-0.2, 0.0, 0.5, 1.3}) {
                TextOverlay overlay = still(text, role);
                overlay.x = overlay.y = at;
                Page page(overlay, QColor(200, 200, 200));
                expectInside(page, 1, reels, text.left(20));
                const QRectF bounds = textBounds(textItem(overlay), reels);
                EXPECT_TRUE(reels.safeZone.contains(bounds));
            }
        }
    }
}

TEST(Text, staysInsideWhileItMoves)
{
    TextOverlay overlay{
        .text = u"Order ahead"_s, .y = 1, .in = TextMotion::Rise, .out = TextMotion::Rise};
    overlay.inDuration = overlay.outDuration = Time::ofSeconds(1);
    Page low(overlay, QColor(220, 220, 220));
    overlay.y = 0;
    Page high(overlay, QColor(220, 220, 220));
    for (const double seconds : {0.1, 0.3, 1.0, 1.7, 1.9}) {
        expectInside(low, seconds, reels, u"low"_s);
        expectInside(high, seconds, reels, u"high"_s);
    }
}

TEST(Text, boundsHoldTheInk)
{
    for (const TextRole role : {TextRole::Headline, TextRole::Body, TextRole::Button}) {
        const TextOverlay overlay = still(u"Slow mornings, quick espresso"_s, role);
        Page page(overlay, Qt::black); // the halo is not needed on black
        const QImage image = page.at(1);
        const QRect ink = changedPart(image, image.pixel(0, 0));
        const QRectF bounds = textBounds(textItem(overlay), reels);
        EXPECT_TRUE(bounds.adjusted(-4, -4, 4, 4).contains(QRectF(ink)));
        EXPECT_GT(ink.width(), bounds.width() * 0.9);
    }
}

TEST(Text, isTheSamePictureAtHalfTheSize)
{
    const FrameSpec half{QSize(540, 960), QRectF(32.5, 134.5, 475, 441.5)};
    for (const TextRole role : {TextRole::Headline, TextRole::Button}) {
        Page page(still(u"Slow mornings, quick espresso before the city wakes"_s, role));
        const QImage large =
            page.at(1).scaled(half.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage little = page.at(1, half);
        qint64 difference = 0;
        for (int y = 0; y < little.height(); ++y) {
            for (int x = 0; x < little.width(); ++x)
                difference += std::abs(qGray(large.pixel(x, y)) - qGray(little.pixel(x, y)));
        }
        EXPECT_LT(double(difference) / (540 * 960), 0.6);
        const QRectF a = textBounds(page.timeline.tracks.front().items.front(), reels);
        const QRectF b = textBounds(page.timeline.tracks.front().items.front(), half);
        EXPECT_NEAR(a.width(), 2 * b.width(), 0.01);
        EXPECT_NEAR(a.y(), 2 * b.y(), 0.01);
    }
}

TEST(Text, isReadableOnItsOwnColour)
{
    for (const QColor& colour : {QColor(Qt::white), QColor(Qt::black)}) {
        TextOverlay overlay = still(u"Slow mornings"_s);
        overlay.colour = colour;
        Page page(overlay, colour);
        const QImage image = page.at(1);
        int farthest = 0;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                farthest =
                    std::max(farthest, std::abs(qGray(image.pixel(x, y)) - qGray(colour.rgb())));
        }
        EXPECT_GT(farthest, 110);
    }
}

TEST(Text, shrinksALongWordBeforeItBreaksIt)
{
    const TextOverlay overlay = still(u"Donaudampfschifffahrtskapitän"_s);
    const TextBlock block = layOutText(overlay, reels.size, reels.safeZone);
    EXPECT_EQ(block.lineCount, 1);
    EXPECT_LT(block.fontSize, overlay.size);
    EXPECT_GE(block.fontSize, smallestText);
}

TEST(Text, ofAButtonWrapsRatherThanGettingTiny)
{
    TextOverlay overlay = still(u"Order ahead and save today"_s, TextRole::Button);
    overlay.size = 64;
    const TextBlock fits = layOutText(overlay, reels.size, reels.safeZone);
    EXPECT_EQ(fits.lineCount, 1);
    overlay.text = u"Get your first cup free when you order ahead this week"_s;
    const TextBlock wraps = layOutText(overlay, reels.size, reels.safeZone);
    EXPECT_GE(wraps.lineCount, 2);
    EXPECT_EQ(wraps.fontSize, 64);
}

TEST(Text, breaksLinesOfAboutTheSameLength)
{
    const TextBlock block =
        layOutText(still(u"Slow mornings, quick espresso"_s), reels.size, reels.safeZone);
    ASSERT_EQ(block.lineCount, 2);
    const double first = block.lines->lineAt(0).naturalTextWidth();
    const double second = block.lines->lineAt(1).naturalTextWidth();
    EXPECT_GT(std::min(first, second) / std::max(first, second), 0.7);
    EXPECT_EQ(block.fontSize, 92);
}

TEST(Text, keepsWrittenLineBreaks)
{
    const TextBlock block = layOutText(still(u"Slow\nmornings"_s), reels.size, reels.safeZone);
    EXPECT_EQ(block.lineCount, 2);
}

TEST(Text, startsRightToLeftTextOnTheRight)
{
    const QRectF arabic = textBounds(textItem(still(u"قهوة"_s)), reels);
    const QRectF latin = textBounds(textItem(still(u"Coffee"_s)), reels);
    EXPECT_NEAR(arabic.right(), reels.safeZone.right() - textMargin, 2);
    EXPECT_NEAR(latin.left(), reels.safeZone.left() + textMargin, 0.01);
}

TEST(Text, fadesInAndOut)
{
    TextOverlay overlay{.text = u"Now"_s, .in = TextMotion::Fade, .out = TextMotion::Fade};
    overlay.inDuration = overlay.outDuration = Time::ofSeconds(1);
    Page page(overlay, Qt::black);
    const auto brightest = [&](double seconds) {
        const QImage image = page.at(seconds);
        int level = 0;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                level = std::max(level, qGray(image.pixel(x, y)));
        }
        return level;
    };
    EXPECT_EQ(brightest(0), 0);
    EXPECT_GT(brightest(0.2), 20);
    EXPECT_LT(brightest(0.2), brightest(0.5));
    EXPECT_EQ(brightest(1), 255);
    EXPECT_LT(brightest(1.95), 120);
}

TEST(Text, ofAButtonStandsOnItsPill)
{
    TextOverlay overlay = still(u"Order ahead"_s, TextRole::Button);
    overlay.size = 44;
    Page page(overlay);
    const QRect pill = textBounds(textItem(overlay), reels).toAlignedRect();
    const QImage image = page.at(1);
    EXPECT_EQ(image.pixelColor(pill.center().x(), pill.top() + 4), QColor(Qt::white));
    EXPECT_NE(image.pixelColor(pill.topLeft() + QPoint(2, 2)), QColor(Qt::white)) << "not round";
    int darkest = 255;
    for (int x = pill.left() + 20; x < pill.right() - 20; ++x)
        darkest = std::min(darkest, qGray(image.pixel(x, pill.center().y())));
    EXPECT_LT(darkest, 60);
}

TEST(Text, usesTheBundledTypefaceOnEveryComputer)
{
    const TextBlock block = layOutText(still(u"Slow"_s), reels.size, reels.safeZone);
    EXPECT_EQ(QFontInfo(block.lines->font()).family(), u"Inter Rushes"_s);
}

TEST(Text, isHiddenWithItsTrack)
{
    Page page(still(u"Now"_s), Qt::black);
    page.timeline.tracks.front().states = TrackState::Hidden;
    EXPECT_TRUE(changedPart(page.at(1), qRgb(0, 0, 0)).isEmpty());
}
