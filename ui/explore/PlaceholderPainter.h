/// Draws a cell that holds no picture: on its way, waiting to be sent again, refused, failed. Free
/// functions over a painter, logical pixels, main thread; the same geometry answers where its
/// buttons are.
#pragma once

#include "ui/explore/CellState.h"
#include "ui/widgets/Theme.h"

#include <QRect>

#include <vector>

class QPainter;

namespace rushes::explore {

/// Paints into the picture's place; the line below it is the delegate's.
void paintPlaceholder(QPainter& painter, const QRect& rect, const Placeholder& placeholder,
                      const widgets::Theme& theme);

struct PlacedButton
{
    QRect rect;
    CellButton button;
};
/// Those that have room; the others are in the cell's menu.
std::vector<PlacedButton> placeholderButtons(const QRect& rect, const Placeholder& placeholder);

/// For a picture whose file is gone: its hash, and a button to find it.
Placeholder missingFile(const QString& hash);

} // namespace rushes::explore
