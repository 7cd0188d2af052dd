#include "core/sketch/WideLoops.h"

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define RUSHES_HAS_AVX2
#include <algorithm>
#include <immintrin.h>
#define RUSHES_AVX2 __attribute__((target("avx2")))
#endif

namespace rushes::sketch {

#ifdef RUSHES_HAS_AVX2

namespace {

constexpr int group = 8; // pixels in a register
constexpr std::int32_t longestStep = 2 * 65536;

/// Eight pixels as two registers of 16-bit numbers: blue and red, green and alpha.
struct WidePairs
{
    __m256i even, odd;
};

RUSHES_AVX2 inline __m256i load(const std::uint32_t* pixels)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(pixels));
}

RUSHES_AVX2 inline void store(std::uint32_t* pixels, __m256i values)
{
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(pixels), values);
}

RUSHES_AVX2 inline WidePairs pairsOf(__m256i pixels)
{
    return {_mm256_and_si256(pixels, _mm256_set1_epi16(255)), _mm256_srli_epi16(pixels, 8)};
}

RUSHES_AVX2 inline __m256i pixelsOf(WidePairs pairs)
{
    return _mm256_or_si256(pairs.even, _mm256_slli_epi16(pairs.odd, 8));
}

/// A multiplication that rounds divides by 2^15; weights of 256 are given for that.
constexpr int weightShift = 7;

/// (a * 256 + (b - a) * weight + 128) / 256 for each byte; `weight` is shifted by weightShift.
RUSHES_AVX2 inline WidePairs mixed(WidePairs a, WidePairs b, __m256i weight)
{
    const __m256i even = _mm256_mulhrs_epi16(_mm256_sub_epi16(b.even, a.even), weight);
    const __m256i odd = _mm256_mulhrs_epi16(_mm256_sub_epi16(b.odd, a.odd), weight);
    return {_mm256_add_epi16(a.even, even), _mm256_add_epi16(a.odd, odd)};
}

