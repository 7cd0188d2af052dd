#include "core/draft/scenes/Ridges.h"

#include "core/draft/scenes/Ground.h"

#include <cmath>

namespace rushes::draft {

namespace {

float profile(const Ridge& ridge, const Noise& noise, float u)
{
    const float rolling = noise.fractal(u * ridge.frequency, 1.5F, ridge.octaves);
    const float crest =
        1 - std::abs(2 * noise.fractal(u * ridge.frequency * 0.8F, 7.5F, ridge.octaves) - 1) * 1.6F;
    return std::clamp(rolling + (crest - rolling) * ridge.peaked, 0.02F, 1.0F);
}

} // namespace

void paintRidge(const Setting& setting, Stage& stage, const Ridge& ridge, Random random)
{
    const Noise noise(random);
    const int width = setting.size.width();
    std::vector<float> outline(std::size_t(width) + 1);
    for (int x = 0; x <= width; ++x)
        outline[std::size_t(x)] = profile(ridge, noise, float(x) / setting.height());
    const Colour snow{0.95F, 0.96F, 0.99F};
    const Colour snowShade{0.3F, 0.42F, 0.68F};
    const float sunSide = stage.light.x >= 0 ? 1.0F : -1.0F;
    for (int x = 0; x < width; ++x) {
        const float share = outline[std::size_t(x)];
        const float top = ridge.foot - share * ridge.height;
        for (int y = std::max(0, int(top));
             y < std::min(setting.size.height(), int(ridge.foot) + 1); ++y) {
            const float down = (float(y) - top) / ridge.height;
            const float u = float(x) / setting.height() * ridge.frequency * 3.2F;
            const float v = float(y) / setting.height() * ridge.frequency * 3.2F;
            const float bend = 0.35F * (noise.fractal(u + 9, v * 0.7F, 3) - 0.5F);
            const float relief = noise.fractal(u + bend, v * 0.6F - u * 0.25F * sunSide, 4) -
                                 noise.fractal(u + bend - 0.22F * sunSide,
                                               v * 0.6F - u * 0.25F * sunSide - 0.12F, 4);
            const float facing =
                std::clamp(0.5F + relief * (2.6F + 4.2F * ridge.peaked) * -1.0F, 0.0F, 1.0F);
            Colour albedo = mix(ridge.shaded, ridge.lit, facing);
            const float level = share - down;
            const float cap = smoothStep(-0.05F, 0.06F,
                                         level - ridge.snowLine +
                                             0.3F * (noise.fractal(u * 1.6F, v * 1.6F, 3) - 0.5F));
            albedo = mix(albedo, mix(snowShade, snow, facing), cap);
            const Colour colour = litGround(stage.light, albedo, (facing - 0.5F) * 0.7F);
            const float low = ridge.haze + (1 - ridge.haze) * 0.35F *
                                               smoothStep(0.2F, 1.0F, down / std::max(0.2F, share));
            const float cover = std::clamp(float(y) + 1 - top, 0.0F, 1.0F);
            stage.picture.blend(x, y, mix(colour, stage.haze, std::min(1.0F, low)), cover);
        }
    }
}

} // namespace rushes::draft
