#include "core/draft/Stage.h"

#include <cmath>

namespace rushes::draft {

namespace {

void applyMood(Light& light, LightMood mood)
{
    switch (mood) {
    case LightMood::Soft:
        light.shadowSoftness *= 1.8F;
        light.shadowStrength *= 0.75F;
        light.ambient *= 1.06F;
        break;
    case LightMood::Dramatic:
        light.ambient *= 0.55F;
        light.keyStrength *= 1.5F;
        light.shadowStrength = std::min(0.85F, light.shadowStrength * 1.3F);
        light.rim += 0.3F;
        break;
    case LightMood::Warm:
        light.key = light.key * Colour{1.06F, 0.97F, 0.82F};
        break;
    case LightMood::Cool:
        light.key = light.key * Colour{0.88F, 0.98F, 1.1F};
        break;
    case LightMood::Bright:
        light.ambient *= 1.15F;
        light.shadowStrength *= 0.7F;
        break;
    case LightMood::Neon:
        light.key = Colour{1.0F, 0.35F, 0.85F};
        light.ambientTop = light.ambientTop * Colour{0.6F, 0.9F, 1.3F};
        light.rim += 0.4F;
        break;
    case LightMood::Plain:
        break;
    }
}

} // namespace

Light lightFor(const Setting& setting)
{
    Light light;
    const TimeOfDay& time = setting.time;
    light.key = linearColour(time.key);
    const auto neutral = [](Colour c) {
        return mix(c, Colour{1, 1, 1} * std::max(c.luminance(), 0.35F), 0.35F);
    };
    light.ambientTop = neutral(linearColour(time.ambientTop));
    light.ambientBottom = neutral(linearColour(time.ambientBottom));
    light.ambient = float(time.ambient);
    light.keyStrength = float(time.keyStrength);
    const auto side = float((setting.sun.x() - setting.subject.center().x()) / setting.width());
    const auto height = float(time.sunHeight);
    light.x = std::clamp(side * 2.2F, -0.85F, 0.85F);
    light.y = 0.35F + 0.5F * std::max(0.0F, height);
    light.z = 0.45F;
    const float length = std::sqrt(light.x * light.x + light.y * light.y + light.z * light.z);
    light.x /= length;
    light.y /= length;
    light.z /= length;
    const bool low = height < 0.3F;
    light.shadowDx = -side * (low ? 1.6F : 0.7F);
    light.shadowDy = low ? 0.42F : 0.2F;
    light.shadowStrength = low ? 0.5F : 0.55F;
    light.shadowSoftness = 0.035F;
    light.rim = low ? 0.75F : 0.25F;
    if (setting.weather == Weather::Overcast || setting.weather == Weather::Fog ||
        setting.weather == Weather::Rain) {
        light.keyStrength *= 0.35F;
        light.shadowStrength *= 0.45F;
        light.shadowSoftness *= 3;
        light.rim *= 0.3F;
    }
    applyMood(light, setting.mood);
    return light;
}

} // namespace rushes::draft
