/// Paints a split drawing to pixels, with its soft effects, at any size. Pure, any thread.
#pragma once

#include "core/draft/DrawingParts.h"

#include <QImage>

namespace rushes::draft {

/// `side` pixels square, Format_ARGB32_Premultiplied. Turned clockwise by `degrees` about the
/// middle; a turned drawing is made smaller by the root of two, so that no corner is cut.
QImage paintDrawing(const std::vector<DrawingPart>& parts, int side, double degrees = 0);

} // namespace rushes::draft
