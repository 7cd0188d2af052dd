#include "ui/widgets/SafeZonePainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rushes::widgets {

void paintSafeZone(QPainter& painter, const QRectF& picture, const SafeZoneLook& look)
{
    if (look.frame.isEmpty())
        return;
    const double scale = picture.width() / look.frame.width();
    const auto onScreen = [&](const QRectF& rect) {
        return QRectF(picture.topLeft() + rect.topLeft() * scale, rect.size() * scale);
    };
    const QRectF zone = onScreen(look.zone);
    QPainterPath outside;
    outside.addRect(picture);
    outside.addRect(zone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outside);
    painter.fillRect(picture, QColor(0, 0, 0, 51));
    painter.setPen(QPen(QColor(255, 255, 255, 51), 1));
    for (double x = picture.left() - picture.height(); x < picture.right(); x += 8)
        painter.drawLine(QPointF(x, picture.bottom()),
                         QPointF(x + picture.height(), picture.top()));
    painter.setClipRect(picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(235, 235, 235, 150));
    for (const QRectF& shape : look.furniture) {
        const QRectF rect = onScreen(shape);
        // Square shapes stand for round buttons, long ones for captions and columns of them.
        const double shorter = std::min(rect.width(), rect.height());
        const bool isButton = std::max(rect.width(), rect.height()) < shorter * 1.2;
        const double radius = isButton ? shorter / 2 : std::min(shorter / 2, 4.0);
        painter.drawRoundedRect(rect, radius, radius);
    }
    QPen edge(QColor(255, 255, 255, 190), 1);
    edge.setDashPattern({4, 3});
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(zone);
    painter.restore();
}

} // namespace rushes::widgets
