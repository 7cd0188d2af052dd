/// What tops and floors are made of: wood, marble, stone, linen, made a row at a time.
#pragma once

#include "core/draft/scenes/Ground.h"

namespace rushes::draft {

/// One surface; used for one row after another, by one thread.
class SurfaceTexture
{
public:
    /// Plain is wood.
    SurfaceTexture(Surface surface, const Noise& noise, int width);

    /// The row at the distance `z`; `across(pixel)` is each pixel's place to the right, in the
    /// units of GroundPoint.
    template <class Across>
    void begin(float z, Across across)
    {
        for (std::size_t i = 0; i < m_across.size(); ++i)
            m_across[i] = across(int(i));
        fill(z);
    }
    /// Of the row that was begun.
    Colour at(const GroundPoint& point) const;

private:
    void fill(float z);
    void fillWood(float z);
    void fillMarble(float z);
    Colour woodAt(const GroundPoint& point) const;
    Colour marbleAt(const GroundPoint& point) const;

    Surface m_surface;
    const Noise& m_noise;
    std::vector<float> m_across;
    NoiseRow m_shift, m_warp, m_coarse, m_fine, m_tint;
};

/// How much a surface mirrors.
float polish(Surface surface);

} // namespace rushes::draft
