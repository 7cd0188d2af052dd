#include "ui/widgets/FineSlider.h"

#include <QMouseEvent>

#include <algorithm>

namespace rushes::widgets {

namespace {

constexpr int knob = 12;

} // namespace

FineSlider::FineSlider(Qt::Orientation orientation, QWidget* parent) : QSlider(orientation, parent)
{
    setFocusPolicy(Qt::TabFocus);
    if (orientation == Qt::Horizontal)
        setMinimumHeight(24);
    else
        setMinimumWidth(24);
}

void FineSlider::setDefaultValue(std::optional<int> value)
{
    m_default = value;
}

QSize FineSlider::sizeHint() const
{
    return orientation() == Qt::Horizontal ? QSize(120, 24) : QSize(24, 120);
}

double FineSlider::valuePerPixel() const
{
    const int length = (orientation() == Qt::Horizontal ? width() : height()) - knob;
    const double size = static_cast<double>(maximum()) - minimum();
    const double sign = orientation() == Qt::Horizontal ? 1.0 : -1.0;
    return sign * size / std::max(1, length);
}

void FineSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const bool flat = orientation() == Qt::Horizontal;
    m_last = flat ? event->position().x() : event->position().y();
    const double start = flat ? m_last - knob / 2.0 : m_last - (height() - knob / 2.0);
    const double under = minimum() + start * valuePerPixel();
    const double knobReach = std::abs(valuePerPixel()) * knob / 2.0;
    m_exact = std::abs(under - value()) <= knobReach ? value() : under;
    setSliderDown(true);
    setSliderPosition(qRound(std::clamp<double>(m_exact, minimum(), maximum())));
}

void FineSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSliderDown())
        return event->ignore();
    const double at =
        orientation() == Qt::Horizontal ? event->position().x() : event->position().y();
    const double scale = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 1.0;
    m_exact += (at - m_last) * valuePerPixel() * scale;
    m_last = at;
    setSliderPosition(qRound(std::clamp<double>(m_exact, minimum(), maximum())));
}

void FineSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isSliderDown())
        setSliderDown(false);
}

void FineSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_default && event->button() == Qt::LeftButton) {
        setSliderDown(false);
        setValue(*m_default);
        return;
    }
    mousePressEvent(event);
}

void FineSlider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

} // namespace rushes::widgets
