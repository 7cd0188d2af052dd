/// Grabbing a text in the viewer: its middle moves it, its sides change the wrap width, its corners
/// the size. Pure functions; positions are on screen, any thread.
#pragma once

#include "core/timeline/Timeline.h"

#include <QRectF>

#include <vector>

namespace rushes::cut {

enum class TextHandle { None, Body, Left, Right, TopLeft, TopRight, BottomLeft, BottomRight };

struct PlacedHandle
{
    TextHandle handle;
    QPointF at;
};

/// The six squares around `bounds`.
std::vector<PlacedHandle> handlesOf(const QRectF& bounds);
/// What a press at `point` grabs; handles reach 8 px.
TextHandle handleAt(const QRectF& bounds, QPointF point);
Qt::CursorShape cursorFor(TextHandle handle);

/// The text after the pointer moved `by`, when `bounds` and `zone` are its box and the safe zone
/// before the drag. Stays inside the zone's edges by its top left corner.
timeline::TextOverlay draggedText(const timeline::TextOverlay& text, TextHandle handle, QPointF by,
                                  const QRectF& bounds, const QRectF& zone);

} // namespace rushes::cut
