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
          m_sunSide(stage.light.x >= 0 ? 1.0F : -1.0F),
          m_bends(setting.size.width()),
          m_here(setting.size.width()),
          m_beside(setting.size.width()),
          m_patches(setting.size.width()),
          m_facing(std::size_t(setting.size.width()))
    {
        for (int x = 0; x < setting.size.width(); ++x) {
            const float share = profile(ridge, m_noise, float(x) / setting.height());
            m_shares.push_back(share);
            m_tops.push_back(ridge.foot - share * ridge.height);
        }
    }

    float top(int x) const { return m_tops[std::size_t(x)]; }
    int bottom() const { return int(m_ridge.foot) + 1; }

    /// These columns of a row; the crest covers its pixel in part.
    void paintRow(Picture& picture, int y, const std::vector<int>& columns)
    {
        faceSun(y, columns);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int x = columns[i];
            const float cover = std::clamp(float(y) + 1 - top(x), 0.0F, 1.0F);
            picture.blend(x, y, at(x, y, m_facing[i], m_patches.values()[i]), cover);
        }
    }

private:
    Colour at(int x, int y, float facing, float patch) const
    {
        const float share = m_shares[std::size_t(x)];
        const float down = (float(y) - top(x)) / m_ridge.height;
        Colour albedo = mix(m_ridge.shaded, m_ridge.lit, facing);
        if (hasSnow()) {
            const float patches = 0.3F * (patch - 0.5F);
            const float cap = smoothStep(-0.05F, 0.06F, share - down - m_ridge.snowLine + patches);
            albedo = mix(albedo, mix(snowShade, snow, facing), cap);
        }
        const Colour colour = litGround(m_light, albedo, (facing - 0.5F) * 0.7F);
        const float low = m_ridge.haze + (1 - m_ridge.haze) * 0.35F *
                                             smoothStep(0.2F, 1.0F, down / std::max(0.2F, share));
        return mix(colour, m_haze, std::min(1.0F, low));
    }

    bool hasSnow() const { return m_ridge.snowLine < noSnow; }

    /// How far the slope turns to the sun there, 0 to 1, and where snow lies in patches.
    void faceSun(int y, const std::vector<int>& columns)
    {
        using Place = NoiseRow::Place;
        const std::size_t count = columns.size();
        const float v = float(y) * m_scale;
        const auto u = [&](int i) { return float(columns[std::size_t(i)]) * m_scale; };
        const float* bends = m_bends.fill(m_noise, 3, count, [&](int i) {
            return Place{u(i) + 9, v * 0.7F};
        });
        const auto bent = [&](int i) { return u(i) + 0.35F * (bends[i] - 0.5F); };
        const auto slanted = [&](int i) { return v * 0.6F - u(i) * 0.25F * m_sunSide; };
        const float* here = m_here.fill(m_noise, 4, count, [&](int i) {
            return Place{bent(i), slanted(i)};
        });
        const float* beside = m_beside.fill(m_noise, 4, count, [&](int i) {
            return Place{bent(i) - 0.22F * m_sunSide, slanted(i) - 0.12F};
        });
        for (std::size_t i = 0; i < count; ++i)
            m_facing[i] = std::clamp(0.5F - (here[i] - beside[i]) * (2.6F + 4.2F * m_ridge.peaked),
                                     0.0F, 1.0F);
        if (hasSnow())
            m_patches.fill(m_noise, 3, count, [&](int i) { return Place{u(i) * 1.6F, v * 1.6F}; });
    }

    const Ridge& m_ridge;
    Light m_light;
    Colour m_haze;
    Noise m_noise;
    float m_scale;
    float m_sunSide;
    std::vector<float> m_shares; ///< of the ridge's height, a column
    std::vector<float> m_tops;
    NoiseRow m_bends, m_here, m_beside, m_patches;
    std::vector<float> m_facing; ///< of the row's columns
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
    std::vector<int> columns;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        Slopes& slope = slopes[i];
        const int first = int(ridges[i].foot - ridges[i].height);
        for (int y = std::max(0, first); y < std::min(height, slope.bottom()); ++y) {
            columns.clear();
            for (int x = 0; x < setting.size.width(); ++x) {
                if (y >= int(slope.top(x)) && y < bottoms[i][std::size_t(x)])
                    columns.push_back(x);
            }
            slope.paintRow(stage.picture, y, columns);
        }
    }
}

} // namespace rushes::draft
