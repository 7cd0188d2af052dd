#include "core/render/Compositor.h"

#include "tests/core/render/TestFrames.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::render;
using namespace rushes::timeline;
using namespace Qt::Literals::StringLiterals;

namespace {

const FrameSpec small{QSize(108, 192), QRectF(6, 26, 96, 98)};

Item clip(const Media& media, double start, double seconds)
{
    return {.id = ItemId::make(),
            .name = media.hash.toString(),
            .range = {Time::ofSeconds(start), Time::ofSeconds(seconds)},
            .alternates = {{.media = media}}};
}

struct Cut
{
    Timeline timeline = emptyTimeline(QSize(108, 192));
    TestFrames frames;

    Track& track(const QString& name)
    {
        for (Track& each : timeline.tracks) {
            if (each.name == name)
                return each;
        }
        return timeline.tracks.front();
    }
    QColor centreAt(double seconds, const FrameSpec& spec = small)
    {
        const QImage image = composeFrame(timeline, Time::ofSeconds(seconds), spec, frames);
        return image.pixelColor(image.width() / 2, image.height() / 2);
    }
};

// Red for a second, then blue for a second.
Cut redThenBlue(std::optional<Transition> between)
{
    Cut cut;
    cut.frames.give(u"red"_s, QColor(200, 0, 0));
    cut.frames.give(u"blue"_s, QColor(0, 0, 200));
    cut.track(u"V1"_s).items = {clip(TestFrames::picture(u"red"_s), 0, 1),
                                clip(TestFrames::picture(u"blue"_s), 1, 1)};
    cut.track(u"V1"_s).items[1].transitionIn = between;
    return cut;
}

Transition lasting(TransitionKind kind)
{
    return {.kind = kind, .duration = Time::ofSeconds(0.4)};
}

} // namespace

TEST(Compositor, isBlackAndOpaqueWhereNothingIs)
{
    Cut cut;
    const QImage image = composeFrame(cut.timeline, Time(), small, cut.frames);
    EXPECT_EQ(image.size(), small.size);
    EXPECT_EQ(image.format(), QImage::Format_RGB32);
    EXPECT_EQ(image.pixelColor(50, 50), QColor(Qt::black));
}

TEST(Compositor, drawsHigherTracksOverLowerOnes)
{
    Cut cut = redThenBlue({});
    cut.frames.give(u"green"_s, QColor(0, 200, 0));
    cut.track(u"V2"_s).items = {clip(TestFrames::picture(u"green"_s), 0.5, 1)};
    EXPECT_EQ(cut.centreAt(0.2), QColor(200, 0, 0));
    EXPECT_EQ(cut.centreAt(0.7), QColor(0, 200, 0));
    EXPECT_EQ(cut.centreAt(1.2), QColor(0, 200, 0));
    EXPECT_EQ(cut.centreAt(1.7), QColor(0, 0, 200));
    cut.track(u"V2"_s).states = TrackState::Hidden;
    EXPECT_EQ(cut.centreAt(0.7), QColor(200, 0, 0));
}

TEST(Compositor, showsLowerTracksThroughTransparentParts)
{
    Cut cut = redThenBlue({});
    QImage half(small.size, QImage::Format_ARGB32_Premultiplied);
    half.fill(QColor(0, 200, 0, 128));
    cut.frames.give(u"half"_s, half);
    cut.track(u"V2"_s).items = {clip(TestFrames::picture(u"half"_s), 0, 2)};
    const QColor seen = cut.centreAt(0.5);
    EXPECT_NEAR(seen.red(), 100, 2);
    EXPECT_NEAR(seen.green(), 100, 2);
}

TEST(Compositor, playsTheChosenAlternateFromItsSourceStart)
{
    Cut cut;
    Item item = clip(TestFrames::video(u"a"_s), 1, 1);
    item.alternates.push_back(
        {.media = TestFrames::video(u"b"_s), .sourceStart = Time::ofSeconds(0.5)});
    cut.track(u"V1"_s).items = {item};
    EXPECT_EQ(cut.centreAt(1.2).red(), 20);
    cut.track(u"V1"_s).items[0].chosen = 1;
    EXPECT_EQ(cut.centreAt(1.2).red(), 70);
}

TEST(Compositor, dissolvesHalfAndHalfOnTheCut)
{
    Cut cut = redThenBlue(lasting(TransitionKind::Dissolve));
    EXPECT_EQ(cut.centreAt(0.79), QColor(200, 0, 0));
    EXPECT_EQ(cut.centreAt(1.0), QColor(100, 0, 100));
    EXPECT_EQ(cut.centreAt(0.9), QColor(150, 0, 50));
    EXPECT_EQ(cut.centreAt(1.21), QColor(0, 0, 200));
}

TEST(Compositor, fadesThroughBlackOnTheCut)
{
    Cut cut = redThenBlue(lasting(TransitionKind::FadeThroughBlack));
    EXPECT_EQ(cut.centreAt(1.0), QColor(Qt::black));
    EXPECT_EQ(cut.centreAt(0.9), QColor(100, 0, 0));
    EXPECT_EQ(cut.centreAt(1.1), QColor(0, 0, 100));
}

