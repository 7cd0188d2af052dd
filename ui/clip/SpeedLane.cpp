#include "ui/clip/SpeedLane.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rushes::clip {

using direction::CameraMove;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int steps = 1000;
constexpr int laneTop = 4; // room for the playhead's head

} // namespace

double moveSpeed(const direction::Direction& direction, double t)
{
    if (direction.move == CameraMove::Static || direction.strength <= 0)
        return 0;
    if (direction.move == CameraMove::Handheld)
        return 0.5;
    if (direction.loops) // there at twice the pace, and the same way back
        t = 1 - std::abs(2 * t - 1);
    constexpr double near = 0.005;
    const double from = std::clamp(t - near, 0.0, 1.0);
    const double to = std::clamp(t + near, 0.0, 1.0);
    const double way =
        direction::eased(direction.ease, to) - direction::eased(direction.ease, from);
    return way / (to - from) / 2;
}

SpeedLane::SpeedLane(QWidget* parent) : QAbstractSlider(parent)
{
    setRange(0, steps);
    setSingleStep(steps / 100);
    setPageStep(steps / 10);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time in the clip"));
    setToolTip(tr("Speed of the move. Drag to see a frame."));
}

void SpeedLane::setDirection(const direction::Direction& direction)
{
    m_direction = direction;
    update();
}

void SpeedLane::setPosition(double position)
{
    m_position = position;
    m_isSetting = true;
    setValue(qRound(position * steps));
    m_isSetting = false;
    update();
}

void SpeedLane::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    if (change != SliderValueChange || m_isSetting)
        return;
    m_position = double(value()) / steps;
    emit scrubbed(m_position);
}

void SpeedLane::scrubTo(double x)
{
    const double position = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    setPosition(position);
    emit scrubbed(position);
}

void SpeedLane::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        scrubTo(event->position().x());
}

void SpeedLane::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        scrubTo(event->position().x());
}

void SpeedLane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF lane = QRectF(rect()).adjusted(0, laneTop, 0, 0);
    widgets::paintBox(painter, lane, 4, widgets::colourOf(this, ColourRole::Field));
    QPolygonF curve;
    constexpr int pieces = 64;
    for (int i = 0; i <= pieces; ++i) {
        const double t = double(i) / pieces;
        const double height = (lane.height() - 4) * moveSpeed(m_direction, t);
        curve << QPointF(lane.left() + t * lane.width(), lane.bottom() - 1 - height);
    }
    QPainterPath area;
    area.addPolygon(curve);
    area.lineTo(lane.bottomRight());
    area.lineTo(lane.bottomLeft());
    painter.fillPath(area, widgets::colourOf(this, ColourRole::SpeedFill));
    painter.setPen(QPen(widgets::colourOf(this, ColourRole::Accent), 1.5));
    painter.drawPolyline(curve);
    widgets::paintText(painter, lane.adjusted(8, 0, 0, -12).toRect(), tr("Speed"),
                       widgets::fontOf(TextStyle::Caption),
                       widgets::colourOf(this, ColourRole::Text2));

    const double x = std::clamp(m_position * width(), 4.0, width() - 4.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(widgets::colourOf(this, ColourRole::Playhead));
    painter.drawRect(QRectF(x - 0.75, 0, 1.5, height()));
    painter.drawPolygon(QPolygonF({{x - 4, 0}, {x + 4, 0}, {x + 4, 6}, {x, 10}, {x - 4, 6}}));
    if (hasFocus())
        widgets::paintBox(painter, lane.adjusted(0.75, 0.75, -0.75, -0.75), 4, QColor(),
                          widgets::colourOf(this, ColourRole::Accent), 1.5);
}

} // namespace rushes::clip
