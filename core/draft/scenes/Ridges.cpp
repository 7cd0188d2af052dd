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

constexpr float noSnow = 1.3F; ///< a snow line above every crest
constexpr Colour snow{0.95F, 0.96F, 0.99F};
constexpr Colour snowShade{0.3F, 0.42F, 0.68F};

/// One ridge's shading; all that does not depend on the pixel is worked out once.
class Slopes
{
public:
    Slopes(const Ridge& ridge, const Setting& setting, const Stage& stage, Random random)
        : m_ridge(ridge),
          m_light(stage.light),
          m_haze(stage.haze),
          m_noise(random),
          m_scale(ridge.frequency * 3.2F / setting.height()),
          m_sunSide(stage.light.x >= 0 ? 1.0F : -1.0F)
    {
        for (int x = 0; x < setting.size.width(); ++x) {
            const float share = profile(ridge, m_noise, float(x) / setting.height());
            m_shares.push_back(share);
            m_tops.push_back(ridge.foot - share * ridge.height);
        }
    }

    float top(int x) const { return m_tops[std::size_t(x)]; }
    int bottom() const { return int(m_ridge.foot) + 1; }

    Colour at(int x, int y) const
    {
        const float share = m_shares[std::size_t(x)];
        const float down = (float(y) - top(x)) / m_ridge.height;
        const float u = float(x) * m_scale;
        const float v = float(y) * m_scale;
        const float facing = facingOf(u, v);
        Colour albedo = mix(m_ridge.shaded, m_ridge.lit, facing);
        if (m_ridge.snowLine < noSnow) {
            const float patches = 0.3F * (m_noise.fractal(u * 1.6F, v * 1.6F, 3) - 0.5F);
            const float cap = smoothStep(-0.05F, 0.06F, share - down - m_ridge.snowLine + patches);
            albedo = mix(albedo, mix(snowShade, snow, facing), cap);
        }
        const Colour colour = litGround(m_light, albedo, (facing - 0.5F) * 0.7F);
        const float low = m_ridge.haze + (1 - m_ridge.haze) * 0.35F *
                                             smoothStep(0.2F, 1.0F, down / std::max(0.2F, share));
        return mix(colour, m_haze, std::min(1.0F, low));
    }

private:
    /// How far the slope here turns to the sun, 0 to 1.
    float facingOf(float u, float v) const
    {
        const float bent = u + 0.35F * (m_noise.fractal(u + 9, v * 0.7F, 3) - 0.5F);
        const float slanted = v * 0.6F - u * 0.25F * m_sunSide;
        const float relief = m_noise.fractal(bent, slanted, 4) -
                             m_noise.fractal(bent - 0.22F * m_sunSide, slanted - 0.12F, 4);
        return std::clamp(0.5F - relief * (2.6F + 4.2F * m_ridge.peaked), 0.0F, 1.0F);
    }

    const Ridge& m_ridge;
    Light m_light;
    Colour m_haze;
    Noise m_noise;
    float m_scale;
    float m_sunSide;
    std::vector<float> m_shares; ///< of the ridge's height, a column
    std::vector<float> m_tops;
};

} // namespace

void paintRidges(const Setting& setting, Stage& stage, const std::vector<Ridge>& ridges,
                 Random random)
{
    const int height = setting.size.height();
    std::vector<Slopes> slopes;
    for (std::size_t i = 0; i < ridges.size(); ++i)
        slopes.emplace_back(ridges[i], setting, stage, random.fork(i + 1));
    std::vector<int> hidden(std::size_t(setting.size.width()), height);
    std::vector<std::vector<int>> bottoms(slopes.size());
    for (std::size_t i = slopes.size(); i-- > 0;) {
        bottoms[i] = hidden;
        for (int x = 0; x < setting.size.width(); ++x) {
            int& row = hidden[std::size_t(x)];
            row = std::min(row, int(std::ceil(slopes[i].top(x))));
        }
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const Slopes& slope = slopes[i];
        const int first = int(ridges[i].foot - ridges[i].height);
        for (int y = std::max(0, first); y < std::min(height, slope.bottom()); ++y)
            for (int x = 0; x < setting.size.width(); ++x) {
                const float top = slope.top(x);
                if (y < int(top) || y >= bottoms[i][std::size_t(x)])
                    continue;
                const float cover = std::clamp(float(y) + 1 - top, 0.0F, 1.0F);
                stage.picture.blend(x, y, slope.at(x, y), cover);
            }
    }
}

} // namespace rushes::draft
