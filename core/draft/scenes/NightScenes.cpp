#include "core/draft/Maths.h"
#include "core/draft/scenes/Ground.h"
#include "core/draft/scenes/Ridges.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

/// A slanting band of star dust.
void paintMilkyWay(const Setting& setting, Stage& stage, float bottom, float strength)
{
    const Noise noise(setting.random.fork(95));
    const float slope = setting.random.fork(96).below(2) == 0 ? 0.75F : -0.75F;
    const float middle = 0.42F * bottom;
    NoiseRow cloudRow(setting.size.width()), laneRow(setting.size.width());
    for (int y = 0; y < std::min(setting.size.height(), int(bottom)); ++y) {
        const float v = float(y) / setting.height() * 5;
        const auto u = [&](int x) { return float(x) / setting.height() * 5; };
        const float* clouds = cloudRow.fill(noise, 5, [&](int x) {
            return NoiseRow::Place{u(x), v};
        });
        const float* lanes = laneRow.fill(noise, 5, [&](int x) {
            return NoiseRow::Place{u(x) * 1.4F + 30, v * 1.4F};
        });
        for (int x = 0; x < setting.size.width(); ++x) {
            const float across =
                (float(y) - middle + slope * (float(x) - setting.width() / 2) * 0.8F) /
                (0.2F * setting.height());
            const float cloud = clouds[x];
            const float lane =
                smoothStep(0.46F, 0.62F, lanes[x]) * exponential(-across * across * 5);
            const float band =
                exponential(-across * across * 1.4F) * (0.35F + 1.0F * cloud) * (1 - 0.75F * lane);
            const Colour dust =
                mix({0.16F, 0.28F, 0.85F}, {0.85F, 0.36F, 0.75F}, smoothStep(0.4F, 0.7F, cloud));
            stage.picture.set(x, y, stage.picture.at(x, y) + dust * (band * strength));
        }
    }
}

Light moonLight(const Setting& setting)
{
    Light light = lightFor(setting);
    light.ambient = 0.8F;
    light.ambientTop = {0.42F, 0.5F, 0.85F};
    light.ambientBottom = {0.3F, 0.3F, 0.5F};
    light.key = {0.86F, 0.9F, 1.0F};
    light.keyStrength = 0.95F;
    light.rim = 1.0F;
    return light;
}

} // namespace

void paintNightSky(const Setting& setting, Stage& stage)
{
    stage.light = moonLight(setting);
    Setting sky = setting;
    sky.time.cloudCover = 0.05;
    sky.time.stars = 1.3;
    paintSky(sky, stage, setting.horizon, SunDisc::Hidden);
    paintMilkyWay(setting, stage, setting.horizon, 0.34F);
    const float h = setting.height();
    const Random random = setting.random.fork(97);
    paintRidges(setting, stage,
                {{.foot = setting.horizon + 2,
                  .height = 0.2F * h,
                  .frequency = 1.6F,
                  .octaves = 5,
                  .peaked = 0.6F,
                  .lit = {0.1F, 0.13F, 0.26F},
                  .shaded = {0.05F, 0.07F, 0.16F},
                  .haze = 0.35F},
                 {.foot = setting.horizon + 3,
                  .height = 0.09F * h,
                  .frequency = 2.4F,
                  .octaves = 5,
                  .peaked = 0.2F,
                  .lit = {0.06F, 0.09F, 0.17F},
                  .shaded = {0.03F, 0.05F, 0.11F},
                  .haze = 0.1F}},
                random);
    const Noise noise(random.fork(3));
    const Light light = stage.light;
    paintGround(setting, stage, setting.horizon, [&](const GroundPoint& p) {
        const float tufts = noise.fractal(p.x * 20, p.z * 10, 4);
        const float blades = noise.fractal(p.x * 130, p.z * 26, 2);
        const float fade = smoothStep(0.02F, 0.3F, p.near);
        const Colour albedo = mix({0.05F, 0.09F, 0.11F}, {0.16F, 0.24F, 0.2F},
                                  0.3F + 0.5F * tufts + 0.4F * (blades - 0.5F) * fade);
        return litGround(light, albedo, (tufts - 0.5F) * fade);
    });
    fillGroundDepth(setting, stage, setting.horizon);
    stage.props.push_back({u"evergreen-tree"_s, 0.1F * setting.width(), setting.horizon + 0.03F * h,
                           0.3F * h, 0.25F, 2 * setting.scale(), 0.35F, false});
    stage.props.push_back({u"evergreen-tree"_s, 0.9F * setting.width(), setting.horizon + 0.02F * h,
                           0.22F * h, 0.25F, 2 * setting.scale(), 0.4F, false});
}

void paintSpace(const Setting& setting, Stage& stage)
{
    const float h = setting.height();
    stage.light = moonLight(setting);
    for (int y = 0; y < setting.size.height(); ++y)
        for (int x = 0; x < setting.size.width(); ++x)
            stage.picture.set(x, y, {0.004F, 0.006F, 0.018F});
    paintMilkyWay(setting, stage, h, 0.2F);
    paintStars(setting, stage, h, 1.4F);
    const Noise noise(setting.random.fork(98));
    const float radius = 1.15F * setting.width();
    const float centreX = setting.width() * 0.5F;
    const float centreY = h * 0.88F + radius;
    for (int y = int(h * 0.7F); y < setting.size.height(); ++y)
        for (int x = 0; x < setting.size.width(); ++x) {
            const float dx = float(x) - centreX;
            const float dy = float(y) - centreY;
            const float distance = std::sqrt(dx * dx + dy * dy);
            const float above = (distance - radius) / h;
            const Colour glow =
                Colour{0.25F, 0.55F, 1.0F} * (0.8F * exponential(-std::max(0.0F, above) * 42));
            if (distance > radius) {
                stage.picture.set(x, y, stage.picture.at(x, y) + glow);
                continue;
            }
            const float cloud = smoothStep(0.48F, 0.7F, noise.fractal(dx / h * 5, dy / h * 11, 5));
            const Colour sea = mix({0.03F, 0.13F, 0.34F}, {0.85F, 0.9F, 0.95F}, cloud * 0.8F);
            const float edge = exponential(above * 16);
            stage.picture.set(x, y, mix(sea * 0.8F, {0.5F, 0.75F, 1.0F}, 0.75F * edge));
            stage.depth.row(y)[x] = 0.2F;
        }
}

} // namespace rushes::draft