RUSHES_AVX2 inline __m256i steps(std::int32_t step)
{
    return _mm256_mullo_epi32(_mm256_set1_epi32(step), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}

/// Picks eight of sixteen neighbouring pixels.
RUSHES_AVX2 inline __m256i picked(const std::uint32_t* pixels, __m256i index)
{
    const __m256i near = _mm256_permutevar8x32_epi32(load(pixels), index);
    const __m256i far = _mm256_permutevar8x32_epi32(load(pixels + group), index);
    return _mm256_blendv_epi8(near, far, _mm256_cmpgt_epi32(index, _mm256_set1_epi32(group - 1)));
}

/// How much of the next pixel each place sees, as a weight for both numbers of a pair.
RUSHES_AVX2 inline __m256i shareOf(__m256i places)
{
    const __m256i share =
        _mm256_srli_epi32(_mm256_and_si256(places, _mm256_set1_epi32(0xff00)), 8 - weightShift);
    return _mm256_or_si256(share, _mm256_slli_epi32(share, 16));
}

/// Eight pixels that look at `u` and on, at `offsets` from it.
RUSHES_AVX2 inline WidePairs sampled(const std::uint32_t* line, std::int32_t u, __m256i offsets)
{
    const std::uint32_t* first = line + (u >> 16);
    const __m256i places = _mm256_add_epi32(_mm256_set1_epi32(u & 0xffff), offsets);
    const __m256i index = _mm256_srli_epi32(places, 16);
    return mixed(pairsOf(picked(first, index)), pairsOf(picked(first + 1, index)), shareOf(places));
}

/// A group of eight pixels that look along a slanting line of the picture.
struct Slant
{
    Texture texture;
    Place step;
    __m256i acrossOffsets, downOffsets;
};

RUSHES_AVX2 inline Slant slantOf(Texture texture, Place step)
{
    return {texture, step, steps(step.u), steps(step.v)};
}

/// The neighbours at the upper left and right and at the lower left and right.
struct Neighbours
{
    __m256i upperLeft, upperRight, lowerLeft, lowerRight;
};

/// When the group spans no more than three rows of the picture, whose pixels all exist.
RUSHES_AVX2 inline bool canPick(const Slant& slant, Place start)
{
    const std::int32_t end = start.v + (group - 1) * slant.step.v;
    const std::int32_t row = std::min(start.v, end) >> 16;
    const std::int32_t last = (row + 2) * slant.texture.stride + (start.u >> 16) + 2 * group;
    return slant.step.u >= 0 && slant.step.u <= longestStep &&
           (std::max(start.v, end) >> 16) - row <= 1 && last < slant.texture.count;
}

RUSHES_AVX2 inline Neighbours pickedAt(const Slant& slant, Place start, __m256i across,
                                       __m256i down)
{
    const std::int32_t row = std::min(start.v, start.v + (group - 1) * slant.step.v) >> 16;
    const std::int32_t column = start.u >> 16;
    const std::uint32_t* first = slant.texture.pixels + row * slant.texture.stride + column;
    const std::uint32_t* second = first + slant.texture.stride;
    const std::uint32_t* third = second + slant.texture.stride;
    const __m256i index =
        _mm256_sub_epi32(_mm256_srai_epi32(across, 16), _mm256_set1_epi32(column));
    const __m256i isNext = _mm256_cmpgt_epi32(_mm256_srai_epi32(down, 16), _mm256_set1_epi32(row));
    const __m256i left = picked(second, index);
    const __m256i right = picked(second + 1, index);
    return {_mm256_blendv_epi8(picked(first, index), left, isNext),
            _mm256_blendv_epi8(picked(first + 1, index), right, isNext),
            _mm256_blendv_epi8(left, picked(third, index), isNext),
            _mm256_blendv_epi8(right, picked(third + 1, index), isNext)};
}

RUSHES_AVX2 inline Neighbours gatheredAt(const Texture& texture, __m256i across, __m256i down)
{
    const auto* pixels = reinterpret_cast<const int*>(texture.pixels);
    const __m256i row =
        _mm256_mullo_epi32(_mm256_srai_epi32(down, 16), _mm256_set1_epi32(texture.stride));
    const __m256i place = _mm256_add_epi32(row, _mm256_srai_epi32(across, 16));
    return {_mm256_i32gather_epi32(pixels, place, 4), _mm256_i32gather_epi32(pixels + 1, place, 4),
            _mm256_i32gather_epi32(pixels + texture.stride, place, 4),
            _mm256_i32gather_epi32(pixels + texture.stride + 1, place, 4)};
}

RUSHES_AVX2 inline WidePairs slantSampled(const Slant& slant, Place start)
{
    const __m256i across = _mm256_add_epi32(_mm256_set1_epi32(start.u), slant.acrossOffsets);
    const __m256i down = _mm256_add_epi32(_mm256_set1_epi32(start.v), slant.downOffsets);
    const Neighbours near = canPick(slant, start) ? pickedAt(slant, start, across, down)
                                                  : gatheredAt(slant.texture, across, down);
    const __m256i weight = shareOf(down);
    return mixed(mixed(pairsOf(near.upperLeft), pairsOf(near.lowerLeft), weight),
                 mixed(pairsOf(near.upperRight), pairsOf(near.lowerRight), weight),
                 shareOf(across));
}

/// Premultiplied `top` over `below`, as the plain loops do it.
RUSHES_AVX2 inline __m256i over(WidePairs top, WidePairs below)
{
    const __m256i alpha = _mm256_srli_epi32(top.odd, 16);
    const __m256i covered = _mm256_add_epi32(alpha, _mm256_srli_epi32(alpha, 7));
    const __m256i rest = _mm256_sub_epi32(_mm256_set1_epi32(256), covered);
    const __m256i both = _mm256_or_si256(rest, _mm256_slli_epi32(rest, 16));
    const WidePairs shown{_mm256_srli_epi16(_mm256_mullo_epi16(below.even, both), 8),
                          _mm256_srli_epi16(_mm256_mullo_epi16(below.odd, both), 8)};
    return pixelsOf({_mm256_add_epi16(top.even, shown.even), _mm256_add_epi16(top.odd, shown.odd)});
}

} // namespace

