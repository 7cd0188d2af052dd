/// Draws a text item on a frame: fill, pill, motion, and a soft halo that is stronger the less the
/// picture below contrasts with the text. What is painted stays inside the safe zone. Any thread;
/// keeps painted text in the cache it is given.
#pragma once

#include "core/render/Compositor.h"

namespace rushes::render {

/// Draws `item` as it stands at `time` on `canvas` (Format_RGB32 of spec.size).
void drawText(QImage& canvas, const timeline::Item& item, Time time, const FrameSpec& spec,
              LayerCache& cache);

} // namespace rushes::render
