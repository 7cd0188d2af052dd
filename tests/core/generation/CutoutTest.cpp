#include "core/generation/Cutout.h"

#include "core/media/AssetStore.h"
#include "core/media/Image.h"

#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using Paint = sketch::CutoutStroke::Kind;

namespace {

const ContentHash automatic(QString(64, u'a'));
const ContentHash made(QString(64, u'b'));
const Cutout strokes{.strokes = {{Paint::Keep, {{0.5, 0.25}, {0.5, 0.5}}, 0.125},
                                 {Paint::Remove, {{0.0, 1.0}}, 0.25}},
                     .automatic = automatic};

} // namespace

TEST(Cutout, isRememberedWithThePictureAndCanBeTakenBack)
{
    const project::Variant before{.subjectMask = automatic};
    EXPECT_EQ(cutoutOf(before), Cutout{.automatic = automatic});
    const project::Variant after = withCutout(before, strokes, made);
    EXPECT_EQ(after.subjectMask, made);
    EXPECT_EQ(cutoutOf(after), strokes);
    EXPECT_EQ(withCutout(after, {.automatic = automatic}, {}), before);
}

TEST(Cutout, nonsenseThatWasStoredIsReadAsFarAsItGoes)
{
    project::Variant odd;
    odd.extra["cutout"] = Json::parse(
        R"({"automatic":3,"strokes":[{"keep":true,"width":9,"points":[0.5,"x",7,-1,2]},5]})");
    const Cutout read = cutoutOf(odd);
    ASSERT_EQ(read.strokes.size(), 2u);
    EXPECT_EQ(read.strokes[0].width, 1);
    EXPECT_EQ(read.strokes[0].points, (std::vector<QPointF>{{0.5, 0}, {1, 0}}));
    EXPECT_TRUE(read.automatic.isEmpty());
}

TEST(Cutout, makesAMaskOfThePicturesFile)
{
    QTemporaryDir folder;
    const media::AssetStore store(folder.path());
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(QColor(60, 120, 60));
    QPainter(&picture).fillRect(QRect(80, 30, 50, 50), QColor(200, 50, 40));
    const auto hash = store.put(*media::encodeImage(picture, media::ImageFormat::Png), u"png"_s);
    const Cutout cutout{.strokes = {{Paint::Keep, {{0.5, 0.4}, {0.55, 0.7}}, 0.03}}};
    const auto mask = makeCutout(store, *hash, cutout);
    ASSERT_TRUE(mask) << mask.error().detail.toStdString();
    const QImage grey = *media::readImage(*store.path(*mask));
    EXPECT_GT(qGray(grey.pixel(100, 50)), 200);
    EXPECT_LT(qGray(grey.pixel(20, 50)), 50);
    EXPECT_EQ(makeCutout(store, {}, cutout).error().code, ErrorCode::Io);
    const Cutout nothing{.strokes = {{Paint::Remove, {{0.5, 0.5}}, 1}}};
    EXPECT_EQ(makeCutout(store, *hash, nothing).error().code, ErrorCode::Usage);
}

} // namespace rushes::generation
