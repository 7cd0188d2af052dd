#include "core/providers/gemini/SentPicture.h"

#include "core/media/Image.h"
#include "core/project/PictureEdit.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QRandomGenerator>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray png(QSize size, QColor colour = Qt::red)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return media::encodeImage(image, media::ImageFormat::Png).value();
}

/// A picture that no format makes small.
QByteArray noise(int side, quint32 seed)
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < side; ++y)
        random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), side);
    return media::encodeImage(image, media::ImageFormat::Png).value();
}

QImage decoded(const SentPicture& picture)
{
    return media::decodeImage(picture.bytes, u"sent"_s).value();
}

} // namespace

TEST(SentPicture, aSmallPictureGoesAsItIs)
{
    const QByteArray file = png({2048, 100});
    const auto sent = sentPicture(file, u"it"_s);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->bytes, file);
    EXPECT_EQ(sent->mimeType, "image/png");
}

TEST(SentPicture, aLargeOneBecomesAJpegThatFits)
{
    const auto sent = sentPicture(png({4096, 1024}), u"it"_s);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->mimeType, "image/jpeg");
    EXPECT_EQ(decoded(*sent).size(), QSize(2048, 512));
}

TEST(SentPicture, anotherFormatBecomesAJpeg)
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(image.save(&buffer, "BMP"));
    const auto sent = sentPicture(buffer.data(), u"it"_s);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->mimeType, "image/jpeg");
    EXPECT_EQ(decoded(*sent).size(), QSize(30, 20));
}

TEST(SentPicture, somethingElseIsNamed)
{
    const auto sent = sentPicture("no picture", u"reference 3"_s);
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, ErrorCode::Usage);
    EXPECT_TRUE(sent.error().detail.contains(u"reference 3"_s));
}

TEST(SentPictures, tooMuchForOneRequestIsPackedSmaller)
{
    const QByteArray large = noise(1400, 1); // about 6 MB
    const std::vector<QByteArray> two(2, large);
    EXPECT_EQ(sentPictures(two)->front().bytes, large);
    const auto three = sentPictures(std::vector<QByteArray>(3, large));
    ASSERT_TRUE(three);
    for (const SentPicture& picture : *three)
        EXPECT_EQ(picture.mimeType, "image/jpeg");
}

TEST(FittedPicture, ofTheRatioGoesAsItIs)
{
    const QByteArray file = png({1344, 768});
    const auto fitted = fittedPicture(file, {16, 9}, u"the first frame"_s);
    ASSERT_TRUE(fitted);
    EXPECT_EQ(fitted->picture.bytes, file);
    EXPECT_TRUE(fitted->warning.isEmpty());
}

TEST(FittedPicture, aLittleTooTallIsCropped)
{
    const auto fitted = fittedPicture(png({1200, 800}), {16, 9}, u"the first frame"_s);
    ASSERT_TRUE(fitted);
    EXPECT_EQ(decoded(fitted->picture).size(), QSize(1200, 675));
    EXPECT_EQ(fitted->warning, u"the first frame was cropped to 16:9"_s);
}

TEST(FittedPicture, aSquareIsShownWholeBeforeItsBlur)
{
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < 400; ++y) // a mark at both edges that a crop would lose
        for (const int x : {0, 1, 2, 397, 398, 399})
            image.setPixelColor(x, y, Qt::green);
    const auto file = media::encodeImage(image, media::ImageFormat::Png).value();
    const auto fitted = fittedPicture(file, {9, 16}, u"the first frame"_s);
    ASSERT_TRUE(fitted);
    const QImage result = decoded(fitted->picture);
    EXPECT_EQ(result.size(), QSize(400, 711));
    EXPECT_GT(result.pixelColor(1, 355).green(), 150);
    EXPECT_GT(result.pixelColor(200, 20).red(), 200);
    EXPECT_TRUE(fitted->warning.contains(u"extended to 9:16"_s));
}

TEST(FittedPicture, brokenBytesAreAnError)
{
    EXPECT_FALSE(fittedPicture("no picture", {16, 9}, u"the first frame"_s));
}

} // namespace rushes::providers
