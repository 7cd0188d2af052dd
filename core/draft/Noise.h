/// Smooth repeatable noise for clouds, sand, grain of wood: the same seed gives the same field on
/// every machine. Its values are worked out from their place, without a table, so that a loop over
/// many places runs in wide registers. A plain value, any thread.
#pragma once

#include "core/base/Random.h"
#include "core/draft/Maths.h"

namespace rushes::draft {

class Noise
{
public:
    explicit Noise(Random random) : m_seed(std::uint32_t(random.next() >> 32)) {}

    /// Value noise with a cubic fade, 0 to 1, one cell a unit.
    float at(float x, float y) const
    {
        const int x0 = floorOf(x);
        const int y0 = floorOf(y);
        const float tx = x - float(x0);
        const float ty = y - float(y0);
        const float fx = tx * tx * (3 - 2 * tx);
        const float fy = ty * ty * (3 - 2 * ty);
        const std::uint32_t across = std::uint32_t(x0) * acrossFactor + m_seed;
        const std::uint32_t down = std::uint32_t(y0) * downFactor;
        const std::uint32_t left = folded(across);
        const std::uint32_t right = folded(across + acrossFactor);
        const std::uint32_t above = folded(down);
        const std::uint32_t below = folded(down + downFactor);
        const float topLeft = lattice(left ^ above);
        const float top = topLeft + (lattice(right ^ above) - topLeft) * fx;
        const float bottomLeft = lattice(left ^ below);
        const float bottom = bottomLeft + (lattice(right ^ below) - bottomLeft) * fx;
        return (top + (bottom - top) * fy) * (1.0F / latticeSteps);
    }

    /// Octaves of `at`, each twice as fine and half as strong; about 0 to 1, mean 0.5.
    float fractal(float x, float y, int octaves) const;
    /// The same of `count` places at once, several times as fast.
    void fractal(const float* x, const float* y, float* out, int count, int octaves) const;

private:
    static constexpr std::uint32_t acrossFactor = 0x85EBCA6BU;
    static constexpr std::uint32_t downFactor = 0xC2B2AE35U;
    static constexpr std::uint32_t latticeFactor = 0x2C1B3C6DU;
    static constexpr int latticeBits = 24; ///< what a float holds exactly
    static constexpr float latticeSteps = 1 << latticeBits;

    /// High bits also count low, so that the next multiplication spreads them over all.
    static std::uint32_t folded(std::uint32_t h) { return h ^ (h >> 15); }
    /// A whole number from 0 to latticeSteps, as a float.
    static float lattice(std::uint32_t h)
    {
        return float(std::int32_t((h * latticeFactor) >> (32 - latticeBits)));
    }

    std::uint32_t m_seed;
};

} // namespace rushes::draft
