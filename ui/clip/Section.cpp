#include "ui/clip/Section.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rushes::clip {

Section::Section(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 8, 0, 10);
    m_column->setSpacing(0);
}

void Section::addRow(QWidget* row, int gap)
{
    constexpr int side = 16;
    auto* line = new QHBoxLayout;
    line->setContentsMargins(side, gap, side, 0);
    line->addWidget(row);
    m_column->addLayout(line);
}

void Section::addCells(QWidget* cells)
{
    constexpr int side = 12;
    auto* line = new QHBoxLayout;
    line->setContentsMargins(side, 0, side, 0);
    line->addWidget(cells);
    line->addStretch();
    m_column->addLayout(line);
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
