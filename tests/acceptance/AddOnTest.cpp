#include "tests/acceptance/CliTest.h"
#include "tests/support/MattingFolder.h"

#include <QImage>

namespace rushes::acceptance {

namespace {

/// A bright red thing before dark stripes: what a saliency model would find, and the sketch by
/// itself would not.
void paintRedThing(const QString& file)
{
    QImage picture(96, 64, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const bool isThing = x >= 32 && x < 64 && y >= 16 && y < 56;
            picture.setPixelColor(x, y,
                                  isThing ? QColor(Qt::red)
                                          : QColor(0, x / 8 % 2 ? 160 : 20, y / 8 % 2 ? 120 : 0));
        }
    }
    picture.save(file);
}

const QStringList beforeWhite{u"animate"_s,   u"thing.png"_s, u"--background"_s, u"color:#ffffff"_s,
                              u"--seconds"_s, u"0.3"_s,       u"--size"_s,       u"96x64"_s,
                              u"--out"_s,     u"clip.mp4"_s};

} // namespace

TEST_F(CliTest, worksWithoutTheAddOnForCutOutsAndSaysWhereItWouldLie)
{
    const Outcome checked = runJson({u"doctor"_s});
    const Json& addOn = checked.json["cut_out"]["add_on"];
    EXPECT_EQ(addOn["installed"], false);
    EXPECT_EQ(stringAt(addOn, "folder"), path(u"home/addons/matting"_s));
    EXPECT_TRUE(run({u"doctor"_s}).output.contains("not installed"));
    paintRedThing(path(u"thing.png"_s));
    const Outcome made = runJson(beforeWhite);
    ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_EQ(made.json["warnings"].size(), 1u) << made.output.constData();
}

TEST_F(CliTest, cutsOutByTheModelThatLiesInTheAddOnsFolder)
{
    QDir().mkpath(path(u"home/addons/matting"_s));
    QFile::copy(rushes::test::onnxStandIn(),
                path(u"home/addons/matting/"_s + rushes::test::onnxLibraryName()));
    write(u"home/addons/matting/any.onnx"_s, "1 3 32 32\n1 1 32 32\n1\n");
    EXPECT_EQ(runJson({u"doctor"_s}).json["cut_out"]["add_on"]["installed"], true);
    paintRedThing(path(u"thing.png"_s));
    const Outcome made = runJson(beforeWhite);
    ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_EQ(memberAt(made.json, "warnings").size(), 0u) << made.output.constData();
    EXPECT_TRUE(bytesOf(path(u"home/addons/matting/any.onnx.calls"_s)).contains("run"));
}

TEST_F(CliTest, aModelOfAnotherKindIsNamedAndTheClipIsMadeAllTheSame)
{
    QDir().mkpath(path(u"home/addons/matting"_s));
    QFile::copy(rushes::test::onnxStandIn(),
                path(u"home/addons/matting/"_s + rushes::test::onnxLibraryName()));
    write(u"home/addons/matting/any.onnx"_s, "1 1 32 32\n1 1 32 32\n1\n");
    paintRedThing(path(u"thing.png"_s));
    const Outcome made = runJson(beforeWhite);
    ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_TRUE(made.output.contains("three channels")) << made.output.constData();
}

} // namespace rushes::acceptance
