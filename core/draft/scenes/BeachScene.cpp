#include "core/draft/Maths.h"
#include "core/draft/Noise.h"
#include "core/draft/scenes/Ground.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"
#include "core/draft/scenes/Water.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

/// The water's edge: a y for each x, slanting and curving by the seed.
struct Shore
{
    Noise noise;
    float level;
    float slant;
    float swing;
    float width;

    Shore(const Setting& setting)
        : noise(setting.random.fork(41)),
          level(setting.horizon + 0.155F * setting.height()),
          slant(float(setting.random.fork(42).between(-0.06, 0.06)) * setting.height()),
          swing(0.05F * setting.height()),
          width(setting.width())
    {}
    float at(float x) const
    {
        const float u = x / width;
        return level + slant * (u - 0.5F) * 2 + swing * (noise.fractal(u * 2.1F, 0.5F, 4) - 0.5F);
    }
};

using SandTextures = std::array<GroundTexture, 5>;

/// Drift, the ripples it bends, the same seen from the sun's side, patches, and single grains.
SandTextures sandTextures(const Light& light)
{
    constexpr float drift = 2.2F;
    return {{{.across = 5, .along = 5, .octaves = 3},
             {.across = 13, .along = 26, .octaves = 3, .pushedBy = 0, .push = drift},
             {.across = 13,
              .along = 26,
              .octaves = 3,
              .shiftAcross = -(light.x * 0.3F),
              .shiftAlong = 0.35F,
              .pushedBy = 0,
              .push = drift},
             {.across = 3, .along = 3, .octaves = 4, .shiftAcross = 40},
             {.across = 700, .along = 700}}};
}

Colour sandColour(const GroundPoint& p, const std::array<float, 5>& noise, const Light& light,
                  float wet, Colour sky)
{
    const float fade = smoothStep(0.03F, 0.4F, p.near);
    const float ripple = noise[1] - noise[2];
    const float patch = noise[3] - 0.5F;
    const float speck = noise[4] - 0.5F;
    Colour albedo = mix({0.78F, 0.60F, 0.38F}, {0.98F, 0.82F, 0.58F}, 0.5F + patch);
    albedo = albedo * (1 + 0.13F * speck * fade);
    const Colour dry = litGround(light, albedo, ripple * 2.6F * fade * (1 - 0.8F * wet));
    const Colour damp = mix(dry * 0.58F, sky, 0.34F);
    return mix(dry, damp, wet);
}

void paintFoam(const Setting& setting, Stage& stage, const Shore& shore)
{
    const Noise noise(setting.random.fork(43));
    const Colour white = litGround(stage.light, {1.15F, 1.14F, 1.12F}, 0.5F);
    for (int x = 0; x < setting.size.width(); ++x) {
        const float edge = shore.at(float(x));
        const float thickness =
            setting.height() *
            (0.007F + 0.012F * noise.fractal(float(x) / setting.width() * 6, 9, 3));
        for (int line = 0; line < 3; ++line) {
            const float back = float(line) * setting.height() *
                               (0.026F + 0.012F * noise.fractal(float(x) / setting.width() * 3,
                                                                20.0F + 7 * float(line), 3));
            const float y0 = edge - back;
            if (y0 < setting.horizon + 3)
                break;
            const float thin = thickness * (line == 0 ? 1.0F : 0.5F);
            for (int y = int(y0 - 4 * thin); y < int(y0 + 3 + thin); ++y) {
                if (y < 0 || y >= setting.size.height())
                    continue;
                const float d = float(y) - y0;
                const float band = d > 0 ? exponential(-d * d / 3) : exponential(d / thin);
                const float lace = noise.fractal(float(x) / setting.scale() * 0.045F,
                                                 float(y) / setting.scale() * 0.14F, 4);
                const float broken = line == 0 ? 0.55F + 0.45F * smoothStep(0.3F, 0.6F, lace)
                                               : smoothStep(0.44F, 0.66F, lace);
                stage.picture.blend(x, y, white, band * broken * (line == 0 ? 0.9F : 0.55F));
            }
        }
    }
}

void addProps(const Setting& setting, Stage& stage)
{
    Random random = setting.random.fork(44);
    const bool palmLeft = setting.sun.x() > 0.5 * setting.width();
    const bool tall = setting.height() > setting.width() * 1.15F;
    const float side = palmLeft ? 0.12F : 0.88F;
    if (random.below(5) > 0) {
        const float height = setting.height() *
                             float(tall ? random.between(0.36, 0.44) : random.between(0.52, 0.62));
        stage.props.push_back({u"palm-tree"_s,
                               setting.width() * (side + float(random.between(-0.05, 0.05))),
                               setting.horizon + 0.2F * setting.height(), height, 0.3F,
                               1.1F * setting.scale(), 0.1F, random.below(2) == 1});
        if (random.below(2) == 0)
            stage.props.push_back({u"palm-tree"_s,
                                   setting.width() * (side + (palmLeft ? 0.14F : -0.14F)),
                                   setting.horizon + 0.165F * setting.height(), height * 0.6F,
                                   0.25F, 1.4F * setting.scale(), 0.3F, random.below(2) == 1});
    }
    const float size = setting.scale() * float(random.between(60, 80));
    const auto gapLeft = float(setting.subject.left());
    const float gapRight = setting.width() - float(setting.subject.right());
    if (std::max(gapLeft, gapRight) < 1.4F * size)
        return;
    const float x = gapRight > gapLeft
                        ? setting.width() - gapRight * float(random.between(0.35, 0.6))
                        : gapLeft * float(random.between(0.4, 0.65));
    stage.props.push_back({u"spiral-shell"_s, x, setting.baseline + 0.05F * setting.height(), size,
                           0.9F, 0, 0, random.below(2) == 1});
}

} // namespace

void paintBeach(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    const Shore shore(setting);
    const float deepest = setting.horizon + 0.28F * setting.height();
    paintWater(setting, stage, setting.horizon, deepest);
    const Noise noise(setting.random.fork(45));
    const Colour sky = skyColour(setting, 0.3F);
    const Light light = stage.light;
    std::vector<float> edges(std::size_t(setting.size.width()));
    for (std::size_t x = 0; x < edges.size(); ++x)
        edges[x] = shore.at(float(x));
    const float highest = *std::min_element(edges.begin(), edges.end());
    const auto shade = [&](const GroundPoint& p, const auto& textures) {
        const float below = float(p.pixelY) - edges[std::size_t(p.pixelX)];
        const Colour sea = stage.picture.at(p.pixelX, p.pixelY);
        if (below < -1)
            return sea;
        const float wet = 1 - smoothStep(0.0F, 0.085F * setting.height(), below);
        const Colour sand = sandColour(p, textures, light, wet * 0.9F, sky);
        return mix(sea, sand, smoothStep(-1, 2, below));
    };
    paintGround(setting, stage, std::max(setting.horizon, highest - 1), noise, sandTextures(light),
                shade);
    paintFoam(setting, stage, shore);
    fillGroundDepth(setting, stage, setting.horizon);
    addProps(setting, stage);
}

} // namespace rushes::draft
