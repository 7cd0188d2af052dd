#include "core/draft/Focus.h"
#include "core/draft/NoiseRow.h"
#include "core/draft/scenes/Bokeh.h"
#include "core/draft/scenes/Ground.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"

#include <cmath>

namespace rushes::draft {

namespace {

constexpr float halfWidth = 1.25F;   ///< of the street, house wall to the middle
constexpr float halfRoad = 0.72F;    ///< the rest is pavement
constexpr float eyeHeight = 0.42F;   ///< of the camera above the ground, in the same unit
constexpr float houseLength = 1.15F; ///< along the street
constexpr float storey = 0.62F;
constexpr float farthest = 26;

/// One house of a row: how high, what colour, which windows are lit.
struct House
{
    Colour wall;
    Colour trim;
    float height = 3;
    Random windows{1};
};

class Street
{
public:
    explicit Street(const Setting& setting, const Stage& stage)
        : m_setting(setting),
          m_light(stage.light),
          m_haze(stage.haze),
          m_lowSky(skyColour(setting, 0.25F)),
          m_highSky(skyColour(setting, 0.4F)),
          m_noise(setting.random.fork(131)),
          m_random(setting.random.fork(132)),
          m_centre(setting.width() *
                   (0.5F + 0.1F * (setting.subject.center().x() < setting.width() / 2 ? 1 : -1))),
          m_dark(setting.time.stars > 0.5       ? 1.0F
                 : setting.time.sunHeight < 0   ? 0.8F
                 : setting.time.sunHeight < 0.3 ? 0.35F
                                                : 0),
          m_grain(setting.size.width()),
          m_speck(setting.size.width()),
          m_puddle(setting.size.width()),
          m_stain(setting.size.width())
    {
        for (int side = 0; side < 2; ++side)
            for (int i = 0; i < 24; ++i)
                m_houses[std::size_t(side)][std::size_t(i)] = houseOf(side, i);
    }

    /// Before the first pixel of a row: the grain of walls and ground along it.
    void begin(int y)
    {
        const float dy = downOf(y);
        m_stain.fill(m_noise, 3, [&](int x) {
            const float z = std::min(wallOf(acrossOf(x)), farthest);
            return NoiseRow::Place{z * 2, (eyeHeight - dy * z) * 3};
        });
        if (dy <= 0)
            return;
        const float z = std::min(eyeHeight / dy, farthest);
        const auto place = [&](float across, float along) {
            return [=, this](int x) {
                return NoiseRow::Place{acrossOf(x) * z * across, z * along};
            };
        };
        m_grain.fill(m_noise, 3, place(9, 9));
        m_speck.fill(m_noise, 1, place(170, 170));
        m_puddle.fill(m_noise, 3, place(3, 2));
    }

    /// The colour at a pixel of the row and how near it is; false where the sky shows.
    bool shade(int x, int y, Colour& colour, float& near) const
    {
        const float dx = acrossOf(x);
        const float dy = downOf(y);
        const float wallZ = wallOf(dx);
        const float groundZ = dy > 0 ? eyeHeight / dy : 1e9F;
        const float z = std::min(wallZ, groundZ);
        if (z > farthest && dy <= 0)
            return false;
        near = std::clamp(1 / (0.7F + z * 0.55F), 0.03F, 1.0F);
        if (groundZ <= wallZ) {
            colour = ground(dx * std::min(z, farthest), std::min(z, farthest), x);
        } else {
            const float up = eyeHeight - dy * z;
            if (!facade(dx < 0 ? 0 : 1, z, up, m_stain.values()[x], colour))
                return false;
        }
        const float haze = 1 - 1 / (1 + z * z * 0.006F);
        colour = mix(colour, m_haze, std::min(0.85F, haze));
        return true;
    }

    float darkness() const { return m_dark; }

private:
    float acrossOf(int x) const
    {
        return (float(x) + 0.5F - m_centre) / (m_setting.height() * 0.62F);
    }
    float downOf(int y) const
    {
        return (float(y) + 0.5F - m_setting.horizon) / (m_setting.height() * 0.62F);
    }

