/// Level ground below a horizon in perspective: each row is a distance, each pixel a place on the
/// plane. Shades a texture by the light and fades it into haze far away.
#pragma once

#include "core/draft/Stage.h"

#include <functional>

namespace rushes::draft {

/// A place on the ground: `x` to the right and `z` away, in widths of the picture at its lower
/// edge; `near` is 1 at the lower edge and 0 at the horizon.
struct GroundPoint
{
    float x = 0;
    float z = 1;
    float near = 1;
    int pixelX = 0;
    int pixelY = 0;
};

/// Calls `shade` for every pixel below `top` (one y for each column when it is a curve) and stores
/// the colour.
void paintGround(const Setting& setting, Stage& stage, float top,
                 const std::function<Colour(const GroundPoint&)>& shade);

/// Light on level ground of this albedo; `bump` tilts it, about -1 to 1.
Colour litGround(const Light& light, Colour albedo, float bump);

/// Depth rising from `far` at the horizon to 1 at the lower edge.
void fillGroundDepth(const Setting& setting, Stage& stage, float top, float far = 0.12F);

} // namespace rushes::draft
