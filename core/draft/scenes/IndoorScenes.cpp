#include "core/draft/Maths.h"
#include "core/draft/scenes/Bokeh.h"
#include "core/draft/scenes/Indoors.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

void paintWall(const Setting& setting, Stage& stage, Colour wall, float bottom,
               const Window& window)
{
    const float windowX = window.left + window.width / 2;
    const float windowY = window.top + window.height / 2;
    const Colour daylight = linearColour(setting.time.key);
    const float dim = setting.time.stars > 0.5 ? 0.42F : 1.0F;
    const Colour indoors = mix(stage.light.ambientTop, {1.0F, 0.9F, 0.78F}, 0.75F) * dim;
    const auto glowAt = [&setting](float distance) {
        const float d = distance / setting.width();
        return exponential(-d * d * 5);
    };
    std::vector<float> across(std::size_t(setting.size.width()));
    for (std::size_t x = 0; x < across.size(); ++x)
        across[x] = glowAt(float(x) - windowX);
    for (int y = 0; y < std::min(setting.size.height(), int(bottom)); ++y) {
        const float down = glowAt(float(y) - windowY);
        for (int x = 0; x < setting.size.width(); ++x) {
            const float glow = across[std::size_t(x)] * down;
            stage.picture.set(x, y, wall * (indoors * 0.62F + daylight * (0.55F * glow + 0.12F)));
        }
    }
}

void paintWindow(const Setting& setting, Stage& stage, const Window& window)
{
    const float bar = 0.018F * setting.width();
    const Colour frame = stage.light.ambientTop * 0.7F;
    const float bright = setting.time.stars > 0.5 ? 1.0F : 1.35F;
    for (int y = std::max(0, int(window.top));
         y < int(window.top + window.height) && y < setting.size.height(); ++y) {
        const float v = float(y) - window.top;
        const Colour view = skyColour(setting, 0.75F - 0.75F * v / window.height) * bright;
        for (int x = std::max(0, int(window.left));
             x < int(window.left + window.width) && x < setting.size.width(); ++x) {
            const float u = float(x) - window.left;
            const float pane = std::fmod(u, window.width / float(window.panes));
            const bool solid = pane < bar || u > window.width - bar || v < bar ||
                               v > window.height - bar ||
                               std::abs(v - window.height * 0.42F) < bar / 2;
            stage.picture.set(x, y, solid ? frame : view);
        }
    }
}

Light windowLight(const Setting& setting, const Window& window)
{
    Light light = lightFor(setting);
    const float side =
        (window.left + window.width / 2 - float(setting.subject.center().x())) / setting.width();
    light.x = std::clamp(side * 1.6F, -0.62F, 0.62F);
    light.y = 0.55F;
    light.z = 0.56F;
    light.ambient = std::max(0.55F, light.ambient * 0.9F);
    light.shadowDx = std::clamp(-side * 1.3F, -0.6F, 0.6F);
    light.shadowDy = 0.2F;
    light.shadowSoftness = std::max(light.shadowSoftness, 0.06F);
    light.shadowStrength = 0.55F;
    light.rim = 0.4F;
    if (setting.time.stars > 0.5) { // lamps are lit
        light.key = {1.0F, 0.8F, 0.52F};
        light.keyStrength = 0.85F;
        light.ambientTop = {0.8F, 0.68F, 0.56F};
    }
    light.ambientTop = mix(light.ambientTop, {0.95F, 0.93F, 0.9F}, 0.5F);
    light.ambientBottom = mix(light.ambientBottom, {0.7F, 0.6F, 0.5F}, 0.4F);
    return light;
}

Window windowFor(const Setting& setting, float bottom)
{
    const bool left = setting.sun.x() < setting.width() / 2;
    const float width = (setting.width() > setting.height() ? 0.3F : 0.46F) * setting.width();
    const float height = bottom * 0.72F;
    const float x = left ? 0.04F * setting.width() : 0.96F * setting.width() - width;
    return {x, bottom * 0.06F, width, height, 2};
}

