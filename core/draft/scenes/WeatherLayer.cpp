#include "core/draft/scenes/WeatherLayer.h"

#include "core/draft/Maths.h"
#include "core/draft/Noise.h"

#include <cmath>

namespace rushes::draft {

namespace {

bool isIndoors(SceneKind scene)
{
    return scene == SceneKind::Studio || scene == SceneKind::Podium || scene == SceneKind::Table ||
           scene == SceneKind::Room || scene == SceneKind::Cafe || scene == SceneKind::Space;
}

void paintRain(const Setting& setting, Picture& picture)
{
    Random random = setting.random.fork(111);
    const auto drops = int(700 * std::max(1.0F, setting.width() / setting.height()));
    for (int i = 0; i < drops; ++i) {
        const auto nearness = float(random.unit());
        const auto x0 = float(random.between(-0.1, 1.1)) * setting.width();
        const auto y0 = float(random.between(-0.1, 1.0)) * setting.height();
        const float length = setting.height() * (0.025F + 0.06F * nearness);
        const float strength = 0.1F + 0.34F * nearness * nearness;
        for (int y = std::max(0, int(y0)); y < std::min(picture.height(), int(y0 + length)); ++y) {
            const float along = (float(y) - y0) / length;
            const float x = x0 - 0.16F * (float(y) - y0);
            const auto px = int(x);
            if (px < 0 || px + 1 >= picture.width())
                continue;
            const float fade = strength * sine(along * 3.14159F);
            const float right = x - float(px);
            picture.blend(px, y, {0.85F, 0.9F, 1.0F}, fade * (1 - right));
            picture.blend(px + 1, y, {0.85F, 0.9F, 1.0F}, fade * right);
        }
    }
}

void paintFlakes(const Setting& setting, Picture& picture, int count)
{
    Random random = setting.random.fork(112);
    for (int i = 0; i < count; ++i) {
        const auto nearness = float(random.unit());
        const auto x = float(random.between(0, setting.width()));
        const auto y = float(random.between(0, setting.height()));
        const float radius = setting.scale() * (0.9F + 6 * nearness * nearness * nearness);
        const float strength = 0.8F - 0.5F * nearness;
        for (int py = int(y - radius); py <= int(y + radius + 1); ++py)
            for (int px = int(x - radius); px <= int(x + radius + 1); ++px) {
                if (px < 0 || py < 0 || px >= picture.width() || py >= picture.height())
                    continue;
                const float dx = (float(px) - x) / radius;
                const float dy = (float(py) - y) / radius;
                picture.blend(px, py, {0.97F, 0.98F, 1.0F},
                              strength * (1 - smoothStep(0.3F, 1.0F, dx * dx + dy * dy)));
            }
    }
}

} // namespace

void paintFog(const Setting& setting, Stage& stage)
{
    if (setting.weather != Weather::Fog || isIndoors(setting.scene))
        return;
    const Noise noise(setting.random.fork(113));
    const Colour fog = mix(stage.haze, Colour{1, 1, 1} * stage.haze.luminance(), 0.5F);
    for (Prop& prop : stage.props)
        prop.haze = std::min(0.9F, prop.haze + 0.75F * (1 - prop.depth) * (1 - prop.depth));
    stage.haze = fog;
    constexpr int coarser = 4; // fog has no fine detail
    Plane coarse(setting.size.width() / coarser + 1, setting.size.height() / coarser + 1);
    for (int y = 0; y < coarse.height; ++y)
        for (int x = 0; x < coarse.width; ++x)
            coarse.row(y)[x] = noise.fractal(float(coarser * x) / setting.height() * 2.2F,
                                             float(coarser * y) / setting.height() * 5, 3);
    const Plane banks = enlarged(coarse, setting.size.width(), setting.size.height());
    for (int y = 0; y < setting.size.height(); ++y)
        for (int x = 0; x < setting.size.width(); ++x) {
            const float far = 1 - stage.depth.row(y)[x];
            const float bank = banks.row(y)[x] - 0.5F;
            const float amount = std::clamp(far * far * (0.72F + 0.5F * bank), 0.0F, 0.92F);
            stage.picture.blend(x, y, fog, amount);
        }
}

void paintFalling(const Setting& setting, Picture& picture)
{
    if (isIndoors(setting.scene))
        return;
    if (setting.weather == Weather::Rain)
        paintRain(setting, picture);
    else if (setting.weather == Weather::Snowfall)
        paintFlakes(setting, picture, 420);
    else if (setting.scene == SceneKind::Snow)
        paintFlakes(setting, picture, 110);
}

} // namespace rushes::draft
