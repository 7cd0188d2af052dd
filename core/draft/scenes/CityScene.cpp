#include "core/draft/Maths.h"
#include "core/draft/Noise.h"
#include "core/draft/scenes/Bokeh.h"
#include "core/draft/scenes/Ground.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"

#include <cmath>

namespace rushes::draft {

namespace {

/// One row of towers; nearer rows are taller in the picture, darker and have larger windows.
struct Row
{
    float foot = 0;
    float lowest = 0;
    float tallest = 0;
    float narrowest = 0;
    float widest = 0;
    float haze = 0;
    float windowSize = 6;
};

float darkness(const Setting& setting)
{
    return setting.time.stars > 0.5       ? 1.0F
           : setting.time.sunHeight < 0   ? 0.75F
           : setting.time.sunHeight < 0.3 ? 0.35F
                                          : 0;
}

struct Tower
{
    float left = 0;
    float right = 0;
    float top = 0;
    Colour wall;
    std::uint64_t pattern = 0;
};

void paintTower(const Setting& setting, Stage& stage, const Row& row, const Tower& tower)
{
    const float dark = darkness(setting);
    const float cell = row.windowSize;
    const Colour warm{1.0F, 0.72F, 0.36F};
    const Colour cool{0.75F, 0.88F, 1.0F};
    const Colour glass = skyColour(setting, 0.5F);
    const Random windows(tower.pattern);
    for (int y = std::max(0, int(tower.top)); y < std::min(setting.size.height(), int(row.foot));
         ++y)
        for (int x = std::max(0, int(tower.left));
             x < std::min(setting.size.width(), int(tower.right)); ++x) {
            const float u = (float(x) - tower.left) / cell;
            const float v = (float(y) - tower.top) / (cell * 1.35F);
            const float across = (float(x) - tower.left) / (tower.right - tower.left) - 0.5F;
            Colour c = litGround(stage.light, tower.wall, across * stage.light.x * 1.2F - 0.2F) *
                       (1 - 0.55F * dark);
            const float fu = u - std::floor(u);
            const float fv = v - std::floor(v);
            if (fu > 0.24F && fu < 0.82F && fv > 0.22F && fv < 0.8F && v > 0.8F) {
                Random window =
                    windows.fork(std::uint64_t(int(u) + 1) * 7919 + std::uint64_t(int(v) + 1));
                const bool on = window.unit() < 0.2 + 0.34 * double(dark);
                const Colour shine = mix(warm, cool, float(window.unit()) * 0.6F) *
                                     (float(window.between(0.5, 1.9)));
                c = mix(c, glass * 0.75F, 0.45F * (1 - dark));
                if (on && dark > 0)
                    c = mix(c, shine, dark);
            }
            stage.picture.set(x, y, mix(c, stage.haze, row.haze));
        }
}

void paintRow(const Setting& setting, Stage& stage, const Row& row, Random random)
{
    static const std::array<Colour, 5> walls{
        Colour{0.30F, 0.33F, 0.4F}, Colour{0.42F, 0.38F, 0.37F}, Colour{0.24F, 0.3F, 0.38F},
        Colour{0.46F, 0.43F, 0.42F}, Colour{0.34F, 0.28F, 0.28F}};
    float x = -float(random.between(0, row.widest));
    while (x < setting.width()) {
        const auto width = float(random.between(row.narrowest, row.widest));
        const auto height = float(random.between(row.lowest, row.tallest));
        const Tower tower{x, x + width, row.foot - height, walls[std::size_t(random.below(5))],
                          random.next()};
        paintTower(setting, stage, row, tower);
        if (random.below(3) == 0) {
            const float inset = width * 0.22F;
            paintTower(setting, stage, row,
                       {x + inset, x + width - inset, tower.top - height * 0.12F, tower.wall,
                        random.next()});
        }
        x += width + float(random.between(0, row.narrowest * 0.35));
    }
}

/// Street light caught in the air above the roofs.
void addCityGlow(const Setting& setting, Stage& stage, float dark)
{
    const Colour glow = Colour{1.0F, 0.46F, 0.24F} * (0.3F * dark);
    for (int y = 0; y < int(setting.horizon); ++y) {
        const float up = (setting.horizon - float(y)) / setting.height();
        const Colour added = glow * exponential(-up * 7.5F);
        for (int x = 0; x < setting.size.width(); ++x)
            stage.picture.set(x, y, stage.picture.at(x, y) + added);
    }
}

void paintTerrace(const Setting& setting, Stage& stage)
{
    const Noise noise(setting.random.fork(91));
    const Light light = stage.light;
    const Picture behind = softened(stage.picture, 14 * setting.scale());
    const float dark = darkness(setting);
    const bool wet = setting.weather == Weather::Rain || dark > 0.5F;
    const float shine = wet ? 0.55F : 0.16F;
    constexpr std::array<GroundTexture, 4> textures{{{.across = 9, .along = 9, .octaves = 4},
                                                     {.across = 2.6F, .along = 3.2F, .octaves = 3},
                                                     {.across = 420, .along = 420},
                                                     {.across = 30, .along = 60, .octaves = 2}}};
    const auto shade = [&](const GroundPoint& p, const std::array<float, 4>& values) {
        const float grain = values[0];
        const float puddle = smoothStep(0.4F, 0.62F, values[1]);
        const float speck = values[2] - 0.5F;
        const float joint = std::min(std::abs(p.x * 4.0F - std::round(p.x * 4.0F)),
                                     std::abs(p.z * 3.2F - std::round(p.z * 3.2F)));
        const Colour albedo =
            Colour{0.32F, 0.32F, 0.34F} * (0.72F + 0.4F * grain + 0.14F * speck) *
            (0.6F + 0.4F * smoothStep(0.004F, 0.022F, joint * std::max(0.4F, p.near)));
        const float tremble = (values[3] - 0.5F) * 16 * setting.scale();
        const float mirrorY =
            std::clamp(setting.horizon - (float(p.pixelY) - setting.horizon) * 1.5F - 4, 0.0F,
                       setting.horizon - 1);
        const Colour mirrored = behind.sample(float(p.pixelX) + tremble, mirrorY);
        return mix(litGround(light, albedo, 0), mirrored * 0.95F,
                   shine * (0.45F + 0.55F * puddle) * (1 - 0.35F * p.near));
    };
    paintGround(setting, stage, setting.horizon, noise, textures, shade);
    fillGroundDepth(setting, stage, setting.horizon, 0.25F);
    stage.reflection = wet ? 0.34F : 0.08F;
    stage.rippled = wet ? 8 * setting.scale() : 0;
}

} // namespace

void paintCity(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    const float h = setting.height();
    const float s = setting.scale();
    const Random random = setting.random.fork(92);
    const float dark = darkness(setting);
    paintRow(setting, stage, {setting.horizon, 0.18F * h, 0.42F * h, 36 * s, 74 * s, 0.45F, 5 * s},
             random.fork(1));
    paintRow(setting, stage, {setting.horizon, 0.12F * h, 0.34F * h, 56 * s, 120 * s, 0.26F, 8 * s},
             random.fork(2));
    paintRow(setting, stage, {setting.horizon, 0.05F * h, 0.2F * h, 80 * s, 170 * s, 0.1F, 11 * s},
             random.fork(3));
    blurPicture(stage.picture, 2.2F * s);
    addCityGlow(setting, stage, dark);
    if (dark > 0.3F) {
        addBokeh(
            stage,
            {int(46 * dark),
             8 * s,
             26 * s,
             setting.horizon - 0.3F * h,
             setting.horizon,
             0.5F * dark,
             {{1.0F, 0.6F, 0.22F}, {1.0F, 0.35F, 0.25F}, {0.35F, 0.6F, 1.0F}, {1.0F, 0.85F, 0.6F}}},
            random.fork(4));
        stage.light.key = mix(stage.light.key, {1.0F, 0.78F, 0.5F}, 0.7F);
        stage.light.keyStrength = std::max(stage.light.keyStrength, 0.8F);
        stage.light.ambient = std::max(stage.light.ambient, 0.58F);
        stage.light.ambientBottom = mix(stage.light.ambientBottom, {0.9F, 0.55F, 0.35F}, 0.4F);
        stage.light.rim = 0.9F;
    }
    paintTerrace(setting, stage);
}

} // namespace rushes::draft
