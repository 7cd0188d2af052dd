#include "core/sketch/Studio.h"

#include "core/base/Curve.h"
#include "core/sketch/Fade.h"
#include "core/sketch/GroundTilt.h"
#include "core/sketch/Place.h"
#include "core/sketch/RowTasks.h"

#include <QColor>
#include <QPainter>
#include <QRadialGradient>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace rushes::sketch {

using direction::StudioScene;

namespace {

constexpr std::array usualColours = {0xffe9e4dcU, 0xffdfd6caU, 0xffd8cfc4U,
                                     0xff2a2d3aU, 0xff7f8fb0U, 0xffe3ddd3U};

constexpr double groundReach = 1.1; ///< of the height, when looked straight down on

constexpr double tableReach = 0.1; ///< of the height, that a table lies behind the subject's foot
constexpr double deepestTable = 0.42; ///< before a place, which is meant to be seen

QColor usualColour(StudioScene scene)
{
    return direction::isPlace(scene) ? tableOfPlace(scene)
                                     : QColor::fromRgba(usualColours.at(std::size_t(scene)));
}

QColor times(const QColor& colour, double factor)
{
    const auto part = [=](int value) { return int(std::clamp(value * factor, 0.0, 255.0)); };
    return QColor(part(colour.red()), part(colour.green()), part(colour.blue()));
}

/// Where the subject stands, in pixels of the picture.
struct Stand
{
    QRectF bounds;
    QSize size;
    double tilt; ///< as groundTilt

