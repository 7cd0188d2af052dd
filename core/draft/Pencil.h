/// The line sketch: outlines and slanting strokes of graphite over a pale wash of the picture's
/// colours, on paper with a tooth. Pure.
#pragma once

#include "core/draft/Canvas.h"

namespace rushes::draft {

Picture pencil(const Canvas& canvas);

} // namespace rushes::draft
