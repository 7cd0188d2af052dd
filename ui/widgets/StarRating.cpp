#include "ui/widgets/StarRating.h"

#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rushes::widgets {

namespace {

/// A five-pointed star of the given outer radius around (0, 0), point up.
QPainterPath star(double radius)
{
    constexpr double inner = 0.45;
    QPainterPath path;
    for (int point = 0; point < 10; ++point) {
        const double angle = point * std::numbers::pi / 5.0 - std::numbers::pi / 2.0;
        const double reach = point % 2 == 0 ? radius : radius * inner;
        const QPointF at(reach * std::cos(angle), reach * std::sin(angle));
        if (point == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

} // namespace

int starsWidth(double scale)
{
    return qRound((4 * starPitch + starSide) * scale);
}

void paintStars(QPainter& painter, const QRect& rect, int rating, const QColor& ink,
                const QColor& faint, double scale)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.0 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ink);
    const QPainterPath shape = star(starSide * scale / 2.0 - 0.25 * scale);
    const double middle = rect.y() + rect.height() / 2.0;
    for (int index = 0; index < 5; ++index) {
        const QPointF centre(rect.x() + (index * starPitch + starSide / 2.0) * scale, middle);
        if (index < rating) {
            painter.drawPath(shape.translated(centre.x(), centre.y() + 0.5 * scale));
        } else {
            painter.save();
            painter.setPen(Qt::NoPen);
            painter.setBrush(faint);
            painter.drawEllipse(centre, 1.5 * scale, 1.5 * scale);
            painter.restore();
        }
    }
    painter.restore();
}

int ratingAt(int x, double scale)
{
    if (x < 0 || x >= starPitch * 5 * scale)
        return 0;
    return std::clamp(static_cast<int>(x / (starPitch * scale)) + 1, 1, 5);
}

StarRating::StarRating(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, 5);
    setPageStep(1);
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(sizeHint());
    setAccessibleName(tr("Rating"));
}

void StarRating::setRating(int rating)
{
    setValue(rating);
}

QSize StarRating::sizeHint() const
{
    return {starsWidth(), 24};
}

QSize StarRating::minimumSizeHint() const
{
    return sizeHint();
}

void StarRating::choose(int rating)
{
    setValue(rating);
    emit rated(value());
}

void StarRating::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    paintStars(painter, rect(), value(),
               theme.colour(isEnabled() ? ColourRole::Text1 : ColourRole::Text4),
               theme.colour(ColourRole::Text4));
}

void StarRating::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const int clicked = ratingAt(qRound(event->position().x()));
    if (clicked > 0)
        choose(clicked == value() ? 0 : clicked);
}

void StarRating::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
}

void StarRating::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void StarRating::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void StarRating::keyPressEvent(QKeyEvent* event)
{
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5 &&
        event->modifiers() == Qt::NoModifier)
        return choose(event->key() - Qt::Key_0);
    const int before = value();
    QSlider::keyPressEvent(event);
    if (value() != before)
        emit rated(value());
}

} // namespace rushes::widgets
