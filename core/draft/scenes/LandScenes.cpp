#include "core/draft/Maths.h"
#include "core/draft/scenes/Ground.h"
#include "core/draft/scenes/Ridges.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

/// Leaves turn in autumn and blossom in spring; needles stay.
std::optional<QColor> leafColour(const Setting& setting, const QString& icon, Random& random)
{
    static const std::array<QColor, 4> turned{QColor(u"#d9822b"_s), QColor(u"#c2452d"_s),
                                              QColor(u"#e0b13a"_s), QColor(u"#b5662a"_s)};
    static const std::array<QColor, 3> blossom{QColor(u"#f2b3c9"_s), QColor(u"#f6d5df"_s),
                                               QColor(u"#8fc95a"_s)};
    if (icon != u"deciduous-tree"_s)
        return std::nullopt;
    if (setting.season == Season::Autumn)
        return turned[std::size_t(random.below(int(turned.size())))];
    if (setting.season == Season::Spring)
        return blossom[std::size_t(random.below(int(blossom.size())))];
    return std::nullopt;
}

/// A row of props near the horizon, denser to the sides than behind the subject.
void addRow(const Setting& setting, Stage& stage, const QString& icon, int count, float smallest,
            float largest, float down, Random random)
{
    for (int i = 0; i < count; ++i) {
        const bool left = i % 2 == 0;
        const auto outward = float(random.between(0.0, 0.3));
        const float x = left ? 0.02F + outward : 0.98F - outward;
        const auto nearness = float(random.unit());
        const float height = smallest + (largest - smallest) * nearness * (1 - outward * 1.8F);
        stage.props.push_back({icon, setting.width() * x,
                               setting.horizon + (0.012F + down * nearness) * setting.height(),
                               setting.height() * height, 0.14F + 0.2F * nearness,
                               (2.6F - 1.4F * nearness) * setting.scale(), 0.34F - 0.28F * nearness,
                               random.below(2) == 1, leafColour(setting, icon, random)});
    }
    std::sort(stage.props.begin(), stage.props.end(),
              [](const Prop& p, const Prop& q) { return p.baseline < q.baseline; });
}

constexpr std::array<GroundTexture, 3> grassTextures{{{.across = 2.2F, .along = 2.6F, .octaves = 4},
                                                      {.across = 130, .along = 26, .octaves = 3},
                                                      {.across = 26, .along = 12, .octaves = 3}}};

Colour grassColour(const GroundPoint& p, const std::array<float, 3>& noise, const Light& light,
                   Season season)
{
    const float fade = smoothStep(0.02F, 0.3F, p.near);
    const auto [patch, blades, tufts] = noise;
    Colour albedo =
        mix({0.10F, 0.27F, 0.045F}, {0.30F, 0.47F, 0.08F}, patch * 0.75F + tufts * 0.25F * fade);
    albedo = albedo * (1 + 0.75F * (blades - 0.5F) * fade);
    if (season == Season::Autumn) // dry grass, fallen leaves between
        albedo = mix(
            albedo,
            mix({0.36F, 0.27F, 0.09F}, {0.5F, 0.2F, 0.05F}, smoothStep(0.52F, 0.66F, tufts)), 0.7F);
    else if (season == Season::Spring)
        albedo = albedo * Colour{1.12F, 1.12F, 0.9F};
    return litGround(light, albedo * 1.25F, (tufts - 0.5F) * 0.9F * fade);
}

void scatterFlowers(const Setting& setting, Stage& stage, Random random)
{
    static const std::array<Colour, 4> petals{
        Colour{0.95F, 0.93F, 0.9F}, Colour{0.95F, 0.75F, 0.12F}, Colour{0.85F, 0.3F, 0.45F},
        Colour{0.55F, 0.4F, 0.85F}};
    for (int i = 0; i < 170; ++i) {
        const auto near = float(random.between(0.08, 1.0));
        const auto x = float(random.unit()) * setting.width();
        const float y = setting.horizon + near * (setting.height() - setting.horizon);
        const float radius = setting.scale() * (1.0F + 4.2F * near);
        const Colour petal = litGround(stage.light, petals[std::size_t(random.below(4))], 0.3F);
        for (int py = int(y - radius); py <= int(y + radius); ++py)
            for (int px = int(x - radius * 1.3F); px <= int(x + radius * 1.3F); ++px) {
                if (px < 0 || py < 0 || px >= setting.size.width() || py >= setting.size.height())
                    continue;
                const float dx = (float(px) - x) / (radius * 1.25F);
                const float dy = (float(py) - y) / (radius * 0.8F);
                stage.picture.blend(px, py, petal,
                                    0.9F * (1 - smoothStep(0.6F, 1.0F, dx * dx + dy * dy)));
            }
    }
}

