/// Smooth repeatable noise for clouds, sand, grain of wood: the same seed gives the same field on
/// every machine. A plain value, any thread.
#pragma once

#include "core/base/Random.h"
#include "core/draft/Maths.h"

#include <array>

namespace rushes::draft {

class Noise
{
public:
    explicit Noise(Random random)
    {
        for (float& value : m_values)
            value = float(random.unit());
    }

    /// Value noise with a cubic fade, 0 to 1, one cell a unit.
    float at(float x, float y) const
    {
        const int x0 = floorOf(x);
        const int y0 = floorOf(y);
        const float tx = x - float(x0);
        const float ty = y - float(y0);
        const float fx = tx * tx * (3 - 2 * tx);
        const float fy = ty * ty * (3 - 2 * ty);
        const std::uint32_t left = std::uint32_t(x0) * acrossFactor;
        const std::uint32_t right = left + acrossFactor;
        const std::uint32_t above = std::uint32_t(y0) * downFactor;
        const std::uint32_t below = above + downFactor;
        const float topLeft = lattice(left ^ above);
        const float top = topLeft + (lattice(right ^ above) - topLeft) * fx;
        const float bottomLeft = lattice(left ^ below);
        const float bottom = bottomLeft + (lattice(right ^ below) - bottomLeft) * fx;
        return top + (bottom - top) * fy;
    }

    /// Octaves of `at`, each twice as fine and half as strong; about 0 to 1, mean 0.5.
    float fractal(float x, float y, int octaves) const;
    /// The same of `count` places at once, several times as fast.
    void fractal(const float* x, const float* y, float* out, int count, int octaves) const;

private:
    static constexpr std::uint32_t acrossFactor = 0x85EBCA6BU;
    static constexpr std::uint32_t downFactor = 0xC2B2AE35U;

    float lattice(std::uint32_t h) const
    {
        h ^= h >> 15;
        h *= 0x2C1B3C6DU;
        return m_values[(h >> 20) & 4095U];
    }

    std::array<float, 4096> m_values;
};

} // namespace rushes::draft
