#include "core/draft/scenes/StudioLight.h"

#include "core/draft/Maths.h"
#include "core/draft/scenes/Ground.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

/// Bars of a window seen as light on the wall, softened; 0 to 1.
float windowLight(float x, float y)
{
    const float u = x * 0.94F + y * 0.34F;
    const float v = y * 0.94F - x * 0.34F;
    const float frame = smoothStep(-0.46F, -0.4F, u) * (1 - smoothStep(0.4F, 0.46F, u)) *
                        smoothStep(-0.62F, -0.55F, v) * (1 - smoothStep(0.55F, 0.62F, v));
    const float upright = smoothStep(0.012F, 0.04F, std::abs(std::abs(u) - 0.145F));
    const float cross = smoothStep(0.014F, 0.045F, std::abs(v + 0.17F)) *
                        smoothStep(0.014F, 0.045F, std::abs(v - 0.2F));
    return frame * upright * cross;
}

/// Pink tubes on the left, blue ones on the right; `x` and `y` are shares of the picture.
Colour neonLight(float x, float y)
{
    const float left = exponential(-(x * x * 5 + (y - 0.35F) * (y - 0.35F) * 3));
    const float right = exponential(-((x - 1) * (x - 1) * 5 + (y - 0.4F) * (y - 0.4F) * 3));
    return Colour{0.75F, 0.06F, 0.42F} * left + Colour{0.03F, 0.3F, 0.8F} * right;
}

} // namespace

QColor backdropColour(const Setting& setting)
{
    if (setting.backdrop)
        return *setting.backdrop;
    if (setting.mood == LightMood::Dramatic || setting.mood == LightMood::Neon) {
        const int hue = setting.subjectColour && setting.subjectColour->hsvHue() >= 0
                            ? setting.subjectColour->hsvHue()
                            : 215 + 40 * int(setting.variant % 4);
        return QColor::fromHsv(hue % 360, 110, 92);
    }
    if (setting.subjectColour && setting.subjectColour->hsvSaturationF() > 0.3) {
        const int hue = setting.subjectColour->hsvHue();
        const std::array<int, 4> hueTurns{hue, (hue + 28) % 360, (hue + 332) % 360,
                                          (hue + 180) % 360};
        const int turned = hueTurns[setting.variant % 4];
        return QColor::fromHsv(turned, 30 + int(setting.variant % 3) * 14, 232);
    }
    static const std::array<QColor, 7> pale{
        QColor(u"#ccd9e6"_s), QColor(u"#eedfcf"_s), QColor(u"#ecd2cf"_s), QColor(u"#d0dfd0"_s),
        QColor(u"#dbd3ea"_s), QColor(u"#f2e0bd"_s), QColor(u"#c9e0e0"_s)};
    return pale[std::size_t((setting.variant * 3 + 1) % pale.size())];
}

Light studioLight(const Setting& setting)
{
    Light light = setting.mood == LightMood::Plain && setting.weather == Weather::Clear
                      ? Light()
                      : lightFor(setting);
    const bool fromRight = setting.lightSide > 0;
    light.x = fromRight ? 0.52F : -0.52F;
    light.y = 0.66F;
    light.z = 0.54F;
    light.key = Colour{1.0F, 0.985F, 0.96F};
    light.keyStrength = 0.62F;
    light.ambient = 0.66F;
    light.ambientTop = {1, 1, 1};
    light.ambientBottom = Colour{0.78F, 0.78F, 0.8F};
    light.shadowDx = fromRight ? -0.42F : 0.42F;
    light.shadowDy = 0.14F;
    light.shadowStrength = 0.42F;
    light.shadowSoftness = 0.07F;
    light.rim = 0.35F;
    switch (setting.mood) {
    case LightMood::Dramatic:
        light.ambient = 0.28F;
        light.keyStrength = 1.05F;
        light.shadowStrength = 0.7F;
        light.shadowSoftness = 0.035F;
        light.rim = 0.8F;
        break;
    case LightMood::Soft:
        light.shadowSoftness = 0.13F;
        light.shadowStrength = 0.34F;
        break;
    case LightMood::Warm:
        light.key = {1.0F, 0.88F, 0.68F};
        break;
    case LightMood::Cool:
        light.key = {0.8F, 0.92F, 1.05F};
        break;
    case LightMood::Neon:
        light.key = {1.0F, 0.3F, 0.85F};
        light.ambientTop = {0.35F, 0.65F, 1.1F};
        light.rim = 0.9F;
        break;
    default:
        break;
    }
    return light;
}

void paintSweep(const Setting& setting, Stage& stage, const QColor& colour, WallPattern pattern)
{
    const Light& light = stage.light;
    const Colour wall = linearColour(colour);
    const Colour lamp =
        mix(light.ambientTop * light.ambient, light.key * light.keyStrength, 0.5F) * 1.5F;
    const bool dark = setting.mood == LightMood::Dramatic;
    const float floorTop = setting.horizon;
    const float cove = setting.height() * 0.16F;
    const auto poolX = float(setting.subject.center().x()) + light.x * 0.25F * setting.width();
    const auto poolY = float(setting.subject.top()) + 0.25F * float(setting.subject.height());
    const float reach = 0.62F * std::max(setting.width(), setting.height());
    for (int y = 0; y < setting.size.height(); ++y) {
        const float floor = smoothStep(floorTop - cove * 0.4F, floorTop + cove, float(y));
        const float towards = (float(y) - floorTop) / (setting.height() - floorTop);
        for (int x = 0; x < setting.size.width(); ++x) {
            const float dx = (float(x) - poolX) / reach;
            const float dy = (float(y) - poolY) / reach;
            float glow = exponential(-(dx * dx + dy * dy) * 2.2F);
            if (pattern == WallPattern::Window)
                glow = glow * 0.55F +
                       0.75F * windowLight(dx * 1.4F - light.x * 0.25F, dy * 1.4F - 0.02F) *
                           (1 - floor);
            const float wallShade = (dark ? 0.12F : 0.72F) + (dark ? 0.9F : 0.42F) * glow;
            const float floorShade = (dark ? 0.2F : 0.9F) + 0.16F * glow - 0.1F * towards;
            const float shade = wallShade + (floorShade - wallShade) * floor;
            Colour lit = wall * lamp * shade;
            if (setting.mood == LightMood::Neon)
                lit =
                    lit * 0.5F + neonLight(float(x) / setting.width(), float(y) / setting.height());
            stage.picture.set(x, y, lit);
        }
    }
    fillGroundDepth(setting, stage, floorTop, 0.15F);
    for (int y = 0; y < int(floorTop); ++y)
        std::fill_n(stage.depth.row(y), stage.depth.width, 0.15F);
}

} // namespace rushes::draft
