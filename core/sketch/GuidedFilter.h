/// The guided filter (He, Sun and Tang, "Guided Image Filtering", ECCV 2010) with a grey guide: a
/// soft or coarse mask takes over the edges of the picture. Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// `mask` and `guide` (0 to 1) have one size. Windows are about `radius` pixels to each side;
/// changes of the guide whose variance is below `noise` are no edges. Clamped to 0 to 1.
Raster guided(const Raster& mask, const Raster& guide, double radius, double noise);

/// 0 to 1 as a Grayscale8 picture.
QImage greyOf(const Raster& raster);

} // namespace rushes::sketch
