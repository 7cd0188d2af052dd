/// Layers of hills, dunes or mountains one behind another, each hazier the farther it is. Pure.
#pragma once

#include "core/draft/Noise.h"
#include "core/draft/Stage.h"

namespace rushes::draft {

struct Ridge
{
    float foot = 0;      ///< y where the layer ends below
    float height = 0;    ///< of its tallest parts, pixels
    float frequency = 2; ///< hills across the picture
    int octaves = 4;     ///< more for rougher outlines
    float peaked = 0;    ///< 0 rolling, 1 sharp crests
    Colour lit;          ///< albedo on the sun's side
    Colour shaded;
    float snowLine = 2; ///< share of the height above which snow lies; over 1 for none
    float haze = 0;     ///< 0 to 1
};

/// From the farthest to the nearest; what a nearer one hides is not painted.
void paintRidges(const Setting& setting, Stage& stage, const std::vector<Ridge>& ridges,
                 Random random);

} // namespace rushes::draft
