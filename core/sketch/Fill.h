/// Fills the unknown part of a picture smoothly from what surrounds it: the hole behind a cut-out
/// subject, and the subject's own colour under its soft edge. A pull-push pyramid: averages of the
/// known pixels are pulled up to ever coarser levels and pushed back down into the gaps (Gortler et
/// al., "The Lumigraph", 1996). Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

constexpr float whollyKnown = 0.995F; ///< at least so much of a pixel has to be

/// Fills `picture` (RGB32) where `known` is 0, and mixes where it is between 0 and 1. `known`
/// covers `area`, which lies in the picture, at its own resolution. A picture of which nothing is
/// known stays as it is.
void fillUnknown(QImage& picture, const QRect& area, const Raster& known);

/// The same for numbers; `known` has the same size as `values`.
Raster filled(const Raster& values, const Raster& known);

} // namespace rushes::sketch