bool hasWideLoops()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

RUSHES_AVX2 void mixLinesWide(const std::uint32_t* upper, const std::uint32_t* lower,
                              std::uint32_t down, std::uint32_t* line, int count)
{
    const __m256i weight = _mm256_set1_epi16(short(down << weightShift));
    int i = 0;
    for (; i + group <= count; i += group)
        store(line + i,
              pixelsOf(mixed(pairsOf(load(upper + i)), pairsOf(load(lower + i)), weight)));
    if (count < group)
        return;
    // The last group overlaps the one before, so that nothing outside is read.
    i = count - group;
    store(line + i, pixelsOf(mixed(pairsOf(load(upper + i)), pairsOf(load(lower + i)), weight)));
}

RUSHES_AVX2 int fillAlongWide(const std::uint32_t* line, std::int32_t start, std::int32_t step,
                              std::uint32_t* out, int count)
{
    if (step < 0 || step > longestStep)
        return 0;
    const __m256i offsets = steps(step);
    const __m256i opaque = _mm256_set1_epi32(std::int32_t(0xff000000));
    int i = 0;
    for (; i + group <= count; i += group)
        store(out + i, _mm256_or_si256(pixelsOf(sampled(line, start + i * step, offsets)), opaque));
    return i;
}

RUSHES_AVX2 int blendAlongWide(const std::uint32_t* line, std::int32_t start, std::int32_t step,
                               std::uint32_t* out, int count)
{
    if (step < 0 || step > longestStep)
        return 0;
    const __m256i offsets = steps(step);
    const __m256i opaque = _mm256_set1_epi32(std::int32_t(0xff000000));
    int i = 0;
    for (; i + group <= count; i += group)
        store(out + i,
              _mm256_or_si256(
                  over(sampled(line, start + i * step, offsets), pairsOf(load(out + i))), opaque));
    return i;
}

RUSHES_AVX2 int fillSpanWide(Texture texture, Place start, Place step, std::uint32_t* out,
                             int count)
{
    const Slant slant = slantOf(texture, step);
    const __m256i opaque = _mm256_set1_epi32(std::int32_t(0xff000000));
    int i = 0;
    for (; i + group <= count; i += group) {
        const Place place{start.u + i * step.u, start.v + i * step.v};
        store(out + i, _mm256_or_si256(pixelsOf(slantSampled(slant, place)), opaque));
    }
    return i;
}

RUSHES_AVX2 int blendSpanWide(Texture texture, Place start, Place step, std::uint32_t* out,
                              int count)
{
    const Slant slant = slantOf(texture, step);
    const __m256i opaque = _mm256_set1_epi32(std::int32_t(0xff000000));
    int i = 0;
    for (; i + group <= count; i += group) {
        const Place place{start.u + i * step.u, start.v + i * step.v};
        store(out + i,
              _mm256_or_si256(over(slantSampled(slant, place), pairsOf(load(out + i))), opaque));
    }
    return i;
}

#else

bool hasWideLoops()
{
    return false;
}

void mixLinesWide(const std::uint32_t*, const std::uint32_t*, std::uint32_t, std::uint32_t*, int) {}

int fillAlongWide(const std::uint32_t*, std::int32_t, std::int32_t, std::uint32_t*, int)
{
    return 0;
}

int blendAlongWide(const std::uint32_t*, std::int32_t, std::int32_t, std::uint32_t*, int)
{
    return 0;
}

int fillSpanWide(Texture, Place, Place, std::uint32_t*, int)
{
    return 0;
}

int blendSpanWide(Texture, Place, Place, std::uint32_t*, int)
{
    return 0;
}

#endif

} // namespace rushes::sketch
