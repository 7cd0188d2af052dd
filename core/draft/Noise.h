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
        const float top = lattice(x0, y0) + (lattice(x0 + 1, y0) - lattice(x0, y0)) * fx;
        const float bottom =
            lattice(x0, y0 + 1) + (lattice(x0 + 1, y0 + 1) - lattice(x0, y0 + 1)) * fx;
        return top + (bottom - top) * fy;
    }

    /// Octaves of `at`, each twice as fine and half as strong; about 0 to 1, mean 0.5.
    float fractal(float x, float y, int octaves) const
    {
        float sum = 0;
        float total = 0;
        float strength = 1;
        for (int i = 0; i < octaves; ++i) {
            sum += strength * at(x, y);
            total += strength;
            strength *= 0.5F;
            const float turned = 1.6F * x - 1.2F * y + 17.3F;
            y = 1.2F * x + 1.6F * y + 5.7F;
            x = turned;
        }
        return sum / total;
    }

private:
    float lattice(int x, int y) const
    {
        std::uint32_t h = std::uint32_t(x) * 0x85EBCA6BU ^ std::uint32_t(y) * 0xC2B2AE35U;
        h ^= h >> 15;
        h *= 0x2C1B3C6DU;
        return m_values[(h >> 20) & 4095U];
    }

    std::array<float, 4096> m_values;
};

} // namespace rushes::draft
