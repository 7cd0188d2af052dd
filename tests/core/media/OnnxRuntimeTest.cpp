#include "core/media/OnnxRuntime.h"

#include "core/media/Saliency.h"
#include "tests/support/MattingFolder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;
using rushes::test::MattingFolder;

namespace {

Result<std::unique_ptr<OnnxModel>> openIn(const MattingFolder& folder)
{
    return OnnxModel::open(rushes::test::onnxStandIn(), folder.path(u"model.onnx"_s));
}

/// Red grows to the right; green and blue would give something else.
QImage redSlope(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            picture.setPixelColor(x, y, QColor(x * 255 / (size.width() - 1), 200 - y, y));
    }
    return picture;
}

} // namespace

TEST(OnnxRuntime, asksInTheRightOrderAndGivesEverythingBack)
{
    const MattingFolder folder("1 3 2 2\n1 1 2 2\n1\n");
    {
        const auto model = openIn(folder);
        ASSERT_TRUE(model) << qPrintable(model.error().detail);
        EXPECT_EQ((*model)->inputShape(), (std::vector<std::int64_t>{1, 3, 2, 2}));
        const auto made = (*model)->run({{1, 3, 2, 2}, std::vector<float>(12, -0.5F)});
        ASSERT_TRUE(made) << qPrintable(made.error().detail);
        EXPECT_EQ(*made, (Tensor{{1, 1, 2, 2}, {0, 0, 0, 0}}));
    }
    EXPECT_EQ(folder.read(u"model.onnx.calls"_s),
              "session\ntype\nname\nfreed name\nname\nfreed name\nreleased type\n"
              "tensor\nrun\ntype\nreleased type\nreleased tensor\nreleased tensor\n"
              "released session\nreleased environment\n");
}

TEST(OnnxRuntime, refusesWhatIsNoRuntimeOrNoModelAndNamesIt)
{
    const MattingFolder folder("1 3 2 2\n1 1 2 2\n1\n");
    const QString model = folder.path(u"model.onnx"_s);
    for (const QString& library : {folder.path(u"absent.so"_s), model}) {
        const Error error = OnnxModel::open(library, model).error();
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_TRUE(error.detail.contains(QDir::toNativeSeparators(library)))
            << qPrintable(error.detail);
    }
    folder.write(u"model.onnx"_s, "");
    const Error error = openIn(folder).error();
    EXPECT_TRUE(error.detail.contains(u"model.onnx cannot be used: no such model"_s))
        << qPrintable(error.detail);
    folder.write(u"model.onnx"_s, "1 3 2 2\n1 1 2 2\n10\n");
    EXPECT_TRUE(openIn(folder).error().detail.contains(u"floats"_s));
}

TEST(OnnxRuntime, aRunThatFailsSaysWhyInTheRuntimesWords)
{
    const MattingFolder folder("1 3 2 2\n1 1 2 2\n1\nout of memory\n");
    const auto model = openIn(folder);
    ASSERT_TRUE(model);
    EXPECT_EQ((*model)->run({{1, 3, 2, 2}, std::vector<float>(12)}).error().detail,
              u"out of memory"_s);
    EXPECT_EQ((*model)->run({{1, 3, 2, 2}, {}}).error().code, ErrorCode::Unsupported);
}

TEST(Saliency, givesTheModelWhatItWasTrainedWithAndStretchesItsAnswerBack)
{
    const MattingFolder folder("1 3 64 64\n1 1 64 64\n1\n");
    const auto model = openIn(folder);
    ASSERT_TRUE(model);
    const auto mask = saliencyMask(**model, redSlope({128, 32}));
    ASSERT_TRUE(mask) << qPrintable(mask.error().detail);
    EXPECT_EQ(mask->size(), QSize(128, 32));
    EXPECT_EQ(mask->format(), QImage::Format_Grayscale8);
    EXPECT_EQ(qGray(mask->pixel(2, 16)), 0) << "what the model is not sure of is nothing";
    EXPECT_NEAR(qGray(mask->pixel(64, 16)), 128, 3);
    EXPECT_EQ(qGray(mask->pixel(125, 16)), 255);
}

TEST(Saliency, takesSidesOfAnyLength)
{
    const MattingFolder folder("1 3 -1 -1\n1 1 -1 -1\n1\n");
    const auto model = openIn(folder);
    ASSERT_TRUE(model);
    EXPECT_EQ(saliencyMask(**model, redSlope({20, 10}))->size(), QSize(20, 10));
}

TEST(Saliency, refusesModelsOfAnotherShapeAndSaysWhich)
{
    for (const QByteArray text : {"1 1 8 8\n1 1 8 8\n1\n", "1 3 8\n1 1 8 8\n1\n",
                                  "1 3 99999 8\n1 1 8 8\n1\n", "1 3 8 8\n1 2 8 8\n1\n"}) {
        const MattingFolder folder(text);
        const auto model = openIn(folder);
        ASSERT_TRUE(model);
        const auto mask = saliencyMask(**model, redSlope({20, 10}));
        ASSERT_FALSE(mask);
        EXPECT_EQ(mask.error().code, ErrorCode::Unsupported);
        EXPECT_TRUE(mask.error().detail.contains(u"×8"_s)) << qPrintable(mask.error().detail);
    }
}

} // namespace rushes::media
