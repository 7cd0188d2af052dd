#include "ui/widgets/Meter.h"

#include "ui/widgets/Shapes.h"

#include <QPainter>

#include <algorithm>

namespace rushes::widgets {

Meter::Meter(ColourRole fill, QWidget* parent) : QProgressBar(parent), m_fill(fill)
{
    setRange(0, 1000);
    setValue(0);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setThickness(4);
}

void Meter::setFraction(double fraction)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    setValue(qRound(m_fraction * 1000));
    update();
}

void Meter::setFill(ColourRole fill)
{
    m_fill = fill;
    update();
}

void Meter::setThickness(int thickness)
{
    m_thickness = thickness;
    setFixedHeight(thickness);
}

QSize Meter::sizeHint() const
{
    return {48, m_thickness};
}

QSize Meter::minimumSizeHint() const
{
    return {24, m_thickness};
}

void Meter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double radius = m_thickness / 2.0;
    const ColourRole groove =
        themeOf(this).scheme() == Scheme::Dark ? ColourRole::Pressed : ColourRole::Line;
    paintBox(painter, rect(), radius, colourOf(this, groove));
    if (m_fraction <= 0.0)
        return;
    const double filled = std::max<double>(m_thickness, width() * m_fraction);
    paintBox(painter, QRectF(0, 0, filled, height()), radius, colourOf(this, m_fill));
}

} // namespace rushes::widgets
