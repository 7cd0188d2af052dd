#include "core/sketch/PixelLoops.h"

#include <algorithm>

// One copy of the loop for any x86-64 and one for processors with AVX2, chosen when the program
// starts.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RUSHES_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define RUSHES_CLONES
#endif

// The frame and the pictures never overlap, which the compiler has to know before it reads ahead.
#if defined(__clang__)
#define RUSHES_NO_OVERLAP _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define RUSHES_NO_OVERLAP _Pragma("GCC ivdep")
#else
#define RUSHES_NO_OVERLAP
#endif

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

RUSHES_CLONES void fillSpan(Texture texture, Place start, Place step, std::uint32_t* out, int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = opaque(sampled(texture, start.u + i * step.u, start.v + i * step.v));
}

RUSHES_CLONES void blendSpan(Texture texture, Place start, Place step, std::uint32_t* out,
                             int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i) {
        const std::int32_t u = std::clamp(start.u + i * step.u, 0, texture.most.u);
        const std::int32_t v = std::clamp(start.v + i * step.v, 0, texture.most.v);
        out[i] = over(sampled(texture, u, v), out[i]);
    }
}

RUSHES_CLONES void mixLines(const std::uint32_t* upper, const std::uint32_t* lower,
                            std::uint32_t down, std::uint32_t* line, int count)
{
    const auto* a = reinterpret_cast<const std::uint8_t*>(upper);
    const auto* b = reinterpret_cast<const std::uint8_t*>(lower);
    auto* out = reinterpret_cast<std::uint8_t*>(line);
    // Every sum fits 16 bits, twice as many of which are mixed at once.
    const auto above = std::uint16_t(256 - down);
    const auto below = std::uint16_t(down);
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count * 4; ++i) {
        const auto sum = std::uint16_t(std::uint16_t(a[i] * above) + std::uint16_t(b[i] * below));
        out[i] = std::uint8_t(std::uint16_t(sum + 128) >> 8);
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

RUSHES_CLONES void fillAlong(const std::uint32_t* line, std::int32_t start, std::int32_t step,
                             std::uint32_t* out, int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = opaque(sampledAlong(line, start + i * step));
}

RUSHES_CLONES void blendAlong(const std::uint32_t* line, std::int32_t most, std::int32_t start,
                              std::int32_t step, std::uint32_t* out, int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = over(sampledAlong(line, std::clamp(start + i * step, 0, most)), out[i]);
}

} // namespace rushes::sketch