TEST(Compositor, wipesAndSlidesFromOneSideToTheOther)
{
    for (const TransitionKind kind : {TransitionKind::Wipe, TransitionKind::Slide}) {
        Cut cut = redThenBlue(lasting(kind));
        const QImage image = composeFrame(cut.timeline, Time::ofSeconds(1), small, cut.frames);
        const QColor left = image.pixelColor(4, 90);
        const QColor right = image.pixelColor(103, 90);
        EXPECT_NE(left, right);
        EXPECT_EQ(left, kind == TransitionKind::Wipe ? QColor(0, 0, 200) : QColor(200, 0, 0));
        EXPECT_EQ(cut.centreAt(1.3), QColor(0, 0, 200));
    }
}

TEST(Compositor, holdsFramesInATransitionWhereTheFileEnds)
{
    Cut cut;
    Item first = clip(TestFrames::video(u"a"_s, Time::ofSeconds(1)), 0, 1);
    Item second = clip(TestFrames::video(u"b"_s, Time::ofSeconds(1)), 1, 1);
    second.transitionIn = lasting(TransitionKind::Dissolve);
    cut.track(u"V1"_s).items = {first, second};
    // The first holds its last picture (99), the second its first (0).
    EXPECT_NEAR(cut.centreAt(1.0).red(), 50, 1);
    EXPECT_NEAR(cut.centreAt(0.9).red(), 68, 1);
}

TEST(Compositor, comesInFromNothingAfterAGap)
{
    Cut cut = redThenBlue(lasting(TransitionKind::Dissolve));
    cut.track(u"V1"_s).items.erase(cut.track(u"V1"_s).items.begin());
    EXPECT_EQ(cut.centreAt(0.9), QColor(Qt::black));
    EXPECT_EQ(cut.centreAt(1.2), QColor(0, 0, 100));
}

TEST(Compositor, cropsAroundTheCentre)
{
    Cut cut;
    QImage stripes(300, 192, QImage::Format_RGB32);
    stripes.fill(Qt::red);
    for (int y = 0; y < 192; ++y) {
        for (int x = 100; x < 200; ++x)
            stripes.setPixelColor(x, y, Qt::blue);
    }
    cut.frames.give(u"stripes"_s, stripes);
    cut.track(u"V1"_s).items = {clip(TestFrames::picture(u"stripes"_s), 0, 1)};
    const QImage image = composeFrame(cut.timeline, Time(), small, cut.frames);
    EXPECT_EQ(image.pixelColor(54, 96), QColor(Qt::blue));
    EXPECT_EQ(image.pixelColor(10, 96), QColor(Qt::blue));
    EXPECT_EQ(image.pixelColor(1, 96), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(106, 96), QColor(Qt::red));
}

TEST(Compositor, padsWithADarkCopyAndKeepsTheWholePicture)
{
    Cut cut;
    cut.frames.give(u"wide"_s, QColor(200, 100, 0), QSize(400, 100));
    cut.track(u"V1"_s).items = {clip(TestFrames::picture(u"wide"_s), 0, 1)};
    FrameSpec padded = small;
    padded.fit = Fit::BlurPad;
    const QImage image = composeFrame(cut.timeline, Time(), padded, cut.frames);
    EXPECT_EQ(image.pixelColor(1, 96), QColor(200, 100, 0));
    EXPECT_EQ(image.pixelColor(107, 96), QColor(200, 100, 0));
    const QColor bar = image.pixelColor(54, 20);
    EXPECT_LT(bar.red(), 150);
    EXPECT_GT(bar.red(), bar.blue() + 30);
}

TEST(Compositor, marksAMissingFileInRedInsteadOfFailing)
{
    Cut cut;
    cut.track(u"V1"_s).items = {clip(TestFrames::picture(u"gone"_s), 0, 1)};
    const QImage image = composeFrame(cut.timeline, Time(), small, cut.frames);
    const QColor corner = image.pixelColor(3, 3);
    EXPECT_GT(corner.red(), corner.green() + 15);
    EXPECT_LT(corner.red(), 120);
    QList<QRgb> colours;
    for (int x = 0; x < 108; ++x)
        colours << image.pixel(x, 3);
    EXPECT_GT(QSet<QRgb>(colours.begin(), colours.end()).size(), 2) << "no hatch";
}

TEST(Compositor, asksForAStillOnlyOnce)
{
    Cut cut = redThenBlue({});
    const QImage first = composeFrame(cut.timeline, Time(), small, cut.frames);
    const QImage second = composeFrame(cut.timeline, Time::ofSeconds(0.5), small, cut.frames);
    EXPECT_EQ(cut.frames.asked, 1);
    EXPECT_EQ(first.constBits(), second.constBits());
}

TEST(LayerCache, staysWithinItsBytesAndDropsTheLongestUnused)
{
    LayerCache cache(100 * 100 * 4 * 2);
    const Layer layer{QImage(100, 100, QImage::Format_RGB32)};
    cache.insert(u"a"_s, layer);
    cache.insert(u"b"_s, layer);
    EXPECT_TRUE(cache.find(u"a"_s));
    cache.insert(u"c"_s, layer);
    EXPECT_TRUE(cache.find(u"a"_s));
    EXPECT_FALSE(cache.find(u"b"_s));
    EXPECT_EQ(cache.bytes(), 100 * 100 * 4 * 2);
    cache.insert(u"c"_s, layer);
    EXPECT_EQ(cache.bytes(), 100 * 100 * 4 * 2);
    cache.insert(u"large"_s, {QImage(400, 400, QImage::Format_RGB32)});
    EXPECT_FALSE(cache.find(u"large"_s));
}
