#include "core/sketch/Place.h"

#include "core/media/Image.h"
#include "core/sketch/Fade.h"

#include <QPainter>

#include <algorithm>
#include <array>

// The macro declares a function of the global namespace, so it cannot stand inside ours.
static void registerPlaces()
{
    Q_INIT_RESOURCE(places);
}

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;
using direction::Lighting;
using direction::StudioScene;

namespace {

// What a picture of a place covers, in degrees; 0 is the horizon.
constexpr double degreesAcross = 150, lowest = -10, highest = 75;
constexpr double degreesShown = 105;    // along the longer side of the frame
constexpr double groundBeyondTable = 2; // degrees of it that are seen over the table's edge
constexpr double edgeBlur = 0.012;      // of the height
constexpr double mirrorReach = 0.3;     // of the height, that the place is mirrored in the table
constexpr double mirrorStrength = 0.3;

struct PhotographedPlace
{
    QRgb table;
    Lighting light; ///< of the subject
};

/// In the order of StudioScene, from the first that was photographed. Lights as they were measured,
/// but never from behind, and softer then: what shines round a subject's edge would bleach it.
/// Their warmth is a share of the measured one, as a camera would have set its white balance.
constexpr std::array<PhotographedPlace, 8> places{{
    {0xffa98a68, {.azimuth = 105, .elevation = 25, .kelvin = 5400, .softness = 0.85}},
    {0xff77726f, {.azimuth = -15, .elevation = 70, .kelvin = 5800, .softness = 0.5}},
    {0xff6d5a62,
     {.azimuth = 105, .elevation = 36, .kelvin = 6000, .intensity = 0.9, .softness = 0.85}},
    {0xff6b543e, {.azimuth = 105, .elevation = 65, .kelvin = 6150, .softness = 0.7}},
    {0xff2b2422,
     {.azimuth = -53, .elevation = 52, .kelvin = 5300, .intensity = 0.65, .softness = 0.6}},
    {0xff8f8468, {.azimuth = 80, .elevation = 37, .kelvin = 6500, .softness = 0.7}},
    {0xff5f6877, {.azimuth = -104, .elevation = 65, .kelvin = 7100, .softness = 0.7}},
    {0xff7d6c62, {.azimuth = 105, .elevation = 48, .kelvin = 5700, .softness = 0.7}},
}};

const PhotographedPlace& placeOf(StudioScene scene)
{
    return places.at(std::size_t(scene) - std::size_t(StudioScene::Apartment));
}

QImage pictureOf(StudioScene scene)
{
    registerPlaces();
    const QString name = direction::sceneNames().at(qsizetype(scene));
    return media::readImage(u":/rushes/places/%1.jpg"_s.arg(name)).value_or(QImage());
}

QColor brighter(const QColor& colour, double factor)
{
    const auto part = [=](int value) { return int(std::clamp(value * factor, 0.0, 255.0)); };
    return {part(colour.red()), part(colour.green()), part(colour.blue())};
}

/// Darker towards the camera, with the place mirrored at its far end.
QImage tableTop(QSize size, const QColor& colour, const QImage& behind)
{
    QImage top(size, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&top);
    QLinearGradient fall(0, 0, 0, size.height());
    fall.setColorAt(0, brighter(colour, 1.06));
    fall.setColorAt(1, brighter(colour, 0.72));
    painter.fillRect(top.rect(), fall);
    const int reach = std::min(behind.height(), size.height());
    QImage mirror = behind.copy(0, behind.height() - reach, behind.width(), reach)
                        .mirrored(false, true)
                        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    fadeDown(mirror, reach, mirrorStrength, 0);
    painter.drawImage(0, 0, mirror);
    return top;
}

} // namespace

std::optional<Lighting> lightOnSubject(const direction::Direction& direction)
{
    const direction::Background& background = direction.background;
    const bool isPlace =
        background.kind == direction::BackgroundKind::Scene && direction::isPlace(background.scene);
    return direction.light || !isPlace ? direction.light : placeOf(background.scene).light;
}

QColor tableOfPlace(StudioScene scene)
{
    return QColor::fromRgb(placeOf(scene).table);
}

void paintPlace(QPainter& painter, StudioScene scene, QSize size, double edge, const QColor& colour)
{
    const double height = size.height();
    const double width = size.width();
    // The horizon lies a little over the table; the place reaches up to the picture's upper edge.
    double degree = std::max(width, height) / degreesShown;
    degree = std::max(degree, edge / (highest + groundBeyondTable));
    const double horizon = edge - groundBeyondTable * degree;
    const QRectF area((width - degreesAcross * degree) / 2, horizon - highest * degree,
                      degreesAcross * degree, (highest - lowest) * degree);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(QRect(QPoint(), size), colour);
    const QImage picture = pictureOf(scene);
    painter.drawImage(area, picture);
    const double soft = edgeBlur * height;
    const QRectF table(0, edge - soft, width, height - edge + soft);
    if (table.height() > 2 * soft) {
        const QSize top = table.size().toSize();
        QImage behind(QSize(top.width(), std::max(1, int(mirrorReach * height))),
                      QImage::Format_RGB32);
        behind.fill(colour);
        QPainter(&behind).drawImage(area.translated(0, behind.height() - edge), picture);
        QImage drawn = tableTop(top, colour, behind);
        fadeDown(drawn, 2 * soft, 0, 1); // its far edge is out of focus
        painter.drawImage(table.topLeft(), drawn);
    }
    painter.restore();
}

} // namespace rushes::sketch
