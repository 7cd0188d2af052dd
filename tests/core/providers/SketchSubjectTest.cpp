#include "core/generation/Budget.h"
#include "core/media/VideoReader.h"
#include "core/providers/local/LocalProvider.h"
#include "tests/support/MattingFolder.h"

#include <QFile>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using rushes::test::MattingFolder;

namespace {

constexpr QSize size(96, 64);
const QColor backdrop(20, 40, 220);

/// Its border is too busy for the sketch to tell a subject by itself.
QImage stripes()
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            picture.setPixelColor(x, y, x / 8 % 2 ? QColor(200, 60, 30) : QColor(90, 180, 60));
    }
    return picture;
}

ClipRequest beforeColour(const QImage& picture)
{
    ClipRequest request;
    request.model = {.id = u"sketch"_s, .name = {}, .provider = u"local"_s};
    request.picture = picture;
    request.direction.duration = Time::ofSeconds(0.2);
    request.direction.move = direction::CameraMove::Static;
    request.direction.background = {.kind = direction::BackgroundKind::Colour, .colour = backdrop};
    request.size = size;
    request.rate = {10, 1};
    return request;
}

struct MadeSketch
{
    Error error = {};
    QStringList warnings = {};
    QImage frame = {};
};

MadeSketch make(const ClipRequest& request, const media::Matting& matting,
                const Progress& progress = {})
{
    LocalProvider provider(draft::DraftBoard(QString()), matting);
    generation::Budget budget;
    const Paid paid = *budget.reserve(Money());
    const auto outcome = provider.submit(request, paid, progress);
    if (!outcome)
        return {.error = outcome.error()};
    const Asset& asset = std::get<Asset>(*outcome);
    MadeSketch made{.warnings = asset.warnings};
    if (const auto reader = media::VideoReader::open(asset.file))
        made.frame = (*reader)->frameAt(Time()).value_or(QImage());
    QFile::remove(asset.file);
    return made;
}

bool looksLike(const QColor& colour, const QColor& wanted)
{
    constexpr int tolerance = 40; // of a compressed frame
    return std::abs(colour.red() - wanted.red()) < tolerance &&
           std::abs(colour.green() - wanted.green()) < tolerance &&
           std::abs(colour.blue() - wanted.blue()) < tolerance;
}

} // namespace

TEST(SketchSubject, isFoundByTheAddOnWhereTheSketchCannotTell)
{
    const MadeSketch without = make(beforeColour(stripes()), {});
    EXPECT_EQ(without.warnings.size(), 1) << "no subject was found";

    const MattingFolder folder("subject");
    const MadeSketch made = make(beforeColour(stripes()), media::Matting(folder.addOn()));
    EXPECT_EQ(made.warnings, QStringList());
    ASSERT_FALSE(made.frame.isNull());
    EXPECT_TRUE(looksLike(made.frame.pixelColor(6, 6), backdrop));
    EXPECT_FALSE(looksLike(made.frame.pixelColor(48, 32), backdrop));
}

TEST(SketchSubject, isNotLookedForWhereItIsKnownOrOfNoUse)
{
    const MattingFolder folder("crash");
    const media::Matting matting(folder.addOn());
    ClipRequest masked = beforeColour(stripes());
    masked.subjectMask = QImage(size, QImage::Format_Grayscale8);
    masked.subjectMask.fill(Qt::black);
    for (int y = 16; y < 48; ++y)
        std::fill_n(masked.subjectMask.scanLine(y) + 24, 48, uchar(255));
    ClipRequest kept = beforeColour(stripes());
    kept.direction.background = {};
    QImage plain(size, QImage::Format_RGB32);
    plain.fill(Qt::white);
    for (int y = 20; y < 50; ++y) {
        for (int x = 30; x < 60; ++x)
            plain.setPixelColor(x, y, Qt::red);
    }
    for (const ClipRequest& request : {masked, kept, beforeColour(plain)})
        EXPECT_EQ(make(request, matting).warnings, QStringList());
    EXPECT_EQ(folder.runs(), 0);
}

TEST(SketchSubject, anAddOnThatBreaksCostsTheSubjectAndNotTheClip)
{
    const MattingFolder folder("refuse");
    const MadeSketch made = make(beforeColour(stripes()), media::Matting(folder.addOn()));
    EXPECT_FALSE(made.frame.isNull());
    ASSERT_EQ(made.warnings.size(), 2);
    EXPECT_TRUE(made.warnings.join(u' ').contains(u"the model is of another kind"_s));
}

TEST(SketchSubject, isNoLongerLookedForWhenTheJobIsStopped)
{
    const MattingFolder folder("hang");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(
        make(beforeColour(stripes()), media::Matting(folder.addOn()), {.stop = stop.get_token()})
            .error.code,
        ErrorCode::Cancelled);
}

} // namespace rushes::providers