void paintGrass(const Setting& setting, Stage& stage)
{
    const Noise noise(setting.random.fork(71));
    const Light light = stage.light;
    const Colour haze = stage.haze;
    paintGround(setting, stage, setting.horizon, noise, grassTextures,
                [&](const GroundPoint& p, const auto& textures) {
                    return mix(grassColour(p, textures, light, setting.season), haze,
                               0.45F * exponential(-p.near * 14));
                });
    fillGroundDepth(setting, stage, setting.horizon);
}

void paintHills(const Setting& setting, Stage& stage, Colour lit, Colour shaded)
{
    const float h = setting.height();
    const Random random = setting.random.fork(72);
    paintRidges(setting, stage,
                {{.foot = setting.horizon + 2,
                  .height = 0.2F * h,
                  .frequency = 1.5F,
                  .octaves = 3,
                  .peaked = 0.1F,
                  .lit = lit * 0.8F,
                  .shaded = shaded,
                  .haze = 0.62F},
                 {.foot = setting.horizon + 2,
                  .height = 0.12F * h,
                  .frequency = 2.1F,
                  .octaves = 3,
                  .lit = lit,
                  .shaded = shaded,
                  .haze = 0.36F},
                 {.foot = setting.horizon + 3,
                  .height = 0.06F * h,
                  .frequency = 2.6F,
                  .lit = lit,
                  .shaded = shaded,
                  .haze = 0.14F}},
                random);
}

} // namespace

void paintMeadow(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    paintHills(setting, stage, {0.26F, 0.42F, 0.12F}, {0.09F, 0.22F, 0.07F});
    paintGrass(setting, stage);
    scatterFlowers(setting, stage, setting.random.fork(73));
    addRow(setting, stage, u"deciduous-tree"_s, 4, 0.12F, 0.34F, 0.05F, setting.random.fork(74));
}

void paintForest(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon, SunDisc::Hidden);
    const Random random = setting.random.fork(72);
    const float h = setting.height();
    paintRidges(setting, stage,
                {{.foot = setting.horizon + 2,
                  .height = 0.34F * h,
                  .frequency = 9,
                  .octaves = 5,
                  .peaked = 0.35F,
                  .lit = {0.1F, 0.26F, 0.12F},
                  .shaded = {0.04F, 0.14F, 0.09F},
                  .haze = 0.6F},
                 {.foot = setting.horizon + 3,
                  .height = 0.24F * h,
                  .frequency = 12,
                  .octaves = 5,
                  .peaked = 0.4F,
                  .lit = {0.1F, 0.24F, 0.1F},
                  .shaded = {0.03F, 0.12F, 0.07F},
                  .haze = 0.34F}},
                random);
    paintGrass(setting, stage);
    const bool leaves = setting.season == Season::Autumn || setting.season == Season::Spring;
    addRow(setting, stage, leaves ? u"deciduous-tree"_s : u"evergreen-tree"_s, 12, 0.26F, 0.78F,
           0.12F, setting.random.fork(74));
}

void paintMountains(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    const float h = setting.height();
    const Random random = setting.random.fork(72);
    const Colour rock{0.34F, 0.33F, 0.36F};
    const Colour shade{0.13F, 0.14F, 0.2F};
    paintRidges(setting, stage,
                {{.foot = setting.horizon + 2,
                  .height = 0.42F * h,
                  .frequency = 1.6F,
                  .octaves = 6,
                  .peaked = 0.85F,
                  .lit = rock,
                  .shaded = shade,
                  .snowLine = 0.46F,
                  .haze = 0.3F},
                 {.foot = setting.horizon + 2,
                  .height = 0.22F * h,
                  .frequency = 2.4F,
                  .octaves = 6,
                  .peaked = 0.7F,
                  .lit = rock * 0.9F,
                  .shaded = shade,
                  .snowLine = 0.7F,
                  .haze = 0.16F},
                 {.foot = setting.horizon + 3,
                  .height = 0.08F * h,
                  .frequency = 3.0F,
                  .octaves = 5,
                  .peaked = 0.1F,
                  .lit = {0.16F, 0.3F, 0.1F},
                  .shaded = {0.06F, 0.16F, 0.07F},
                  .haze = 0.15F}},
                random);
    paintGrass(setting, stage);
    addRow(setting, stage, u"evergreen-tree"_s, 9, 0.06F, 0.24F, 0.05F, setting.random.fork(74));
}

