#include "core/draft/scenes/Ground.h"

namespace rushes::draft {

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
