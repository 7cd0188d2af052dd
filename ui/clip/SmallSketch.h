/// Small sketches for cells: the source brought down to cell size once, then loops and single
/// frames of any direction drawn from it on the pool. Blocking pure functions, any thread.
#pragma once

#include "core/sketch/SketchRenderer.h"

#include <vector>

namespace rushes::clip {

/// Longest side in px of what cells need, twice their size for dense screens.
inline constexpr int smallSide = 144;

/// The source with every picture in it at most `smallSide` px a side.
sketch::SketchSource smallSource(const sketch::SketchSource& source);
/// One second of the clip at 24 frames, the whole move in it.
std::vector<QImage> smallLoop(const sketch::SketchSource& small,
                              const direction::Direction& direction);
/// The clip's first frame.
QImage smallFrame(const sketch::SketchSource& small, const direction::Direction& direction);

} // namespace rushes::clip
