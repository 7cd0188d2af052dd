/// Noise for the pixels of one row, made at once because that is several times as fast. A plain
/// value that is used again for every row; one thread.
#pragma once

#include "core/draft/Noise.h"

#include <vector>

namespace rushes::draft {

class NoiseRow
{
public:
    struct Place
    {
        float x = 0;
        float y = 0;
    };

    explicit NoiseRow(int width)
        : m_x(std::size_t(width)),
          m_y(std::size_t(width)),
          m_values(std::size_t(width))
    {}

    /// The fractal at `place(0)`, `place(1)`, …; good until the next row.
    template <class PlaceOf>
    const float* fill(const Noise& noise, int octaves, PlaceOf place)
    {
        return fill(noise, octaves, m_values.size(), place);
    }
    /// The first `count` of them, which the row has room for.
    template <class PlaceOf>
    const float* fill(const Noise& noise, int octaves, std::size_t count, PlaceOf place)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const Place one = place(int(i));
            m_x[i] = one.x;
            m_y[i] = one.y;
        }
        noise.fractal(m_x.data(), m_y.data(), m_values.data(), int(count), octaves);
        return m_values.data();
    }
    const float* values() const { return m_values.data(); }

private:
    std::vector<float> m_x, m_y, m_values;
};

} // namespace rushes::draft
