#include "core/draft/scenes/Bokeh.h"
#include "core/draft/scenes/Indoors.h"
#include "core/draft/scenes/Scenes.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

void fillBox(Picture& picture, QRectF box, Colour colour)
{
    const QRect area = box.toRect() & QRect(0, 0, picture.width(), picture.height());
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            picture.set(x, y, colour);
}

/// Shelves of bottles and jars, each a plain box: they will be far out of focus.
void paintShelves(const Setting& setting, Stage& stage, float left, float width, Random random)
{
    static constexpr std::array<Colour, 6> glass{
        Colour{0.42F, 0.2F, 0.06F}, Colour{0.08F, 0.22F, 0.12F}, Colour{0.62F, 0.5F, 0.34F},
        Colour{0.5F, 0.1F, 0.06F},  Colour{0.2F, 0.3F, 0.34F},   Colour{0.7F, 0.62F, 0.5F}};
    const float h = setting.horizon;
    const float board = 0.016F * setting.height();
    for (int row = 0; row < 3; ++row) {
        const float y = h * (0.34F + 0.2F * float(row));
        float x = left + 0.01F * setting.width();
        while (x < left + width - 0.03F * setting.width()) {
            const float w = setting.width() * float(random.between(0.016, 0.04));
            const float tall = h * float(random.between(0.06, 0.14));
            const Colour colour = glass[std::size_t(random.below(int(glass.size())))] *
                                  float(random.between(0.6, 1.3));
            if (random.below(5) > 0)
                fillBox(stage.picture, {double(x), double(y - tall), double(w), double(tall)},
                        colour);
            x += w * float(random.between(1.05, 1.5));
        }
        fillBox(stage.picture, {double(left), double(y), double(width), double(board)},
                {0.2F, 0.11F, 0.055F});
    }
}

/// Hanging lamps: a cord, a bulb that glows.
void paintLamps(const Setting& setting, Stage& stage, Random random)
{
    const int count = setting.width() > setting.height() * 1.15F ? 4 : 3;
    const float radius = 0.03F * std::min(setting.width(), setting.height());
    for (int i = 0; i < count; ++i) {
        const float x = setting.width() *
                        ((float(i) + 0.5F) / float(count) + float(random.between(-0.06, 0.06)));
        const float y = setting.horizon * float(random.between(0.16, 0.36));
        fillBox(stage.picture, {double(x) - 1, 0, 2, double(y)}, {0.05F, 0.04F, 0.035F});
        for (int py = int(y - radius * 5); py < int(y + radius * 5); ++py)
            for (int px = int(x - radius * 5); px < int(x + radius * 5); ++px) {
                if (px < 0 || py < 0 || px >= setting.size.width() || py >= setting.size.height())
                    continue;
                const float dx = (float(px) - x) / radius;
                const float dy = (float(py) - y) / radius;
                const float distance = std::sqrt(dx * dx + dy * dy);
                const float bulb = 1 - smoothStep(0.8F, 1.1F, distance);
                const float fall = std::max(0.0F, 1 - distance / 5);
                const Colour glow =
                    Colour{1.0F, 0.62F, 0.26F} * (2.2F * bulb + 0.34F * fall * fall);
                stage.picture.set(px, py, stage.picture.at(px, py) + glow);
            }
    }
}

} // namespace

void paintCafe(const Setting& setting, Stage& stage)
{
    const Window window = windowFor(setting, setting.horizon);
    stage.light = windowLight(setting, window);
    stage.light.key = mix(stage.light.key, {1.0F, 0.8F, 0.56F}, 0.5F);
    const Random random = setting.random.fork(141);
    static constexpr std::array<Colour, 3> walls{
        Colour{0.23F, 0.15F, 0.1F}, Colour{0.12F, 0.17F, 0.15F}, Colour{0.28F, 0.12F, 0.09F}};
    const Colour wall =
        setting.backdrop ? linearColour(*setting.backdrop) : walls[setting.variant % walls.size()];
    paintWall(setting, stage, wall, setting.horizon + 2, window);
    paintWindow(setting, stage, window);
    const bool windowLeft = window.left < setting.width() / 4;
    const float shelf = 0.4F * setting.width();
    paintShelves(setting, stage, windowLeft ? setting.width() * 0.56F : setting.width() * 0.04F,
                 shelf, random.fork(1));
    const float s = setting.scale();
    blurPicture(stage.picture, 9 * s);
    paintLamps(setting, stage, random.fork(2));
    addBokeh(stage,
             {26,
              10 * s,
              34 * s,
              0.1F * setting.horizon,
              setting.horizon * 0.96F,
              0.13F,
              {{1.0F, 0.7F, 0.36F}, {1.0F, 0.55F, 0.25F}, {0.9F, 0.8F, 0.6F}}},
             random.fork(3));
    blurPicture(stage.picture, 3.5F * s);
    stage.props.push_back({u"potted-plant"_s, setting.width() * (windowLeft ? 0.07F : 0.93F),
                           setting.horizon + 0.03F * setting.height(), 0.26F * setting.height(),
                           0.28F, 8 * s, 0.05F, windowLeft});
    Setting table = setting;
    if (table.surface == Surface::Plain)
        table.surface = Surface::Wood;
    paintTop(table, stage, window);
    stage.reflection = polish(table.surface);
}

} // namespace rushes::draft
