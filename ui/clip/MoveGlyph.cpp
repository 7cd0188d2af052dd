#include "ui/clip/MoveGlyph.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace rushes::clip {

using direction::CameraMove;

namespace {

// All coordinates are on a sheet of 64 × 36.
const QPointF middle(32, 18);
const QRectF small(18, 10, 28, 16), large(5, 3, 54, 30);

/// A line with an open head at its end.
void arrow(QPainter& painter, QPointF from, QPointF to)
{
    constexpr double head = 4;
    const QLineF line(from, to);
    painter.drawLine(line);
    for (const double turn : {145.0, -145.0}) {
        QLineF barb = QLineF::fromPolar(head, line.angle() + turn);
        barb.translate(to);
        painter.drawLine(barb);
    }
}

void corners(QPainter& painter, const QRectF& inner, const QRectF& outer)
{
    painter.drawLine(inner.topLeft(), outer.topLeft());
    painter.drawLine(inner.topRight(), outer.topRight());
    painter.drawLine(inner.bottomLeft(), outer.bottomLeft());
    painter.drawLine(inner.bottomRight(), outer.bottomRight());
}

/// Where the frame is not, or not yet.
void faintRect(QPainter& painter, const QRectF& rect)
{
    constexpr double faint = 0.45;
    painter.setOpacity(faint);
    painter.drawRect(rect);
    painter.setOpacity(1);
}

void handheld(QPainter& painter)
{
    QPainterPath wave(QPointF(10, 18));
    for (int i = 1; i <= 44; ++i)
        wave.lineTo(10 + i, 18 + 5 * std::sin(i * 0.48) * (0.75 + 0.25 * std::sin(i * 0.31)));
    painter.drawPath(wave);
}

void roll(QPainter& painter)
{
    painter.save();
    painter.translate(middle);
    painter.rotate(12);
    painter.drawRect(QRectF(-14, -8, 28, 16));
    painter.restore();
    painter.drawArc(QRectF(16, 2, 32, 32), 60 * 16, 70 * 16);
    arrow(painter, QPointF(36, 2.6), QPointF(41, 5));
}

/// Drawn going right; `way` -1 mirrors it.
void sideways(QPainter& painter, CameraMove move, int way)
{
    painter.save();
    painter.translate(middle);
    painter.scale(way, 1);
    painter.translate(-middle);
    if (move == CameraMove::PanRight) {
        faintRect(painter, QRectF(6, 8, 30, 20));
        arrow(painter, {38, 18}, {56, 18});
    } else if (move == CameraMove::TruckRight) {
        arrow(painter, {14, 13}, {50, 13});
        painter.drawLine(QPointF(10, 25), QPointF(54, 25));
        for (const double x : {18.0, 32.0, 46.0})
            painter.drawLine(QPointF(x, 22), QPointF(x, 28));
    } else {
        painter.drawArc(QRectF(10, 8, 44, 18), 20 * 16, 290 * 16);
        arrow(painter, {44, 25}, {38, 26});
    }
    painter.restore();
}

/// Drawn going up; `way` -1 mirrors it.
void upright(QPainter& painter, CameraMove move, int way)
{
    painter.save();
    painter.translate(middle);
    painter.scale(1, way);
    painter.translate(-middle);
    if (move == CameraMove::TiltUp) {
        faintRect(painter, QRectF(17, 13, 30, 19));
        arrow(painter, {32, 24}, {32, 5});
    } else if (move == CameraMove::CraneUp) {
        QPainterPath arm(QPointF(9, 29));
        arm.cubicTo(24, 29, 26, 12, 42, 9);
        painter.drawPath(arm);
        arrow(painter, {40, 9.4}, {52, 7});
        painter.drawLine(QPointF(9, 32), QPointF(54, 32));
    } else {
        painter.drawLine(QPointF(20, 31), QPointF(44, 31));
        painter.drawRect(QRectF(36, 14, 14, 9));
        arrow(painter, {26, 28}, {26, 6});
    }
    painter.restore();
}

void paintOnSheet(QPainter& painter, CameraMove move)
{
    switch (move) {
    case CameraMove::Static:
        painter.drawRect(large.adjusted(4, 2, -4, -2));
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0));
        return painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4));
    case CameraMove::PushIn:
        faintRect(painter, large);
        return painter.drawRect(small);
    case CameraMove::PullOut:
        faintRect(painter, small);
        return painter.drawRect(large);
    case CameraMove::ZoomIn:
        painter.drawEllipse(middle, 11, 11);
        painter.drawLine(middle - QPointF(5, 0), middle + QPointF(5, 0));
        return painter.drawLine(middle - QPointF(0, 5), middle + QPointF(0, 5));
    case CameraMove::ZoomOut:
        painter.drawEllipse(middle, 11, 11);
        return painter.drawLine(middle - QPointF(5, 0), middle + QPointF(5, 0));
    case CameraMove::DollyZoom:
        painter.drawRect(small.adjusted(2, 2, -2, -2));
        return corners(painter, small.adjusted(-3, -2, 3, 2), large.adjusted(1, 1, -1, -1));
    case CameraMove::Roll:
        return roll(painter);
    case CameraMove::Handheld:
        return handheld(painter);
    case CameraMove::PanLeft:
    case CameraMove::TruckLeft:
    case CameraMove::OrbitLeft:
        return sideways(painter, CameraMove(int(move) + 1), -1);
    case CameraMove::PanRight:
    case CameraMove::TruckRight:
    case CameraMove::OrbitRight:
        return sideways(painter, move, 1);
    case CameraMove::TiltUp:
    case CameraMove::PedestalUp:
    case CameraMove::CraneUp:
        return upright(painter, move, 1);
    case CameraMove::TiltDown:
    case CameraMove::PedestalDown:
    case CameraMove::CraneDown:
        return upright(painter, CameraMove(int(move) - 1), -1);
    }
}

} // namespace

void paintMoveGlyph(QPainter& painter, const QRectF& rect, CameraMove move)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 64, rect.height() / 36);
    QPen pen(Qt::white, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(false);
    painter.setPen(pen);
    paintOnSheet(painter, move);
    painter.restore();
}

} // namespace rushes::clip
