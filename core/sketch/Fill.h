/// Fills the unknown part of a picture smoothly from what surrounds it: the hole behind a cut-out
/// subject, and the subject's own colour under its soft edge. A pull-push pyramid: averages of the
/// known pixels are pulled up to ever coarser levels and pushed back down into the gaps (Gortler et
/// al., "The Lumigraph", 1996). Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// `picture` (RGB32) where `known` is 1, filled colours where it is 0, a mixture between. `known`
/// covers the whole picture at its own resolution. A picture of which nothing is known stays as it
/// is.
QImage filled(const QImage& picture, const Raster& known);

/// The same for numbers; `known` has the same size as `values`.
Raster filled(const Raster& values, const Raster& known);

} // namespace rushes::sketch
