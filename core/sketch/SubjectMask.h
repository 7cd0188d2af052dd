/// Pictures and the masks of their subjects: what the scene needs to take one out of the other.
/// Pure functions, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// The picture with at least 2 x 2 pixels, which the bilinear filter needs; plain grey for a null
/// one.
QImage drawable(const QImage& picture);

/// The alpha channel as a grey picture, null when all is opaque.
QImage transparencyOf(const QImage& picture);

/// `picture` (RGB32) as ARGB32_Premultiplied, with `mask` (0 to 1, over the whole picture) as
/// alpha.
QImage cutOut(const QImage& picture, const Raster& mask);

/// Where the mask is not nothing, with two pixels to spare.
QRect touchedBy(const Raster& mask);

} // namespace rushes::sketch