    /// How far away the wall stands that is seen there.
    static float wallOf(float dx) { return halfWidth / std::max(0.02F, std::abs(dx)); }

    House houseOf(int side, int index) const
    {
        static constexpr std::array<Colour, 7> walls{
            Colour{0.60F, 0.42F, 0.30F}, Colour{0.66F, 0.58F, 0.46F}, Colour{0.42F, 0.20F, 0.14F},
            Colour{0.46F, 0.50F, 0.52F}, Colour{0.62F, 0.50F, 0.38F}, Colour{0.36F, 0.42F, 0.40F},
            Colour{0.58F, 0.38F, 0.34F}};
        Random random = m_random.fork(std::uint64_t(side) * 100 + std::uint64_t(index));
        House house;
        house.wall = walls[std::size_t(random.below(int(walls.size())))];
        house.trim = walls[std::size_t(random.below(int(walls.size())))] * 0.55F;
        house.height = storey * float(4 + random.below(4)) + 0.3F;
        house.windows = random.fork(9);
        return house;
    }

    Colour ground(float x, float z, int pixel) const
    {
        const float across = std::abs(x);
        const float grain = m_grain.values()[pixel];
        const bool wet = m_setting.weather == Weather::Rain;
        Colour albedo;
        float shine = 0;
        if (across < halfRoad) {
            const float speck = m_speck.values()[pixel] - 0.5F;
            albedo = Colour{0.115F, 0.118F, 0.125F} * (0.8F + 0.5F * grain + 0.25F * speck);
            const float dash = z * 0.9F - std::floor(z * 0.9F);
            const float line = 1 - smoothStep(0.018F, 0.026F, across);
            albedo = mix(albedo, {0.62F, 0.6F, 0.54F}, line * (dash < 0.5F ? 0.75F : 0.0F));
            shine = wet ? 0.5F : m_dark > 0.5F ? 0.16F : 0;
        } else {
            const float joint = std::min(std::abs(z * 2.2F - std::round(z * 2.2F)),
                                         std::abs(across * 4.5F - std::round(across * 4.5F)));
            albedo = Colour{0.36F, 0.345F, 0.33F} * (0.8F + 0.4F * grain) *
                     (0.72F + 0.28F * smoothStep(0.01F, 0.05F, joint));
            const float kerb = 1 - smoothStep(0.02F, 0.05F, across - halfRoad);
            albedo = mix(albedo, {0.5F, 0.49F, 0.47F}, kerb);
            shine = wet ? 0.25F : 0;
        }
        const Colour lit = litGround(m_light, albedo, 0) * (1 - 0.3F * m_dark);
        const Colour mirrored = mix(m_lowSky, {1.0F, 0.62F, 0.3F}, 0.6F * m_dark) * 0.6F;
        if (shine <= 0)
            return lit;
        return mix(lit, mirrored, shine * smoothStep(0.35F, 0.7F, m_puddle.values()[pixel]));
    }

    struct Window
    {
        bool lit = false;
        Colour glow;
    };

    Window windowOf(const House& house, int floor, float column) const
    {
        Random random = house.windows.fork(std::uint64_t(floor) * 8 + std::uint64_t(column));
        Window window;
        window.lit = random.unit() < 0.16 + 0.4 * double(m_dark);
        window.glow =
            mix(Colour{1.0F, 0.66F, 0.3F}, Colour{1.0F, 0.85F, 0.62F}, float(random.unit())) * 1.3F;
        return window;
    }

    Colour glassOf(const House& house) const { return mix(m_highSky * 0.5F, house.trim, 0.35F); }

