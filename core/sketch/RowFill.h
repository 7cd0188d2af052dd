/// Fills the hole behind a cut-out subject so that it can be looked at: every row goes on from both
/// sides, mirrored at the edge of the hole and cross-faded in its middle. Horizons, shores and
/// tables run on, and grain stays grain, where a smooth filling shows as a halo. Pure functions,
/// any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// Fills `picture` (RGB32) where `known` is below 1 and mixes where it is between; `known` covers
/// the picture at its own resolution. Rows of which nothing is known are filled smoothly.
void fillAcross(QImage& picture, const Raster& known);

} // namespace rushes::sketch
