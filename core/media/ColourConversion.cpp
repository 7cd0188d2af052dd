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

} // namespace

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