    bool facade(int side, float z, float up, float grain, Colour& colour) const
    {
        const float along = z / houseLength;
        const auto index = std::size_t(std::min(23.0F, along));
        const House& house = m_houses[std::size_t(side)][index];
        if (up > house.height || z > farthest)
            return false;
        const float u = along - std::floor(along);
        const float sun = side == 0 ? m_light.x : -m_light.x;
        const float bump = std::clamp(0.55F * sun, -0.6F, 0.4F);
        const float stain = 0.88F + 0.24F * grain;
        const float shade = (1 - 0.62F * m_dark) * stain * (u < 0.02F ? 0.6F : 1.0F);
        colour = litGround(m_light, house.wall, bump) * shade;
        const float level = up / storey;
        const auto floor = int(level);
        const float v = level - float(floor);
        const float columns = u * 3;
        const float w = columns - std::floor(columns);
        if (floor == 0) { // shop fronts with an awning over them
            const bool pane = v > 0.12F && v < 0.66F && u > 0.08F && u < 0.92F;
            const float stripe = std::abs(u * 7 - std::round(u * 7)) > 0.25F ? 1.0F : 0.55F;
            if (pane)
                colour = mix(glassOf(house) * 0.8F, windowOf(house, floor, columns).glow,
                             0.15F + 0.85F * m_dark);
            else if (v >= 0.66F && v < 0.86F && u > 0.04F && u < 0.96F)
                colour = litGround(m_light, house.trim * 1.6F + Colour{0.12F, 0.1F, 0.1F}, bump) *
                         stripe * (1 - 0.5F * m_dark);
            else
                colour = litGround(m_light, house.trim, bump) * shade;
        } else if (w > 0.26F && w < 0.74F && v > 0.22F && v < 0.8F) {
            const bool bar = std::abs(w - 0.5F) < 0.03F || std::abs(v - 0.52F) < 0.025F;
            const Colour glass = glassOf(house);
            const Window window = windowOf(house, floor, columns);
            colour = bar ? litGround(m_light, {0.6F, 0.58F, 0.55F}, bump) * (1 - 0.6F * m_dark)
                     : window.lit ? mix(glass, window.glow, 0.1F + 0.9F * m_dark)
                                  : glass * (1 - 0.5F * m_dark);
        } else if (v < 0.06F) {
            colour = colour * 0.8F;
        }
        return true;
    }

    const Setting& m_setting;
    const Light& m_light;
    Colour m_haze;
    Colour m_lowSky;
    Colour m_highSky;
    Noise m_noise;
    Random m_random;
    float m_centre;
    float m_dark;
    std::array<std::array<House, 24>, 2> m_houses;
    NoiseRow m_grain, m_speck, m_puddle, m_stain;
};

} // namespace

void paintStreet(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    if (setting.time.stars > 0.5 || setting.time.sunHeight < 0) {
        stage.light.key = mix(stage.light.key, {1.0F, 0.76F, 0.46F}, 0.7F);
        stage.light.keyStrength = std::max(stage.light.keyStrength, 0.8F);
        stage.light.ambient = std::max(stage.light.ambient, 0.6F);
        stage.light.rim = 0.8F;
    }
    Street street(setting, stage);
    for (int y = 0; y < setting.size.height(); ++y) {
        street.begin(y);
        for (int x = 0; x < setting.size.width(); ++x) {
            Colour colour;
            float near = 0;
            if (!street.shade(x, y, colour, near))
                continue;
            stage.picture.set(x, y, colour);
            stage.depth.row(y)[x] = near;
        }
    }
    const float s = setting.scale();
    if (street.darkness() > 0.3F)
        addBokeh(stage,
                 {int(30 * street.darkness()),
                  7 * s,
                  20 * s,
                  setting.horizon - 0.2F * setting.height(),
                  setting.horizon,
                  0.4F * street.darkness(),
                  {{1.0F, 0.6F, 0.22F}, {1.0F, 0.4F, 0.25F}, {1.0F, 0.85F, 0.6F}}},
                 setting.random.fork(133));
    blurDistance(stage.picture, stage.depth, 0.62F, 0.35F);
    stage.reflection = setting.weather == Weather::Rain ? 0.34F : 0.06F;
    stage.rippled = setting.weather == Weather::Rain ? 8 * s : 0;
}

} // namespace rushes::draft
