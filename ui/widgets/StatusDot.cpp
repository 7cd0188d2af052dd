#include "ui/widgets/StatusDot.h"

#include "ui/widgets/Shapes.h"

#include <QPainter>

namespace rushes::widgets {

StatusDot::StatusDot(ColourRole role, QWidget* parent) : QWidget(parent), m_role(role)
{
    constexpr int side = 8;
    setFixedSize(side, side);
}

void StatusDot::setLook(Look look)
{
    m_look = look;
    update();
}

void StatusDot::paintEvent(QPaintEvent*)
{
    constexpr double edge = 1.5;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = colourOf(this, m_role);
    if (m_look == Look::Filled)
        paintBox(painter, rect(), width() / 2.0, ink);
    else
        paintBox(painter, rect(), width() / 2.0, QColor(), ink, edge);
}

} // namespace rushes::widgets