void paintDesert(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    const float h = setting.height();
    const Random random = setting.random.fork(75);
    const Colour lit{0.86F, 0.55F, 0.27F};
    const Colour shaded{0.42F, 0.2F, 0.11F};
    const Colour far = mix(litGround(stage.light, lit, 0), stage.haze, 0.4F);
    for (int y = int(setting.horizon);
         y < std::min(setting.size.height(), int(setting.horizon + 0.06F * h) + 1); ++y)
        for (int x = 0; x < setting.size.width(); ++x)
            stage.picture.set(x, y, far);
    paintRidges(setting, stage,
                {{.foot = setting.horizon + 2,
                  .height = 0.17F * h,
                  .frequency = 1.3F,
                  .octaves = 2,
                  .peaked = 0.5F,
                  .lit = lit,
                  .shaded = shaded,
                  .haze = 0.5F},
                 {.foot = setting.horizon + 0.03F * h,
                  .height = 0.14F * h,
                  .frequency = 1.7F,
                  .octaves = 2,
                  .peaked = 0.55F,
                  .lit = lit,
                  .shaded = shaded,
                  .haze = 0.24F},
                 {.foot = setting.horizon + 0.07F * h,
                  .height = 0.1F * h,
                  .frequency = 1.9F,
                  .octaves = 2,
                  .peaked = 0.5F,
                  .lit = lit,
                  .shaded = shaded,
                  .haze = 0.06F}},
                random);
    const Noise noise(random.fork(4));
    const Light light = stage.light;
    const float top = setting.horizon + 0.055F * h;
    constexpr std::array<GroundTexture, 3> textures{{{.across = 2.5F, .along = 2.5F, .octaves = 3},
                                                     {.across = 2, .along = 2, .octaves = 4},
                                                     {.across = 600, .along = 600}}};
    const auto shade = [&](const GroundPoint& p, const std::array<float, 3>& values) {
        const float bend = values[0] * 5;
        const float wave = sine((p.z * 34 + bend * 2.4F + p.x * 4) * 1.0F);
        const float fade = smoothStep(0.12F, 0.5F, p.near);
        const float patch = values[1] - 0.5F;
        const float speck = values[2] - 0.5F;
        const Colour albedo = mix(shaded * 1.5F, lit, 0.72F + patch + 0.1F * wave * fade) *
                              (1 + 0.06F * speck * fade);
        return litGround(light, albedo, 0.32F * wave * fade + patch);
    };
    paintGround(setting, stage, top, noise, textures, shade);
    fillGroundDepth(setting, stage, setting.horizon);
    addRow(setting, stage, u"cactus"_s, 4, 0.07F, 0.3F, 0.13F, setting.random.fork(76));
}

void paintSnow(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    const float h = setting.height();
    const Random random = setting.random.fork(77);
    const Colour rock{0.3F, 0.33F, 0.42F};
    const Colour shade{0.08F, 0.12F, 0.24F};
    paintRidges(setting, stage,
                {{.foot = setting.horizon + 2,
                  .height = 0.4F * h,
                  .frequency = 1.4F,
                  .octaves = 6,
                  .peaked = 0.85F,
                  .lit = rock,
                  .shaded = shade,
                  .snowLine = 0.32F,
                  .haze = 0.13F},
                 {.foot = setting.horizon + 2,
                  .height = 0.2F * h,
                  .frequency = 2.2F,
                  .octaves = 5,
                  .peaked = 0.5F,
                  .lit = rock,
                  .shaded = shade,
                  .snowLine = 0.16F,
                  .haze = 0.05F}},
                random);
    const Noise noise(random.fork(3));
    const Light light = stage.light;
    const Colour haze = stage.haze;
    const std::array<GroundTexture, 5> textures{
        {{.across = 1.7F, .along = 3, .octaves = 3},
         {.across = 1.7F,
          .along = 3,
          .octaves = 3,
          .shiftAcross = -(light.x * 0.25F),
          .shiftAlong = 0.25F},
         {.across = 22, .along = 22, .octaves = 3},
         {.across = 22, .along = 22, .octaves = 3, .shiftAcross = -light.x, .shiftAlong = 0.6F},
         {.across = 900, .along = 900}}};
    const auto snowAt = [&](const GroundPoint& p, const std::array<float, 5>& values) {
        const float swell = values[0] - values[1];
        const float fine = values[2] - values[3];
        const float fade = smoothStep(0.05F, 0.5F, p.near);
        const float spark = values[4];
        const float bump = swell * 1.5F + fine * 0.3F * fade - 0.12F;
        const Colour albedo = mix({0.48F, 0.6F, 0.86F}, {0.95F, 0.95F, 0.96F},
                                  std::clamp(0.68F + bump * 1.5F, 0.0F, 1.0F));
        Colour c = litGround(light, albedo, bump);
        if (spark > 0.965F)
            c = c * (1 + 0.5F * fade);
        return mix(c, haze, 0.35F * exponential(-p.near * 12));
    };
    paintGround(setting, stage, setting.horizon, noise, textures, snowAt);
    fillGroundDepth(setting, stage, setting.horizon);
    addRow(setting, stage, u"evergreen-tree"_s, 9, 0.1F, 0.4F, 0.07F, setting.random.fork(78));
    for (Prop& prop : stage.props)
        prop.haze = std::min(0.75F, prop.haze + 0.08F);
}

} // namespace rushes::draft