    Stand(const Raster& mask, QSize picture) : size(picture), tilt(groundTilt(mask))
    {
        const double scale = double(picture.width()) / mask.width;
        const QRect area = boundsOf(mask);
        bounds = QRectF(area.left() * scale, area.top() * scale, area.width() * scale,
                        area.height() * scale);
    }
    double base() const { return bounds.bottom(); }
    /// Where the ground ends behind the subject: `usual` of the height above its foot at eye level,
    /// higher when the camera looked down, `most` at most.
    double groundEnd(double usual, double most = groundReach) const
    {
        const double height = size.height();
        const double share = std::clamp(groundReach * tilt, usual, most);
        return std::min(base(), height) - share * height;
    }
    double middle() const { return bounds.center().x(); }
    double width() const { return bounds.width(); }
};

void paintWall(QPainter& painter, const Stand& stand, const QColor& colour)
{
    const QRect all(QPoint(), stand.size);
    QLinearGradient wall(0, 0, 0, stand.size.height());
    wall.setColorAt(0, times(colour, 0.86));
    wall.setColorAt(0.55, colour);
    wall.setColorAt(1, times(colour, 0.93));
    painter.fillRect(all, wall);
    // The lamp's pool of light behind the subject.
    const double reach = 0.75 * std::max(stand.size.width(), stand.size.height());
    QRadialGradient pool(stand.bounds.center() - QPointF(0.1 * stand.width(), 0), reach);
    QColor light = times(colour, 1.18);
    light.setAlphaF(0.85F);
    pool.setColorAt(0, light);
    light.setAlphaF(0);
    pool.setColorAt(1, light);
    painter.fillRect(all, pool);
}

/// The round corner in which an endless wall becomes the floor, a little darker.
void paintSweep(QPainter& painter, const Stand& stand, const QColor& colour)
{
    paintWall(painter, stand, colour);
    const double height = stand.size.height();
    const double corner = stand.groundEnd(0.16);
    QLinearGradient bend(0, corner - 0.07 * height, 0, corner + 0.2 * height);
    QColor shade = times(colour, 0.72);
    shade.setAlphaF(0);
    bend.setColorAt(0, shade);
    shade.setAlphaF(0.28F);
    bend.setColorAt(0.42, shade);
    shade.setAlphaF(0.05F);
    bend.setColorAt(1, shade);
    painter.fillRect(QRect(QPoint(), stand.size), bend);
}

void paintPodium(QPainter& painter, const Stand& stand, const QColor& colour)
{
    paintSweep(painter, stand, colour);
    const double radius = 0.66 * stand.width();
    const double depth = std::max(0.2, stand.tilt) * radius;
    const QPointF middle(stand.middle(), stand.base() - 0.35 * depth);
    const double drop = std::max(0.32 * radius, 0.05 * stand.size.height());
    painter.setPen(Qt::NoPen);
    QRadialGradient shadow(0, 0, 1.35 * radius);
    shadow.setColorAt(0.6, QColor(0, 0, 0, 70));
    shadow.setColorAt(1, QColor(0, 0, 0, 0));
    painter.save();
    painter.translate(middle + QPointF(-0.05 * radius, drop + 0.25 * depth));
    painter.scale(1, depth / radius);
    painter.setBrush(shadow);
    painter.drawEllipse(QPointF(0, 0), 1.35 * radius, 1.35 * radius);
    painter.restore();
    QLinearGradient side(middle.x() - radius, 0, middle.x() + radius, 0);
    side.setColorAt(0, times(colour, 0.82));
    side.setColorAt(0.3, times(colour, 1.02));
    side.setColorAt(0.7, times(colour, 0.84));
    side.setColorAt(1, times(colour, 0.62));
    painter.setBrush(side);
    painter.drawRect(QRectF(middle.x() - radius, middle.y(), 2 * radius, drop));
    painter.drawEllipse(middle + QPointF(0, drop), radius, depth);
    QLinearGradient top(middle.x() - radius, 0, middle.x() + radius, 0);
    top.setColorAt(0, times(colour, 1.16));
    top.setColorAt(1, times(colour, 1.04));
    painter.setBrush(top);
    painter.drawEllipse(middle, radius, depth);
}

void paintTable(QPainter& painter, const Stand& stand, const QColor& colour)
{
    paintWall(painter, stand, times(colour, 0.9));
    const double height = stand.size.height();
    const double width = stand.size.width();
    const double edge = stand.groundEnd(tableReach);
    // The far edge is out of focus.
    QLinearGradient top(0, edge - 0.012 * height, 0, height);
    QColor wood = times(colour, 0.74);
    wood.setAlphaF(0);
    top.setColorAt(0, wood);
    wood.setAlphaF(1);
    top.setColorAt(0.024 * height / (height - edge + 0.012 * height), wood);
    top.setColorAt(1, times(colour, 0.9));
    painter.fillRect(QRectF(0, edge - 0.012 * height, width, 1.012 * height - edge), top);
    QLinearGradient gleam(0, 0, width, 0);
    gleam.setColorAt(0.1, QColor(255, 255, 255, 0));
    gleam.setColorAt(0.4, QColor(255, 255, 255, 34));
    gleam.setColorAt(0.8, QColor(255, 255, 255, 0));
    painter.fillRect(QRectF(0, edge, width, height - edge), gleam);
}

/// Discs of light far out of focus over a dark floor.
void paintLights(QPainter& painter, const Stand& stand, const QColor& colour)
{
    const double height = stand.size.height();
    const double width = stand.size.width();
    const double horizon = std::max(stand.groundEnd(0.12), 0.16 * height);
    QLinearGradient air(0, 0, 0, height);
    air.setColorAt(0, times(colour, 0.7));
    air.setColorAt(std::clamp(horizon / height, 0.05, 0.94), times(colour, 1.7));
    air.setColorAt(std::clamp(horizon / height + 0.05, 0.06, 0.95), times(colour, 0.9));
    air.setColorAt(1, times(colour, 0.55));
    painter.fillRect(QRect(QPoint(), stand.size), air);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    constexpr std::array lamps = {0xffffc27aU, 0xffffe3b8U, 0xffff8f6bU, 0xff8fb7ffU};
    std::mt19937 random(11);
    const auto share = [&] { return double(random() % 1024) / 1024; };
    for (int i = 0; i < 46; ++i) {
        QColor lamp(lamps[random() % lamps.size()]);
        const double radius = (0.015 + 0.035 * share()) * std::max(width, height);
        const double up = share() * share();
        const QPointF place(share() * width, horizon - (0.02 + 0.75 * up) * horizon);
        lamp.setAlphaF(float(0.08 + 0.34 * share()));
        QRadialGradient disc(place, radius);
        disc.setColorAt(0, lamp);
        disc.setColorAt(0.86, lamp);
        lamp.setAlphaF(0);
        disc.setColorAt(1, lamp);
        painter.setBrush(disc);
        painter.drawEllipse(place, radius, radius);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

/// A surface seen from straight above, lighter towards the lamp.
void paintSurface(QPainter& painter, const Stand& stand, const QColor& colour)
{
    QLinearGradient fall(0, 0, stand.size.width(), stand.size.height());
    fall.setColorAt(0, times(colour, 1.06));
    fall.setColorAt(1, times(colour, 0.88));
    painter.fillRect(QRect(QPoint(), stand.size), fall);
}

void paintGradient(QPainter& painter, const Stand& stand, const QColor& colour)
{
    const QColor other =
        QColor::fromHslF(float(std::fmod(std::max(0.0F, colour.hslHueF()) + 0.09F, 1.0F)),
                         colour.hslSaturationF(), std::min(0.92F, colour.lightnessF() + 0.22F));
    QLinearGradient blend(0, 0, 0.35 * stand.size.width(), stand.size.height());
    blend.setColorAt(0, colour);
    blend.setColorAt(1, other);
    painter.fillRect(QRect(QPoint(), stand.size), blend);
}

/// Fine grain, or an even surface falls into bands when it is encoded.
void addGrain(QImage& picture)
{
    uchar* pixels = picture.bits();
    forAllRows(picture.height(), [&](Rows rows) {
        for (int y = rows.first; y < rows.end; ++y) {
            auto* row = reinterpret_cast<QRgb*>(pixels + y * picture.bytesPerLine());
            std::uint32_t state = 0x9e3779b9U * std::uint32_t(y + 1);
            for (int x = 0; x < picture.width(); ++x) {
                state = state * 1664525U + 1013904223U;
                const int grain = int(state >> 29) + int((state >> 20) & 7) - 7;
                const auto part = [=](int value) { return std::clamp(value + grain / 2, 0, 255); };
                row[x] = qRgb(part(qRed(row[x])), part(qGreen(row[x])), part(qBlue(row[x])));
            }
        }
    });
}

/// Of what lies flat: its own outline, a little away from the lamp.
Raster lyingShadow(const Raster& mask)
{
    const QRect bounds = boundsOf(mask);
    const double size = std::min(bounds.width(), bounds.height());
    const int away = std::max(1, int(0.05 * size));
    Raster moved(mask.size(), 0);
    for (int y = away; y < mask.height; ++y)
        std::copy(mask.row(y - away), mask.row(y - away) + mask.width - away, moved.row(y) + away);
    const Raster wide = blurred(moved, std::max(1.0, 0.06 * size));
    const Raster tight = blurred(mask, std::max(1.0, 0.02 * size));
    Raster shadow(mask.size(), 0);
    for (std::size_t i = 0; i < shadow.values.size(); ++i)
        shadow.values[i] = std::min(0.7F, 0.45F * wide.values[i] + 0.3F * tight.values[i]);
    return shadow;
}

} // namespace

QImage studioPicture(StudioScene scene, const QColor& colour, QSize size, const Raster& mask)
{
    QImage picture(size, QImage::Format_RGB32);
    const QColor base = colour.isValid() ? colour : usualColour(scene);
    const Stand stand(mask, size);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (direction::isPlace(scene))
        paintPlace(painter, scene, size, stand.groundEnd(tableReach, deepestTable), base);
    switch (scene) {
    case StudioScene::Sweep:
        paintSweep(painter, stand, base);
        break;
    case StudioScene::Podium:
        paintPodium(painter, stand, base);
        break;
    case StudioScene::Table:
        paintTable(painter, stand, base);
        break;
    case StudioScene::Lights:
        paintLights(painter, stand, base);
        break;
    case StudioScene::Gradient:
        paintGradient(painter, stand, base);
        break;
    case StudioScene::FlatLay:
        paintSurface(painter, stand, base);
        break;
    default: // a place
        break;
    }
    painter.end();
    addGrain(picture);
    castShadow(picture, scene == StudioScene::FlatLay ? lyingShadow(mask) : groundShadow(mask));
    return picture;
}

bool mirrors(StudioScene scene)
{
    return scene == StudioScene::Table || scene == StudioScene::Lights || direction::isPlace(scene);
}

Raster groundShadow(const Raster& mask)
{
    Raster shadow(mask.size(), 0);
    const QRect bounds = boundsOf(mask);
    const int base = bounds.bottom() + 1;
    // A subject that the picture's edge cuts off stands somewhere out of view.
    if (bounds.isEmpty() || base >= mask.height - mask.height / 64)
        return shadow;
    // How much the ground is foreshortened.
    const float flatness = std::max(0.16F, 0.6F * float(groundTilt(mask)));
    constexpr float lean = -0.45F; // how far the shadow goes aside for its length
    const float length = float(bounds.height());
    Raster cast(mask.size(), 0);
    for (int y = std::max(0, base - int(flatness * length)); y < base; ++y) {
        const float height = float(base - y) / flatness;
        const int row = std::clamp(int(float(base) - height), 0, mask.height - 1);
        const float fade = 1 - smoothStep(0.1F, 1.0F, height / length);
        for (int x = 0; x < mask.width; ++x) {
            const int from = x - int(lean * height * 0.5F);
            if (from >= 0 && from < mask.width)
                cast.row(y)[x] = mask.at(from, row) * fade;
        }
    }
    // Where it touches, a thin flat copy of its lowest part.
    Raster contact(mask.size(), 0);
    const int lowest = std::max(2, bounds.height() / 14);
    for (int y = base - lowest; y < base; ++y) {
        const int to = std::min(mask.height - 1, base - (base - y) / 3);
        for (int x = 0; x < mask.width; ++x)
            contact.row(to)[x] = std::max(contact.at(x, to), mask.at(x, y));
    }
    const double width = bounds.width();
    cast = blurred(cast, std::max(1.0, 0.035 * width));
    contact = blurred(contact, std::max(1.0, 0.012 * width));
    for (std::size_t i = 0; i < shadow.values.size(); ++i)
        shadow.values[i] = std::min(0.75F, 0.5F * cast.values[i] + 0.95F * contact.values[i]);
    return shadow;
}

void castShadow(QImage& picture, const Raster& shadow)
{
    // Shadows keep a little of the air's blue.
    mixIn(picture, picture.rect(), {Raster({2, 2}, 14), Raster({2, 2}, 16), Raster({2, 2}, 24)},
          shadow);
}

void reflect(QImage& picture, const QImage& subject, QPoint place)
{
    QImage mirrored = subject.mirrored(false, true);
    const int depth = std::max(1, subject.height() / 3);
    constexpr double strongest = 58 / 255.0;
    fadeDown(mirrored, depth, strongest, 0);
    // The masks have two pixels to spare at their lower edge.
    constexpr int spare = 4;
    QPainter(&picture).drawImage(place + QPoint(0, subject.height() - spare), mirrored);
}

} // namespace rushes::sketch
