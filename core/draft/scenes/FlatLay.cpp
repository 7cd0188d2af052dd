#include "core/draft/scenes/Indoors.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/StudioLight.h"

#include <cmath>

namespace rushes::draft {

namespace {

/// What was made there to walk on or to put things on; Plain where it grew, or is paper.
Surface surfaceOf(const Setting& setting)
{
    switch (setting.scene) {
    case SceneKind::Beach:
    case SceneKind::Desert:
    case SceneKind::Sea:
    case SceneKind::Meadow:
    case SceneKind::Forest:
    case SceneKind::Mountains:
    case SceneKind::NightSky:
    case SceneKind::Snow:
        return Surface::Plain;
    case SceneKind::City:
    case SceneKind::Street:
        return Surface::Stone;
    case SceneKind::Table:
    case SceneKind::Cafe:
    case SceneKind::Room:
        return setting.surface == Surface::Plain ? Surface::Wood : setting.surface;
    default:
        return setting.surface;
    }
}

/// What one looks down on in this place.
Colour groundColour(const Setting& setting, const GroundPoint& p, const Noise& noise,
                    const SurfaceTexture& surface, Colour plain)
{
    const auto patch = [&] { return noise.fractal(p.x * 3, p.z * 3, 4); };
    const auto fine = [&] { return noise.fractal(p.x * 40, p.z * 40, 3); };
    switch (setting.scene) {
    case SceneKind::Beach:
    case SceneKind::Desert:
        return mix({0.72F, 0.54F, 0.34F}, {0.92F, 0.76F, 0.52F},
                   0.3F + 0.5F * patch() + 0.3F * fine()) *
               (1 + 0.14F * (noise.at(p.x * 500, p.z * 500) - 0.5F));
    case SceneKind::Sea:
        return mix({0.02F, 0.2F, 0.32F}, {0.3F, 0.62F, 0.7F},
                   smoothStep(0.35F, 0.8F, 0.6F * patch() + 0.5F * fine()));
    case SceneKind::Meadow:
    case SceneKind::Forest:
    case SceneKind::Mountains:
    case SceneKind::NightSky:
        return mix({0.08F, 0.2F, 0.04F}, {0.3F, 0.46F, 0.1F}, 0.55F * patch() + 0.45F * fine());
    case SceneKind::Snow:
        return mix({0.74F, 0.81F, 0.92F}, {0.95F, 0.96F, 0.98F}, patch());
    case SceneKind::City:
    case SceneKind::Street:
        return surface.at(p) * 0.8F;
    default:
        return surfaceOf(setting) == Surface::Plain ? plain : surface.at(p);
    }
}

} // namespace

void paintFlatLay(const Setting& setting, Stage& stage)
{
    stage.light = studioLight(setting);
    stage.light.x = 0.5F * setting.lightSide;
    stage.light.shadowDx = -0.1F * setting.lightSide;
    stage.light.shadowDy = 0.1F;
    const Noise noise(setting.random.fork(151));
    const Colour plain = linearColour(backdropColour(setting));
    const bool night = setting.time.stars > 0.5;
    const Colour lamp = mix(stage.light.ambientTop * stage.light.ambient,
                            stage.light.key * stage.light.keyStrength, 0.5F) *
                        (night ? 0.9F : 1.5F);
    const float longer = std::max(setting.width(), setting.height());
    const bool bars = setting.variant % 2 == 1;
    SurfaceTexture surface(surfaceOf(setting), noise, setting.size.width());
    const auto placeAcross = [&](int x) { return (float(x) - setting.width() / 2) / longer; };
    for (int y = 0; y < setting.size.height(); ++y) {
        if (surfaceOf(setting) != Surface::Plain)
            surface.begin(float(y) / longer + 0.5F, placeAcross);
        for (int x = 0; x < setting.size.width(); ++x) {
            GroundPoint p;
            p.x = placeAcross(x);
            p.z = float(y) / longer + 0.5F;
            p.pixelX = x;
            p.pixelY = y;
            const float across = p.x * setting.lightSide;
            const float down = (float(y) - setting.height() / 2) / longer;
            float light = 0.86F + 0.3F * (across - down);
            if (bars) { // the shadow of a window's bars across it
                const float u = (across * 0.9F - down * 0.5F) * 3.2F + 0.2F;
                const float bar = std::abs(u - std::round(u));
                light *= 0.8F + 0.2F * smoothStep(0.06F, 0.16F, bar);
            }
            stage.picture.set(x, y, groundColour(setting, p, noise, surface, plain) * lamp * light);
        }
    }
    for (float& depth : stage.depth.values)
        depth = 0.5F;
}

} // namespace rushes::draft
