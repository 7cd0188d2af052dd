#include "ui/widgets/Surface.h"

#include "ui/widgets/Shapes.h"

#include <QPainter>

namespace rushes::widgets {

Surface::Surface(ColourRole fill, QWidget* parent) : QWidget(parent), m_fill(fill) {}

void Surface::setFill(ColourRole fill)
{
    m_fill = fill;
    update();
}

void Surface::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Surface::setEdge(ColourRole edge)
{
    m_edge = edge;
    m_hasEdge = true;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor fill = colourOf(this, m_fill);
    if (m_radius == 0 && !m_hasEdge)
        painter.fillRect(rect(), fill);
    else
        paintBox(painter, rect(), m_radius, fill, m_hasEdge ? colourOf(this, m_edge) : QColor());
}

Rule::Rule(Qt::Orientation orientation, QWidget* parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colourOf(this, ColourRole::Line));
}

} // namespace rushes::widgets
