#include "core/media/ColourConversion.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <vector>

namespace rushes::media {

namespace {

/// The planes of a converted picture, with a guard of known bytes behind each row.
struct Converted
{
    static constexpr std::uint8_t guard = 0xa5;
    static constexpr int guardBytes = 5;

    explicit Converted(const QImage& image)
        : width(image.width()),
          height(image.height()),
          y(std::size_t(width + guardBytes) * std::size_t(height), guard),
          u(std::size_t(width / 2 + guardBytes) * std::size_t(height / 2), guard),
          v(u)
    {
        convertToI420(image, {y.data(), u.data(), v.data(), width + guardBytes,
                              width / 2 + guardBytes, width / 2 + guardBytes});
    }

    int width;
    int height;
    std::vector<std::uint8_t> y;
    std::vector<std::uint8_t> u;
    std::vector<std::uint8_t> v;
};

QImage filled(QRgb colour, QSize size = {32, 8}, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    for (int row = 0; row < size.height(); ++row)
        std::fill_n(reinterpret_cast<QRgb*>(image.scanLine(row)), size.width(), colour);
    return image;
}

struct Yuv
{
    double y, u, v;
};

/// The definition, in floating point (ITU-R BT.709-6, items 3.2 to 3.4).
Yuv reference(QRgb colour)
{
    const double r = qRed(colour) / 255.0;
    const double g = qGreen(colour) / 255.0;
    const double b = qBlue(colour) / 255.0;
    const double luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {16 + 219 * luma, 128 + 224 * (b - luma) / 1.8556, 128 + 224 * (r - luma) / 1.5748};
}

/// One pixel of planes of these values, converted back.
QRgb pixelFrom(int y, int u, int v, YuvMatrix matrix, YuvRange range)
{
    const std::uint8_t planes[] = {std::uint8_t(y), std::uint8_t(u), std::uint8_t(v)};
    QImage image(1, 1, QImage::Format_RGB32);
    convertFromI420({planes, planes + 1, planes + 2, 1, 1, 1}, matrix, range, image);
    return image.pixel(0, 0);
}

} // namespace

TEST(ColourConversion, followsBt709ForEveryCornerAndManyColours)
{
    for (int red = 0; red <= 255; red += 17) {
        for (int green = 0; green <= 255; green += 17) {
            for (int blue = 0; blue <= 255; blue += 17) {
                const QRgb colour = qRgb(red, green, blue);
                const Converted converted(filled(colour, {2, 2}));
                const Yuv expected = reference(colour);
                ASSERT_NEAR(converted.y[0], expected.y, 0.51) << red << ' ' << green << ' ' << blue;
                ASSERT_NEAR(converted.u[0], expected.u, 0.51) << red << ' ' << green << ' ' << blue;
                ASSERT_NEAR(converted.v[0], expected.v, 0.51) << red << ' ' << green << ' ' << blue;
            }
        }
    }
}

TEST(ColourConversion, keepsGreyExactlyWithoutChroma)
{
    for (int level = 0; level <= 255; ++level) {
        const Converted converted(filled(qRgb(level, level, level), {2, 2}));
        ASSERT_EQ(converted.y[0], std::lround(16 + 219 * level / 255.0)) << level;
        ASSERT_EQ(converted.u[0], 128) << level;
        ASSERT_EQ(converted.v[0], 128) << level;
    }
}

TEST(ColourConversion, drawsTransparentPixelsOnBlack)
{
    const QRgb halfWhite = qPremultiply(qRgba(255, 255, 255, 128));
    const Converted converted(filled(halfWhite, {4, 4}, QImage::Format_ARGB32_Premultiplied));
    EXPECT_NEAR(converted.y[0], 16 + 219 * 128 / 255.0, 0.6);
    EXPECT_EQ(converted.u[0], 128);
}

TEST(ColourConversion, averagesChromaOverFourPixels)
{
    QImage image = filled(qRgb(0, 0, 0), {2, 2});
    image.setPixel(1, 1, qRgb(255, 0, 0));
    const Converted converted(image);
    EXPECT_NEAR(converted.v[0], 128 + (reference(qRgb(255, 0, 0)).v - 128) / 4, 0.51);
    EXPECT_EQ(converted.y[0], 16);
}

TEST(ColourConversion, writesNothingOutsideTheRows)
{
    for (const int width : {2, 6, 30, 34, 66}) {
        const Converted converted(filled(qRgb(10, 200, 30), {width, 6}));
        const auto expectGuard = [](const std::vector<std::uint8_t>& plane, int used, int rows) {
            for (int row = 0; row < rows; ++row) {
                for (int i = 0; i < Converted::guardBytes; ++i)
                    EXPECT_EQ(plane[std::size_t(row * (used + Converted::guardBytes) + used + i)],
                              Converted::guard);
            }
        };
        expectGuard(converted.y, width, 6);
        expectGuard(converted.u, width / 2, 3);
        expectGuard(converted.v, width / 2, 3);
    }
}

TEST(ColourConversion, bringsEveryColourBackWithinTwoLevels)
{
    for (int red = 0; red <= 255; red += 17) {
        for (int green = 0; green <= 255; green += 17) {
            for (int blue = 0; blue <= 255; blue += 17) {
                const QRgb colour = qRgb(red, green, blue);
                const Converted there(filled(colour, {2, 2}));
                const QRgb back = pixelFrom(there.y[0], there.u[0], there.v[0], YuvMatrix::Bt709,
                                            YuvRange::Limited);
                ASSERT_NEAR(qRed(back), red, 2);
                ASSERT_NEAR(qGreen(back), green, 2);
                ASSERT_NEAR(qBlue(back), blue, 2);
            }
        }
    }
}

TEST(ColourConversion, knowsBothMatricesAndRanges)
{
    // ITU-R BT.601-7 and JFIF: pure red has luma 0.299, blue difference -0.1687, red difference
    // 0.5.
    EXPECT_EQ(pixelFrom(76, 85, 255, YuvMatrix::Bt601, YuvRange::Full), qRgb(254, 0, 0));
    EXPECT_EQ(pixelFrom(81, 90, 240, YuvMatrix::Bt601, YuvRange::Limited), qRgb(254, 0, 0));
    EXPECT_EQ(pixelFrom(63, 102, 240, YuvMatrix::Bt709, YuvRange::Limited), qRgb(255, 1, 0));
    EXPECT_EQ(pixelFrom(255, 128, 128, YuvMatrix::Bt709, YuvRange::Full), qRgb(255, 255, 255));
    EXPECT_EQ(pixelFrom(0, 128, 128, YuvMatrix::Bt709, YuvRange::Limited), qRgb(0, 0, 0));
    EXPECT_EQ(pixelFrom(255, 128, 128, YuvMatrix::Bt709, YuvRange::Limited), qRgb(255, 255, 255));
}

TEST(ColourConversion, fillsOddSizesToTheLastPixel)
{
    for (const QSize size : {QSize(1, 1), QSize(5, 3), QSize(33, 7), QSize(130, 2)}) {
        const std::vector<std::uint8_t> grey(std::size_t(size.width() * size.height()), 126);
        const std::vector<std::uint8_t> none(grey.size(), 128);
        const int half = (size.width() + 1) / 2;
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        convertFromI420({grey.data(), none.data(), none.data(), size.width(), half, half},
                        YuvMatrix::Bt709, YuvRange::Limited, image);
        EXPECT_EQ(image, filled(qRgb(128, 128, 128), size));
    }
}

TEST(ColourConversion, givesTheSameAnswerAtEveryPlaceInARow)
{
    const Converted converted(filled(qRgb(33, 144, 211), {130, 4}));
    for (int x = 0; x < 130; ++x)
        ASSERT_EQ(converted.y[std::size_t(x)], converted.y[0]) << x;
    for (int x = 0; x < 65; ++x)
        ASSERT_EQ(converted.u[std::size_t(x)], converted.u[0]) << x;
}

} // namespace rushes::media
