/// The line drawings of the camera moves, on the cells. A free function over a painter; main
/// thread.
#pragma once

#include "core/direction/CameraMove.h"

#include <QRectF>

class QPainter;

namespace rushes::clip {

/// White lines of 1.5 px over `rect`, made for 64 × 36 and scaled to other sizes.
void paintMoveGlyph(QPainter& painter, const QRectF& rect, direction::CameraMove move);

} // namespace rushes::clip
