#include "core/media/ColourConversion.h"

#include <algorithm>

// Function multiversioning resolves at load time, before a sanitizer's run time is up.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__GLIBC__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RUSHES_TARGET_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define RUSHES_TARGET_CLONES
#endif

namespace rushes::media {

namespace {

constexpr int shift = 15;
constexpr int roundFor(double factor)
{
    return int(factor * (1 << shift) + (factor < 0 ? -0.5 : 0.5));
}

constexpr double redWeight = 0.2126;
constexpr double blueWeight = 0.0722;
constexpr double greenWeight = 1 - redWeight - blueWeight;
constexpr double lumaRange = 219.0 / 255;
constexpr double chromaRange = 224.0 / 255;
constexpr double blueSpan = 2 * (1 - blueWeight);
constexpr double redSpan = 2 * (1 - redWeight);

constexpr int redToY = roundFor(redWeight * lumaRange);
constexpr int greenToY = roundFor(greenWeight * lumaRange);
constexpr int blueToY = roundFor(blueWeight * lumaRange);
constexpr int redToU = roundFor(-redWeight / blueSpan * chromaRange);
constexpr int greenToU = roundFor(-greenWeight / blueSpan * chromaRange);
constexpr int blueToU = -redToU - greenToU; // grey must have no chroma
constexpr int greenToV = roundFor(-greenWeight / redSpan * chromaRange);
constexpr int blueToV = roundFor(-blueWeight / redSpan * chromaRange);
constexpr int redToV = -greenToV - blueToV;

// Rounding and the offset of 16 or 128; the chroma sums hold four pixels, hence two more bits.
constexpr int lumaBias = (16 << shift) + (1 << (shift - 1));
constexpr int chromaBias = (128 << (shift + 2)) + (1 << (shift + 1));

RUSHES_TARGET_CLONES
void lumaRow(const std::uint32_t* __restrict pixels, std::uint8_t* __restrict y, int width)
{
    for (int x = 0; x < width; ++x) {
        const int red = int((pixels[x] >> 16) & 0xff);
        const int green = int((pixels[x] >> 8) & 0xff);
        const int blue = int(pixels[x] & 0xff);
        y[x] = std::uint8_t((redToY * red + greenToY * green + blueToY * blue + lumaBias) >> shift);
    }
}

RUSHES_TARGET_CLONES
void chromaRow(const std::uint32_t* __restrict upper, const std::uint32_t* __restrict lower,
               std::uint8_t* __restrict u, std::uint8_t* __restrict v, int halfWidth)
{
    constexpr std::uint32_t redAndBlue = 0x00ff00ff;
    for (int x = 0; x < halfWidth; ++x) {
        const std::uint32_t a = upper[2 * x];
        const std::uint32_t b = upper[2 * x + 1];
        const std::uint32_t c = lower[2 * x];
        const std::uint32_t d = lower[2 * x + 1];
        // Red and blue are added in one word: four bytes need ten bits, and sixteen are free.
        const std::uint32_t sums =
            (a & redAndBlue) + (b & redAndBlue) + (c & redAndBlue) + (d & redAndBlue);
        const int red = int(sums >> 16);
        const int blue = int(sums & 0xffff);
        const int green =
            int(((a >> 8) & 0xff) + ((b >> 8) & 0xff) + ((c >> 8) & 0xff) + ((d >> 8) & 0xff));
        u[x] = std::uint8_t((redToU * red + greenToU * green + blueToU * blue + chromaBias) >>
                            (shift + 2));
        v[x] = std::uint8_t((redToV * red + greenToV * green + blueToV * blue + chromaBias) >>
                            (shift + 2));
    }
}

/// What a YUV triple counts for in red, green and blue, in fixed point.
struct FromYuv
{
    int luma, lumaOffset;
    int vToRed, uToGreen, vToGreen, uToBlue;
};

FromYuv fromYuv(YuvMatrix matrix, YuvRange range)
{
    const double kr = matrix == YuvMatrix::Bt709 ? redWeight : 0.299;
    const double kb = matrix == YuvMatrix::Bt709 ? blueWeight : 0.114;
    const double kg = 1 - kr - kb;
    const double lumaScale = range == YuvRange::Limited ? 1 / lumaRange : 1;
    const double chromaScale = range == YuvRange::Limited ? 1 / chromaRange : 1;
    const double vRed = 2 * (1 - kr) * chromaScale;
    const double uBlue = 2 * (1 - kb) * chromaScale;
    return {roundFor(lumaScale),        range == YuvRange::Limited ? 16 : 0, roundFor(vRed),
            roundFor(-uBlue * kb / kg), roundFor(-vRed * kr / kg),           roundFor(uBlue)};
}

inline std::uint32_t pixelOf(int luma, int red, int green, int blue)
{
    const int r = std::clamp((luma + red) >> shift, 0, 255);
    const int g = std::clamp((luma + green) >> shift, 0, 255);
    const int b = std::clamp((luma + blue) >> shift, 0, 255);
    return 0xff000000U | std::uint32_t(r << 16 | g << 8 | b);
}

RUSHES_TARGET_CLONES
void pixelRow(const std::uint8_t* __restrict y, const std::uint8_t* __restrict u,
              const std::uint8_t* __restrict v, std::uint32_t* __restrict pixels, int pairs,
              const FromYuv& factors)
{
    const FromYuv f = factors;
    const int bias = (1 << (shift - 1)) - f.lumaOffset * f.luma;
    for (int x = 0; x < pairs; ++x) {
        const int blueness = u[x] - 128;
        const int redness = v[x] - 128;
        const int red = f.vToRed * redness;
        const int green = f.uToGreen * blueness + f.vToGreen * redness;
        const int blue = f.uToBlue * blueness;
        pixels[2 * x] = pixelOf(f.luma * y[2 * x] + bias, red, green, blue);
        pixels[2 * x + 1] = pixelOf(f.luma * y[2 * x + 1] + bias, red, green, blue);
    }
}

} // namespace

void convertFromI420(const ConstI420Planes& planes, YuvMatrix matrix, YuvRange range, QImage& image)
{
    const FromYuv factors = fromYuv(matrix, range);
    const int pairs = image.width() / 2;
    for (int row = 0; row < image.height(); ++row) {
        const std::uint8_t* y = planes.y + row * planes.yStride;
        const std::uint8_t* u = planes.u + (row / 2) * planes.uStride;
        const std::uint8_t* v = planes.v + (row / 2) * planes.vStride;
        auto* pixels = reinterpret_cast<std::uint32_t*>(image.scanLine(row));
        pixelRow(y, u, v, pixels, pairs, factors);
        if (image.width() % 2 != 0) {
            // The last column of an odd width: the same pixel twice, of which one is kept.
            const std::uint8_t last[] = {y[2 * pairs], y[2 * pairs]};
            std::uint32_t both[2];
            pixelRow(last, u + pairs, v + pairs, both, 1, factors);
            pixels[2 * pairs] = both[0];
        }
    }
}

void convertToI420(const QImage& image, const I420Planes& planes)
{
    const int width = image.width();
    for (int row = 0; row + 1 < image.height(); row += 2) {
        const auto* upper = reinterpret_cast<const std::uint32_t*>(image.constScanLine(row));
        const auto* lower = reinterpret_cast<const std::uint32_t*>(image.constScanLine(row + 1));
        lumaRow(upper, planes.y + row * planes.yStride, width);
        lumaRow(lower, planes.y + (row + 1) * planes.yStride, width);
        chromaRow(upper, lower, planes.u + (row / 2) * planes.uStride,
                  planes.v + (row / 2) * planes.vStride, width / 2);
    }
}

} // namespace rushes::media
