/// Level ground below a horizon in perspective: each row is a distance, each pixel a place on the
/// plane. Shades a texture by the light and fades it into haze far away.
#pragma once

#include "core/draft/Stage.h"

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

/// Calls `shade(const GroundPoint&)` for every pixel below `top` and stores the colour it gives.
template <class Shade>
void paintGround(const Setting& setting, Stage& stage, float top, const Shade& shade)
{
    constexpr float nearest = 0.004F;
    const float span = setting.height() - setting.horizon;
    const float centre = setting.width() / 2;
    for (int y = std::max(0, int(top)); y < setting.size.height(); ++y) {
        GroundPoint point;
        const float near = std::max(nearest, (float(y) + 0.5F - setting.horizon) / span);
        point.near = std::min(1.0F, near);
        point.z = 1 / near;
        point.pixelY = y;
        const float step = point.z / setting.width();
        for (int x = 0; x < setting.size.width(); ++x) {
            point.pixelX = x;
            point.x = (float(x) - centre) * step;
            stage.picture.set(x, y, shade(point));
        }
    }
}

/// Light on level ground of this albedo; `bump` tilts it, about -1 to 1.
Colour litGround(const Light& light, Colour albedo, float bump);

/// Depth rising from `far` at the horizon to 1 at the lower edge.
void fillGroundDepth(const Setting& setting, Stage& stage, float top, float far = 0.12F);

} // namespace rushes::draft
