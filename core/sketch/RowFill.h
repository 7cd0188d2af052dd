/// Fills the hole behind a cut-out subject so that it can be looked at: every row goes on from both
/// sides with its colour and grain, cross-faded in the middle, so that horizons, shores and tables
/// run on; near its edge the hole takes the colours round it, above and below too, so that the
/// shadow a thing stands in has no bright rim. Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// Fills `picture` (RGB32) where `known` is below 1 and mixes where it is between; `known` covers
/// the picture at its own resolution. Rows of which nothing is known are filled smoothly.
void fillAcross(QImage& picture, const Raster& known);

} // namespace rushes::sketch
