#include "core/draft/scenes/Water.h"

#include "core/draft/Maths.h"
#include "core/draft/NoiseRow.h"

#include <cmath>

namespace rushes::draft {

namespace {

/// Own colour of deep water in this light.
Colour depthColour(const Setting& setting)
{
    const Colour clear =
        setting.time.stars > 0.5 ? Colour{0.012F, 0.03F, 0.085F} : Colour{0.02F, 0.16F, 0.25F};
    const Colour ambient = linearColour(setting.time.ambientTop);
    return clear * (ambient + Colour{0.25F, 0.25F, 0.25F}) *
           (setting.weather == Weather::Clear ? 1.0F : 0.8F);
}

float glitter(const Setting& setting, float x, float y, float top, float wave)
{
    if (setting.weather == Weather::Overcast || setting.weather == Weather::Rain ||
        setting.time.sunHeight <= 0)
        return 0;
    const float below = (y - top) / setting.height();
    const float low = setting.time.sunHeight < 0.3 ? 1.0F : 0.45F;
    const float width = setting.width() * (0.02F + 0.3F * below);
    const float dx = (x - float(setting.sun.x())) / width;
    return low * exponential(-dx * dx) * smoothStep(0.46F, 0.66F, wave) *
           (1 - smoothStep(0.2F, 0.5F, below));
}

} // namespace

void paintWater(const Setting& setting, Stage& stage, float top, float bottom)
{
    const Noise noise(setting.random.fork(51));
    const Colour deep = depthColour(setting);
    const Colour sun = linearColour(setting.time.sun);
    const float span = setting.height() - top;
    const Picture sky = softened(stage.picture, setting.scale() * 10);
    NoiseRow waveRow(setting.size.width()), swellRow(setting.size.width());
    for (int y = std::max(0, int(top)); y < std::min(setting.size.height(), int(bottom)); ++y) {
        const float near = std::max(0.004F, (float(y) + 0.5F - top) / span);
        const float z = 1 / (near + 0.012F);
        const float mirrorY = std::max(0.0F, top - 2 - (float(y) - top) * 1.25F);
        const float grazing = exponential(-near * 3.2F);
        const auto across = [&](int x) { return (float(x) / setting.width() - 0.5F) * z; };
        const float* waves = waveRow.fill(noise, 4, [&](int x) {
            return NoiseRow::Place{across(x) * 5, z * 16};
        });
        const float* swells = swellRow.fill(noise, 3, [&](int x) {
            return NoiseRow::Place{across(x) * 1.6F + 9, z * 5};
        });
        for (int x = 0; x < setting.size.width(); ++x) {
            const float wave = waves[x];
            const float swell = swells[x] - 0.5F;
            const float calm = smoothStep(0.0F, 0.06F, near);
            const float tilt = ((wave - 0.5F) * 1.5F + swell * 0.7F) * calm;
            const Colour mirrored =
                sky.sample(float(x) + tilt * 40 * setting.scale(),
                           std::max(0.0F, mirrorY - tilt * 60 * setting.scale()));
            const float amount = std::clamp(0.38F + 0.5F * grazing + tilt * 0.35F, 0.1F, 0.95F);
            Colour c = mix(deep, mirrored, amount);
            c = c * (1 + 0.22F * tilt * (1 - 0.5F * grazing));
            c = c + sun * (1.5F * glitter(setting, float(x), float(y), top, wave));
            const float haze = 0.5F * exponential(-near * 26);
            stage.picture.set(x, y, mix(c, stage.haze, haze));
        }
    }
}

} // namespace rushes::draft