void paintTop(const Setting& setting, Stage& stage, const Window& window)
{
    const Noise noise(setting.random.fork(81));
    const Light light = stage.light;
    const Picture behind = stage.picture;
    const float shine = polish(setting.surface);
    const Colour daylight = linearColour(setting.time.key);
    const float windowX = window.left + window.width / 2;
    std::optional<Colour> painted; // "a white table"
    if (setting.scene == SceneKind::Table && setting.backdrop && setting.surface == Surface::Plain)
        painted = linearColour(*setting.backdrop);
    struct Column
    {
        float sheen, pool;
    };
    std::vector<Column> columns(std::size_t(setting.size.width()));
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const float dx = (float(x) - windowX) / (0.32F * setting.width());
        columns[x] = {0.3F * shine * exponential(-dx * dx),
                      0.78F + 0.3F * exponential(-dx * dx * 0.4F)};
    }
    SurfaceTexture surface(setting.surface, noise, setting.size.width());
    paintGround(setting, stage, setting.horizon, [&](const GroundPoint& p) {
        if (p.pixelX == 0)
            surface.begin(p.z, [&, step = p.z / setting.width()](int x) {
                return (float(x) - setting.width() / 2) * step;
            });
        const Column& column = columns[std::size_t(p.pixelX)];
        const Colour grained = surface.at(p);
        const Colour albedo = painted ? *painted * (0.8F + 0.6F * grained.luminance()) : grained;
        const float mirrorY = setting.horizon - (float(p.pixelY) - setting.horizon) * 1.4F;
        const Colour mirrored = behind.at(p.pixelX, std::max(0, int(mirrorY)));
        const Colour sheen = daylight * (column.sheen * (1 - p.near));
        const float edge = p.near < 0.3F ? 0.25F * exponential(-p.near * 60) : 0;
        return mix(litGround(light, albedo, 0) * column.pool, mirrored,
                   shine * (1 - 0.6F * p.near)) +
               sheen + daylight * (edge * 0.5F);
    });
    fillGroundDepth(setting, stage, setting.horizon, 0.3F);
}

void paintTable(const Setting& setting, Stage& stage)
{
    const Window window = windowFor(setting, setting.horizon);
    stage.light = windowLight(setting, window);
    Random random = setting.random.fork(82);
    static const std::array<Colour, 4> walls{
        Colour{0.58F, 0.50F, 0.42F}, Colour{0.42F, 0.5F, 0.47F}, Colour{0.55F, 0.46F, 0.46F},
        Colour{0.46F, 0.5F, 0.56F}};
    const Colour wall = walls[setting.variant % 4];
    paintWall(setting, stage, wall, setting.horizon + 2, window);
    paintWindow(setting, stage, window);
    const float s = setting.scale();
    blurPicture(stage.picture, 20 * s);
    const Colour key = linearColour(setting.time.key);
    addBokeh(stage,
             {16,
              14 * s,
              44 * s,
              0.05F * setting.horizon,
              setting.horizon * 0.98F,
              0.1F,
              {key, key * Colour{1, 0.8F, 0.55F}, Colour{0.6F, 0.8F, 0.6F}}},
             random.fork(1));
    blurPicture(stage.picture, 2 * s);
    const bool left = window.left < setting.width() / 4;
    stage.props.push_back({u"potted-plant"_s, setting.width() * (left ? 0.86F : 0.14F),
                           setting.horizon + 0.035F * setting.height(), 0.34F * setting.height(),
                           0.28F, 9 * s, 0.12F, random.below(2) == 0});
    paintTop(setting, stage, window);
    stage.reflection = polish(setting.surface);
}

void paintRoom(const Setting& setting, Stage& stage)
{
    const Window window = windowFor(setting, setting.horizon * 0.94F);
    stage.light = windowLight(setting, window);
    static const std::array<Colour, 4> walls{
        Colour{0.74F, 0.68F, 0.6F}, Colour{0.55F, 0.64F, 0.66F}, Colour{0.72F, 0.6F, 0.57F},
        Colour{0.62F, 0.66F, 0.56F}};
    const Colour wall =
        setting.backdrop ? linearColour(*setting.backdrop) : walls[setting.variant % 4];
    paintWall(setting, stage, wall, setting.horizon + 2, window);
    paintWindow(setting, stage, window);
    const float skirting = 0.03F * setting.height();
    for (int y = int(setting.horizon - skirting); y < int(setting.horizon) + 1; ++y)
        for (int x = 0; x < setting.size.width(); ++x)
            stage.picture.set(
                x, y,
                stage.light.ambientTop *
                    (0.72F - (y < int(setting.horizon - skirting) + 2 ? 0.2F : 0.0F)));
    blurPicture(stage.picture, 7 * setting.scale());
    Setting floor = setting;
    floor.surface = Surface::Wood;
    floor.horizon = setting.horizon;
    paintTop(floor, stage, window);
    const bool left = window.left < setting.width() / 4;
    const float h = setting.height();
    stage.props.push_back({u"couch-and-lamp"_s, setting.width() * (left ? 0.82F : 0.18F),
                           setting.horizon + 0.06F * h, 0.42F * h, 0.3F, 5 * setting.scale(), 0.06F,
                           !left});
    stage.props.push_back({u"potted-plant"_s, setting.width() * (left ? 0.06F : 0.94F),
                           setting.horizon + 0.05F * h, 0.26F * h, 0.32F, 4 * setting.scale(),
                           0.05F, left});
    stage.reflection = 0.1F;
}

} // namespace rushes::draft
