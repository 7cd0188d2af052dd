#include "ui/clip/LightBall.h"

#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;

namespace {

constexpr double radius = 52, knobRadius = 7;
constexpr double degree = std::numbers::pi / 180;

double length(QPointF point)
{
    return std::hypot(point.x(), point.y());
}

/// A colour for the screen from linear light, brightest part at 1.
QColor screenColour(const direction::LightColour& light)
{
    const double brightest = std::max({light.r, light.g, light.b});
    const auto stored = [brightest](double value) {
        return float(std::pow(std::clamp(value / brightest, 0.0, 1.0), 1 / 2.2));
    };
    return QColor::fromRgbF(stored(light.r), stored(light.g), stored(light.b));
}

} // namespace

QPointF ballPoint(const LightAngles& angles)
{
    const double azimuth = angles.azimuth * degree;
    const double elevation = angles.elevation * degree;
    const QPointF seen(std::sin(azimuth) * std::cos(elevation), -std::sin(elevation));
    const double front = std::cos(azimuth) * std::cos(elevation);
    constexpr double nearRim = 1e-9;
    if (front >= -nearRim)
        return seen;
    const double distance = length(seen);
    return distance < nearRim ? QPointF(2, 0) : seen * ((2 - distance) / distance);
}

QPointF foldedPoint(QPointF point)
{
    const double distance = length(point);
    if (distance <= 1)
        return point;
    return point * (std::max(0.0, 2 - distance) / distance);
}

LightAngles anglesAt(QPointF point)
{
    const QPointF seen = foldedPoint(point);
    const double depth = std::sqrt(std::max(0.0, 1 - QPointF::dotProduct(seen, seen)));
    const double front = length(point) > 1 ? -depth : depth;
    return {.azimuth = std::atan2(seen.x(), front) / degree,
            .elevation = std::asin(std::clamp(-seen.y(), -1.0, 1.0)) / degree};
}

LightBall::LightBall(QWidget* parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Light ball"));
    setToolTip(tr("Drag to turn the light. Past the rim it comes from behind."));
}

void LightBall::setLight(const direction::Lighting& light)
{
    m_light = light;
    setAccessibleDescription(tr("Light from %1, direction %2 degrees, height %3 degrees")
                                 .arg(direction::lightDirectionWords(light))
                                 .arg(qRound(light.azimuth))
                                 .arg(qRound(light.elevation)));
    update();
}

QPointF LightBall::toBall(QPointF position) const
{
    return (position - QRectF(rect()).center()) / radius;
}

void LightBall::turnTo(const LightAngles& angles)
{
    direction::Lighting next = m_light;
    next.azimuth = std::clamp(double(qRound(angles.azimuth)), -180.0, 180.0);
    next.elevation = std::clamp(double(qRound(angles.elevation)), -90.0, 90.0);
    if (next == m_light)
        return;
    setLight(next);
    emit edited(next);
}

void LightBall::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    // A knob that is behind is held where it really is, past the rim.
    const QPointF point = toBall(event->position());
    const QPointF held = ballPoint({m_light.azimuth, m_light.elevation});
    const bool holdsKnob = length(foldedPoint(held) - point) * radius <= knobRadius + 3;
    m_grip = holdsKnob ? held - point : QPointF();
    turnTo(anglesAt(point + *m_grip));
}

void LightBall::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip)
        turnTo(anglesAt(toBall(event->position()) + *m_grip));
}

void LightBall::mouseReleaseEvent(QMouseEvent*)
{
    m_grip.reset();
}

void LightBall::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 1 : 5;
    LightAngles angles{m_light.azimuth, m_light.elevation};
    switch (event->key()) {
    case Qt::Key_Left:
        angles.azimuth -= step;
        break;
    case Qt::Key_Right:
        angles.azimuth += step;
        break;
    case Qt::Key_Up:
        angles.elevation += step;
        break;
    case Qt::Key_Down:
        angles.elevation -= step;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    angles.azimuth = std::remainder(angles.azimuth, 360.0); // goes on round the back
    turnTo(angles);
}

void LightBall::paintGuides(QPainter& painter, QPointF middle) const
{
    constexpr int guide = 56; // 22 %
    painter.setPen(QPen(QColor(0, 0, 0, guide), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, radius, radius * 0.3);
    painter.drawEllipse(middle, radius * 0.3, radius);
}

void LightBall::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    const QPointF point = ballPoint({m_light.azimuth, m_light.elevation});
    const QPointF knob = middle + foldedPoint(point) * radius;
    const bool isBehind = length(point) > 1;
    const QColor bright = screenColour(direction::blackBody(m_light.kelvin));
    // Soft light fades slowly over the ball; light from behind leaves the side we see darker.
    QRadialGradient fill(knob, radius * (1.5 + 0.5 * m_light.softness));
    fill.setColorAt(0, bright);
    fill.setColorAt(0.45, bright.darker(isBehind ? 240 : 150));
    fill.setColorAt(1, bright.darker(isBehind ? 420 : 330));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? QBrush(fill)
                                 : QBrush(widgets::colourOf(this, ColourRole::Raised)));
    painter.drawEllipse(middle, radius, radius);
    paintGuides(painter, middle);
    if (isEnabled()) {
        painter.setPen(QPen(QColor(0, 0, 0, 120), 1.25));
        painter.drawLine(middle, knob);
        painter.setBrush(isBehind ? QBrush(Qt::NoBrush) : QBrush(bright));
        painter.setPen(QPen(QColor(0, 0, 0, 200), 3.5));
        painter.drawEllipse(knob, knobRadius - 1, knobRadius - 1);
        painter.setPen(QPen(Qt::white, 1.25));
        painter.drawEllipse(knob, knobRadius - 0.5, knobRadius - 0.5);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(widgets::colourOf(this, ColourRole::Accent), 1.5));
        painter.drawEllipse(middle, radius + 2.5, radius + 2.5);
    }
}

} // namespace rushes::clip
