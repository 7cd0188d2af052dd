/// How likely the colours of a picture are those of its subject: two smoothed histograms of
/// 16 × 16 × 16 cells, of what is subject and what is background so far. A pure function.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// 0 to 1 for each pixel. `share` says how far a pixel is known to be subject: above one half it
/// counts for the subject, below for the background, at one half for neither.
Raster likelihoodOf(const Channels& channels, const Raster& share);

} // namespace rushes::sketch
