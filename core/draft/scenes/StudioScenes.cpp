#include "core/draft/Maths.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/StudioLight.h"

#include <cmath>

namespace rushes::draft {

namespace {

/// A lying drum: its top ellipse about (centreX, topY), the wall below it.
struct Drum
{
    float centreX = 0;
    float topY = 0;
    float radiusX = 0;
    float radiusY = 0;
    float wall = 0;
};

void softenGround(Stage& stage, const Drum& drum, float strength)
{
    Picture& picture = stage.picture;
    const float footY = drum.topY + drum.wall;
    for (int y = int(footY - drum.radiusY * 1.5F);
         y < std::min(picture.height(), int(footY + drum.radiusY * 3)); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const float dx = (float(x) - drum.centreX - stage.light.shadowDx * drum.wall * 1.2F) /
                             (drum.radiusX * 1.12F);
            const float dy = (float(y) - footY) / (drum.radiusY * 1.35F);
            const float distance = std::sqrt(dx * dx + dy * dy);
            const float shade = strength * (1 - smoothStep(0.72F, 1.25F, distance));
            if (y >= 0 && shade > 0)
                picture.set(x, y, picture.at(x, y) * mix({1, 1, 1}, {0.3F, 0.3F, 0.36F}, shade));
        }
    }
}

Colour wallShade(const Light& light, Colour albedo, float across)
{
    const float turned = std::clamp(across, -1.0F, 1.0F);
    const float facing =
        std::max(0.0F, turned * light.x + std::sqrt(1 - turned * turned) * light.z);
    const float dim = 0.52F + 0.55F * facing;
    return albedo * (light.ambientTop * (light.ambient * 0.9F * dim) +
                     light.key * (light.keyStrength * facing * 0.62F));
}

void paintDrum(Stage& stage, const Drum& drum, Colour albedo)
{
    Picture& picture = stage.picture;
    const Light& light = stage.light;
    const Colour top =
        albedo * (light.ambientTop * light.ambient + light.key * (light.keyStrength * 0.7F));
    for (int y = std::max(0, int(drum.topY - drum.radiusY - 2));
         y < std::min(picture.height(), int(drum.topY + drum.wall + drum.radiusY + 2)); ++y) {
        for (int x = std::max(0, int(drum.centreX - drum.radiusX - 2));
             x < std::min(picture.width(), int(drum.centreX + drum.radiusX + 3)); ++x) {
            const float dx = (float(x) - drum.centreX) / drum.radiusX;
            const float inside = 1 - dx * dx;
            const float side =
                std::clamp((drum.radiusX - std::abs(float(x) - drum.centreX)) + 0.5F, 0.0F, 1.0F);
            if (inside <= 0)
                continue;
            const float curve = std::sqrt(inside) * drum.radiusY;
            const float fromTop = float(y) - (drum.topY + curve);
            const float wallCover =
                std::clamp(drum.topY + curve + drum.wall - float(y) + 0.5F, 0.0F, 1.0F) *
                std::clamp(fromTop + 0.5F, 0.0F, 1.0F) * side;
            const float topCover = std::clamp(0.5F - fromTop, 0.0F, 1.0F) *
                                   std::clamp(float(y) - (drum.topY - curve) + 0.5F, 0.0F, 1.0F);
            if (wallCover > 0) {
                const float down = std::clamp(fromTop / drum.wall, 0.0F, 1.0F);
                const float lip = 1 + 0.16F * exponential(-fromTop * fromTop / 8);
                picture.blend(x, y,
                              wallShade(light, albedo, dx) * ((1 - 0.16F * down * down) * lip),
                              wallCover);
                stage.depth.row(y)[x] = 0.62F;
            }
            if (topCover > 0) {
                const float across = dx * light.x * 0.12F;
                picture.blend(x, y, top * (1 + across), topCover);
                stage.depth.row(y)[x] = 0.5F + 0.1F * (float(y) - drum.topY) / drum.radiusY;
            }
        }
    }
}

/// A disc or an arch standing behind the subject, with a soft edge of shade on the wall.
enum class Screen { Disc, Arch };

void paintScreen(Stage& stage, Screen form, float centreX, float centreY, float radius, float foot,
                 Colour albedo)
{
    const Light& light = stage.light;
    Picture& picture = stage.picture;
    const auto outside = [&](float x, float y) {
        const float dy = form == Screen::Arch && y > centreY ? 0 : y - centreY;
        const float dx = x - centreX;
        return std::sqrt(dx * dx + dy * dy) - radius;
    };
    const Colour lit =
        albedo * (light.ambientTop * light.ambient + light.key * (light.keyStrength * 0.55F));
    const float shift = radius * 0.06F;
    for (int y = 0; y < std::min(picture.height(), int(foot)); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const float shadow = outside(float(x) + light.x * shift * 2, float(y) - shift * 1.4F);
            const float shade = 0.3F * (1 - smoothStep(-shift, shift * 3, shadow));
            if (shade > 0)
                picture.set(x, y, picture.at(x, y) * (1 - shade * 0.7F));
            const float cover = std::clamp(0.5F - outside(float(x), float(y)), 0.0F, 1.0F);
            if (cover > 0) {
                const float across =
                    ((float(x) - centreX) * light.x - (float(y) - centreY) * 0.5F) / radius;
                picture.blend(x, y, lit * (0.95F + 0.07F * across), cover);
            }
        }
    }
}

