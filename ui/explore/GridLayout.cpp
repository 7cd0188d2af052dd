#include "ui/explore/GridLayout.h"

#include <algorithm>

namespace rushes::explore {

QRect GridLayout::cell(int row) const
{
    return {QPoint(row % columns * pitch.width(), top + row / columns * pitch.height()), pitch};
}

int GridLayout::rowAt(const QPoint& position) const
{
    const int column = position.x() / pitch.width();
    if (position.x() < 0 || position.y() < top || column >= columns)
        return -1;
    const int row = (position.y() - top) / pitch.height() * columns + column;
    return row < count ? row : -1;
}

int GridLayout::height() const
{
    return top + (count + columns - 1) / columns * pitch.height();
}

std::pair<int, int> GridLayout::between(int first, int last) const
{
    const int firstLine = std::max(0, (first - top) / pitch.height());
    const int lastLine = (last - top) / pitch.height();
    return {firstLine * columns, std::min(count, (lastLine + 1) * columns) - 1};
}

GridLayout gridLayout(int count, int available, int width, double ratio, int gap, int below)
{
    const int columns = std::max(1, (available + gap / 2) / (width + gap));
    const int pitch = std::max(gap + 1, available / columns);
    return {.count = count,
            .columns = columns,
            .pitch = QSize(pitch, int((pitch - gap) / ratio) + below)};
}

} // namespace rushes::explore
