#include "ui/compare/SharedZoom.h"

#include <algorithm>

namespace rushes::compare {

namespace {

constexpr double smallest = 0.05, largest = 16;

double fittedScale(const QRectF& area, const QSizeF& picture)
{
    if (picture.isEmpty())
        return 1;
    return std::min(area.width() / picture.width(), area.height() / picture.height());
}

} // namespace

double SharedZoom::scaleIn(const QRectF& area, const QSizeF& picture) const
{
    return scale.value_or(fittedScale(area, picture));
}

QRectF SharedZoom::place(const QRectF& area, const QSizeF& picture) const
{
    const double now = scaleIn(area, picture);
    const QSizeF size = picture * now;
    QRectF placed(QPointF(), size);
    const QPointF middle = scale ? centre : QPointF(0.5, 0.5);
    placed.moveTopLeft(area.center() -
                       QPointF(middle.x() * size.width(), middle.y() * size.height()));
    return placed;
}

void SharedZoom::zoomBy(double factor, const QPointF& anchor, const QRectF& area,
                        const QSizeF& picture)
{
    const QRectF before = place(area, picture);
    if (before.isEmpty())
        return;
    const QPointF held((anchor.x() - before.left()) / before.width(),
                       (anchor.y() - before.top()) / before.height());
    scale = std::clamp(scaleIn(area, picture) * factor, smallest, largest);
    const QSizeF size = picture * *scale;
    const QPointF offset = area.center() - anchor;
    centre = QPointF(std::clamp(held.x() + offset.x() / size.width(), 0.0, 1.0),
                     std::clamp(held.y() + offset.y() / size.height(), 0.0, 1.0));
}

void SharedZoom::moveBy(const QPointF& distance, const QRectF& area, const QSizeF& picture)
{
    if (!scale || picture.isEmpty())
        return;
    const QSizeF size = picture * scaleIn(area, picture);
    centre = QPointF(std::clamp(centre.x() - distance.x() / size.width(), 0.0, 1.0),
                     std::clamp(centre.y() - distance.y() / size.height(), 0.0, 1.0));
}

} // namespace rushes::compare
