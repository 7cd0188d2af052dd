/// Fills the unknown part of a picture row by row: the colours on both sides go on and fade into
/// each other, so that horizons, shores and tables run on; near its edge the hole takes the colours
/// round it, above and below too, so that the shadow a thing stands in has no bright rim. It has no
/// grain. Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// Fills `picture` (RGB32) where `known` is below 1 and mixes where it is between; `known` covers
/// the picture at its own resolution. Rows of which nothing is known are filled smoothly.
void fillAcross(QImage& picture, const Raster& known);

} // namespace rushes::sketch
