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

/// The part of a mask (Grayscale8, of any size, that covers a picture of `size`) where it is not
/// nothing, in pixels of the picture, with two to spare.
QRect touchedBy(const QImage& mask, QSize size);

/// `part` of such a mask, at the picture's resolution.
QImage maskOf(const QImage& mask, QSize size, const QRect& part);

/// Lets the light of what is `behind` (of any size, the same part) shine a little round the edge of
/// a subject (RGB32) that did not stand before it when it was photographed.
void wrapLight(QImage& subject, const QImage& mask, const QImage& behind);

/// Makes `picture` (RGB32) ARGB32_Premultiplied, with `mask` (Grayscale8, the same size) as alpha.
void cutOut(QImage& picture, const QImage& mask);

} // namespace rushes::sketch
