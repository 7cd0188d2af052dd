#include "core/sketch/PixelLoops.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr std::int32_t one = 65536;

/// Premultiplied noise: no colour is above its alpha.
std::vector<std::uint32_t> noise(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<std::uint32_t> pixels(count);
    for (std::uint32_t& pixel : pixels) {
        const std::uint32_t alpha = random() % 4 == 0 ? 255 : random() % 256;
        pixel = alpha << 24;
        for (int shift = 0; shift < 24; shift += 8)
            pixel |= (random() % (alpha + 1)) << shift;
    }
    return pixels;
}

int byteOf(std::uint32_t pixel, int shift)
{
    return int((pixel >> shift) & 255);
}

int mixedByte(int a, int b, int weight)
{
    return (a * 256 + (b - a) * weight + 128) >> 8;
}

std::uint32_t mixedPixel(std::uint32_t a, std::uint32_t b, int weight)
{
    std::uint32_t result = 0;
    for (int shift = 0; shift < 32; shift += 8)
        result |= std::uint32_t(mixedByte(byteOf(a, shift), byteOf(b, shift), weight)) << shift;
    return result;
}

std::uint32_t sampledPixel(const Texture& texture, Place place)
{
    const std::uint32_t* corner =
        texture.pixels + (place.v >> 16) * texture.stride + (place.u >> 16);
    const int across = (place.u >> 8) & 255;
    const int down = (place.v >> 8) & 255;
    return mixedPixel(mixedPixel(corner[0], corner[texture.stride], down),
                      mixedPixel(corner[1], corner[texture.stride + 1], down), across);
}

std::uint32_t blendedPixel(std::uint32_t top, std::uint32_t below)
{
    const int alpha = byteOf(top, 24);
    const int rest = 256 - (alpha + (alpha >> 7));
    std::uint32_t result = 0xff000000;
    for (int shift = 0; shift < 24; shift += 8)
        result |= std::uint32_t(byteOf(top, shift) + ((byteOf(below, shift) * rest) >> 8)) << shift;
    return result;
}

} // namespace

class PixelLoopsTest : public ::testing::TestWithParam<int>
{
protected:
    static constexpr int width = 90;
    static constexpr int height = 40;
    std::vector<std::uint32_t> m_pixels = noise(width * height);
    Texture m_texture{
        m_pixels.data(), width, width* height, {(width - 1) * one, (height - 1) * one}};
};

TEST_P(PixelLoopsTest, mixesTwoLinesAsTheFormulaSays)
{
    const int count = GetParam();
    std::vector<std::uint32_t> line(width, 0x12345678);
    for (const std::uint32_t down : {0U, 1U, 77U, 255U}) {
        mixLines(m_pixels.data(), m_pixels.data() + width, down, line.data(), count);
        for (int x = 0; x < count; ++x)
            ASSERT_EQ(
                line[std::size_t(x)],
                mixedPixel(m_pixels[std::size_t(x)], m_pixels[std::size_t(x + width)], int(down)));
        EXPECT_EQ(line[std::size_t(count)], 0x12345678U);
    }
}

TEST_P(PixelLoopsTest, looksAlongALineAtEveryPace)
{
    const int count = GetParam();
    const std::vector<std::uint32_t> below = noise(std::size_t(count) + 1);
    for (const std::int32_t step : {0, 3, one / 2, one - 1, one, one * 5 / 4}) {
        const std::int32_t start = 12345;
        if (start + step * count > m_texture.most.u)
            continue;
        std::vector<std::uint32_t> line(m_pixels.begin(), m_pixels.begin() + width);
        line.resize(width + lineSlack);
        std::vector<std::uint32_t> filled = below;
        std::vector<std::uint32_t> blended = below;
        fillAlong(line.data(), start, step, filled.data(), count);
        blendAlong(line.data(), m_texture.most.u, start, step, blended.data(), count);
        for (int i = 0; i < count; ++i) {
            const std::uint32_t seen = sampledPixel(m_texture, {start + i * step, 0});
            ASSERT_EQ(filled[std::size_t(i)], seen | 0xff000000) << step << " at " << i;
            ASSERT_EQ(blended[std::size_t(i)], blendedPixel(seen, below[std::size_t(i)]))
                << step << " at " << i;
        }
        EXPECT_EQ(filled.back(), below.back());
        EXPECT_EQ(blended.back(), below.back());
    }
}

TEST_P(PixelLoopsTest, looksAlongASlantAtEveryAngle)
{
    const int count = GetParam();
    const std::vector<std::uint32_t> below = noise(std::size_t(count) + 1);
    for (const Place step : {Place{one, 0}, Place{one * 9 / 10, one / 9}, Place{one / 2, -one / 5},
                             Place{one * 11 / 10, one / 3}, Place{-one / 3, one / 4}}) {
        const Place start{step.u < 0 ? 80 * one : 5 * one / 3, step.v < 0 ? 37 * one : one / 5};
        const Place end{start.u + step.u * count, start.v + step.v * count};
        if (end.u < 0 || end.u >= m_texture.most.u || end.v < 0 || end.v >= m_texture.most.v)
            continue;
        std::vector<std::uint32_t> filled = below;
        std::vector<std::uint32_t> blended = below;
        fillSpan(m_texture, start, step, filled.data(), count);
        blendSpan(m_texture, start, step, blended.data(), count);
        for (int i = 0; i < count; ++i) {
            const std::uint32_t seen =
                sampledPixel(m_texture, {start.u + i * step.u, start.v + i * step.v});
            ASSERT_EQ(filled[std::size_t(i)], seen | 0xff000000) << step.u << " at " << i;
            ASSERT_EQ(blended[std::size_t(i)], blendedPixel(seen, below[std::size_t(i)]))
                << step.u << " at " << i;
        }
        EXPECT_EQ(filled.back(), below.back());
    }
}

INSTANTIATE_TEST_SUITE_P(Lengths, PixelLoopsTest,
                         ::testing::Values(1, 7, 8, 15, 16, 17, 31, 64, 70));

TEST(PixelLoops, aLineSeesItsOwnEndsFromOutside)
{
    std::vector<std::uint32_t> line = noise(20);
    const std::uint32_t first = line.front() | 0xff000000;
    const std::uint32_t last = line.back();
    line.resize(20 + lineSlack, last);
    std::vector<std::uint32_t> out(30, 0xff000000);
    blendAlong(line.data(), 19 * one, -5 * one, one, out.data(), 30);
    EXPECT_EQ(out.front(), blendedPixel(line.front(), 0xff000000));
    EXPECT_EQ(out.back(), blendedPixel(last, 0xff000000));
    EXPECT_EQ(first & 0xff000000, 0xff000000);
}

} // namespace rushes::sketch