/// Near white, with a breath of the backdrop.
Colour plinthColour(const QColor& backdrop)
{
    return mix(linearColour(backdrop), {0.86F, 0.86F, 0.86F}, 0.78F);
}

} // namespace

void paintStudio(const Setting& setting, Stage& stage)
{
    stage.light = studioLight(setting);
    const QColor colour = backdropColour(setting);
    const auto variant = int(setting.variant % 3);
    paintSweep(setting, stage, colour, variant == 1 ? WallPattern::Window : WallPattern::None);
    if (variant == 2) {
        const auto radius = float(
            std::clamp(std::max(setting.subject.height() * 0.52, setting.subject.width() * 0.46),
                       0.2 * double(setting.height()), 0.36 * double(setting.height())));
        const Colour disc = mix(linearColour(colour), {0.9F, 0.9F, 0.9F}, 0.35F);
        const float foot = setting.horizon + setting.height() * 0.05F;
        paintScreen(stage, Screen::Disc, float(setting.subject.center().x()), foot - radius, radius,
                    setting.height(), disc);
    }
    stage.reflection = 0.14F;
}

void paintPodium(const Setting& setting, Stage& stage)
{
    stage.light = studioLight(setting);
    const QColor colour = backdropColour(setting);
    paintSweep(setting, stage, colour, WallPattern::None);
    const auto centreX = float(setting.subject.center().x());
    const auto subjectWidth = float(setting.subject.width());
    const float radius =
        std::clamp(subjectWidth * 0.72F, 0.24F * std::min(setting.width(), setting.height()),
                   0.44F * setting.width());
    const float flat = setting.width() > setting.height() * 1.2F ? 0.2F : 0.23F;
    const Drum drum{centreX, setting.baseline - radius * flat * 0.12F, radius, radius * flat,
                    radius * 0.38F};
    const auto form = setting.variant % 2 == 0 ? Screen::Disc : Screen::Arch;
    const float screen =
        std::min(radius * 0.95F, 0.5F * float(setting.subject.height()) +
                                     0.12F * std::min(setting.width(), setting.height()));
    paintScreen(stage, form, centreX, float(setting.subject.center().y()) - 0.1F * screen, screen,
                form == Screen::Arch ? drum.topY + drum.wall * 0.3F : setting.height(),
                plinthColour(colour));
    softenGround(stage, drum, 0.5F);
    if (setting.variant % 3 != 1) {
        const Drum step{drum.centreX, drum.topY + drum.wall * 0.75F, radius * 1.32F,
                        radius * 1.32F * flat, drum.wall * 0.5F};
        softenGround(stage, step, 0.45F);
        paintDrum(stage, step, plinthColour(colour) * 0.92F);
        softenGround(stage, {drum.centreX, drum.topY, drum.radiusX, drum.radiusY, drum.wall}, 0.2F);
    }
    paintDrum(stage, drum, plinthColour(colour));
    stage.reflection = 0.13F;
}

} // namespace rushes::draft
