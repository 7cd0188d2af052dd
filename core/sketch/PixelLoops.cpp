#include "core/sketch/PixelLoops.h"

#include "core/base/Vectorised.h"
#include "core/sketch/WideLoops.h"

#include <algorithm>

namespace rushes::sketch {

namespace {

constexpr std::uint32_t evenBytes = 0x00ff00ff;

/// a + (b - a) * weight / 256 for two bytes at once, rounded. A borrow between the two cancels out
/// in the sum.
inline std::uint32_t mixedPair(std::uint32_t a, std::uint32_t b, std::uint32_t weight)
{
    return (((a << 8) + (b - a) * weight + 0x00800080) >> 8) & evenBytes;
}

/// The four neighbours weighted, as two pairs of bytes.
struct Pairs
{
    std::uint32_t even, odd;
};

inline Pairs pairsOf(std::uint32_t pixel)
{
    return {pixel & evenBytes, (pixel >> 8) & evenBytes};
}

inline Pairs mixed(Pairs a, Pairs b, std::uint32_t weight)
{
    return {mixedPair(a.even, b.even, weight), mixedPair(a.odd, b.odd, weight)};
}

inline Pairs sampled(Texture texture, std::int32_t u, std::int32_t v)
{
    const std::int32_t index = (v >> 16) * texture.stride + (u >> 16);
    const std::uint32_t across = std::uint32_t(u >> 8) & 255;
    const std::uint32_t down = std::uint32_t(v >> 8) & 255;
    const std::uint32_t a = texture.pixels[index];
    const std::uint32_t b = texture.pixels[index + 1];
    const std::uint32_t c = texture.pixels[index + texture.stride];
    const std::uint32_t d = texture.pixels[index + texture.stride + 1];
    const Pairs left = mixed(pairsOf(a), pairsOf(c), down);
    const Pairs right = mixed(pairsOf(b), pairsOf(d), down);
    return mixed(left, right, across);
}

inline std::uint32_t opaque(Pairs pairs)
{
    return pairs.even | (pairs.odd << 8) | 0xff000000;
}

/// Premultiplied `top` over `below`. Rounds down, so that no byte can pass 255.
inline std::uint32_t over(Pairs top, std::uint32_t below)
{
    const std::uint32_t alpha = top.odd >> 16;
    const std::uint32_t rest = 256 - (alpha + (alpha >> 7));
    const std::uint32_t even = (((below & evenBytes) * rest) >> 8) & evenBytes;
    const std::uint32_t odd = ((((below >> 8) & evenBytes) * rest) >> 8) & evenBytes;
    return opaque({top.even + even, top.odd + odd});
}

inline Pairs sampledAlong(const std::uint32_t* line, std::int32_t u)
{
    return mixed(pairsOf(line[u >> 16]), pairsOf(line[(u >> 16) + 1]), std::uint32_t(u >> 8) & 255);
}

} // namespace

void fillSpan(Texture texture, Place start, Place step, std::uint32_t* out, int count)
{
    const int done = hasWideLoops() ? fillSpanWide(texture, start, step, out, count) : 0;
    for (int i = done; i < count; ++i)
        out[i] = opaque(sampled(texture, start.u + i * step.u, start.v + i * step.v));
}

void blendSpan(Texture texture, Place start, Place step, std::uint32_t* out, int count)
{
    const auto isInside = [&](int i) {
        const std::int32_t u = start.u + i * step.u;
        const std::int32_t v = start.v + i * step.v;
        return u >= 0 && u < texture.most.u && v >= 0 && v < texture.most.v;
    };
    // Places go along a straight line, so all lie inside when the ends do.
    const bool inside = isInside(0) && isInside(count - 1);
    const int done = inside && hasWideLoops() ? blendSpanWide(texture, start, step, out, count) : 0;
    for (int i = done; i < count; ++i) {
        const std::int32_t u = std::clamp(start.u + i * step.u, 0, texture.most.u - 1);
        const std::int32_t v = std::clamp(start.v + i * step.v, 0, texture.most.v - 1);
        out[i] = over(sampled(texture, u, v), out[i]);
    }
}

void mixLines(const std::uint32_t* upper, const std::uint32_t* lower, std::uint32_t down,
              std::uint32_t* line, int count)
{
    if (hasWideLoops() && count >= lineSlack) {
        mixLinesWide(upper, lower, down, line, count);
        return;
    }
    for (int i = 0; i < count; ++i) {
        const Pairs pairs = mixed(pairsOf(upper[i]), pairsOf(lower[i]), down);
        line[i] = pairs.even | (pairs.odd << 8);
    }
}

void willRead(const std::uint32_t* pixels, int count)
{
#if defined(__GNUC__)
    constexpr int pixelsInCacheLine = 16;
    for (int i = 0; i < count; i += pixelsInCacheLine)
        __builtin_prefetch(pixels + i);
#endif
}

void fillAlong(const std::uint32_t* line, std::int32_t start, std::int32_t step, std::uint32_t* out,
               int count)
{
    const int done = hasWideLoops() ? fillAlongWide(line, start, step, out, count) : 0;
    for (int i = done; i < count; ++i)
        out[i] = opaque(sampledAlong(line, start + i * step));
}

void blendAlong(const std::uint32_t* line, std::int32_t most, std::int32_t start, std::int32_t step,
                std::uint32_t* out, int count)
{
    const auto blend = [&](int i) {
        out[i] = over(sampledAlong(line, std::clamp(start + i * step, 0, most)), out[i]);
    };
    // Only the middle part lies in the line and needs no check.
    int first = 0;
    while (first < count && start + first * step < 0)
        blend(first++);
    int end = count;
    while (end > first && start + (end - 1) * step > most)
        blend(--end);
    if (hasWideLoops())
        first += blendAlongWide(line, start + first * step, step, out + first, end - first);
    while (first < end)
        blend(first++);
}

} // namespace rushes::sketch
