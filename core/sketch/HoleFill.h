/// Fills the hole behind a cut-out subject so that it can be looked at: with the picture itself,
/// moved sideways, since what lies in the same row is as far away and as large. Horizons, shores,
/// houses and grain run on; colours are bent to meet those round the hole, so that no outline of it
/// is left. Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// Fills `picture` (RGB32) where `known` is below 1 and mixes where it is between; `known` covers
/// the picture at its own resolution. What nothing beside it can fill is filled smoothly.
void fillHole(QImage& picture, const Raster& known);

} // namespace rushes::sketch
