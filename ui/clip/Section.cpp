#include "ui/clip/Section.h"

#include <QVBoxLayout>

namespace rushes::clip {

Section::Section(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 8, 16, 12);
    m_column->setSpacing(6);
}

void Section::setDirection(const direction::Direction& direction)
{
    m_direction = direction;
    showDirection();
}

void Section::change(const direction::Direction& direction)
{
    if (direction == m_direction)
        return;
    setDirection(direction);
    emit edited(direction);
}

} // namespace rushes::clip
