#include "core/draft/scenes/Ground.h"

#include <cmath>

namespace rushes::draft {

void paintGround(const Setting& setting, Stage& stage, float top,
                 const std::function<Colour(const GroundPoint&)>& shade)
{
    const float span = setting.height() - setting.horizon;
    const float centre = setting.width() / 2;
    for (int y = std::max(0, int(top)); y < setting.size.height(); ++y) {
        const float near = std::max(0.004F, (float(y) + 0.5F - setting.horizon) / span);
        GroundPoint point;
        point.near = std::min(1.0F, near);
        point.z = 1 / near;
        point.pixelY = y;
        for (int x = 0; x < setting.size.width(); ++x) {
            point.pixelX = x;
            point.x = (float(x) - centre) / setting.width() * point.z;
            stage.picture.set(x, y, shade(point));
        }
    }
}

Colour litGround(const Light& light, Colour albedo, float bump)
{
    const float facing = std::max(0.0F, 0.45F + 0.35F * light.y + 0.5F * bump);
    const Colour ambient = mix(light.ambientBottom, light.ambientTop, 0.75F);
    return albedo * (ambient * light.ambient + light.key * (light.keyStrength * facing * 0.75F));
}

void fillGroundDepth(const Setting& setting, Stage& stage, float top, float far)
{
    const float span = setting.height() - top;
    for (int y = std::max(0, int(top)); y < setting.size.height(); ++y) {
        const float near = (float(y) + 0.5F - top) / span;
        std::fill_n(stage.depth.row(y), stage.depth.width,
                    far + (1 - far) * std::clamp(near, 0.0F, 1.0F));
    }
}

} // namespace rushes::draft
