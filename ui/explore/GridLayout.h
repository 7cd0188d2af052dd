/// Where the cells of the grid lie: even columns over the whole width, by arithmetic, so that a
/// hundred thousand of them cost nothing. A value; logical pixels from the grid's own top.
#pragma once

#include <QRect>

#include <utility>

namespace rushes::explore {

struct GridLayout
{
    int count = 0;
    int columns = 1;
    QSize pitch{1, 1}; ///< from cell to cell
    int top = 0;       ///< above the first row

    QRect cell(int row) const;
    /// The cell at this place, or -1.
    int rowAt(const QPoint& position) const;
    int height() const;
    /// First and last cell that touches these lines; the last is smaller than the first for none.
    std::pair<int, int> between(int first, int last) const;

    bool operator==(const GridLayout&) const = default;
};

/// Cells of about `width` with pictures of this ratio and `below` under each.
GridLayout gridLayout(int count, int available, int width, double ratio, int gap, int below);

} // namespace rushes::explore
