/// What can stand behind the subject instead of the picture's own background. Pure functions, any
/// thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// Puts `picture` (RGB32) out of focus where `share` is 1, which covers it at its own resolution.
void blurWhere(QImage& picture, const Raster& share);

/// A plain colour with the soft shadow that the subject in `mask` casts where it stands.
QImage plainBackdrop(QSize size, QColor colour, const Raster& mask);

/// Where a picture without a known subject is blurred: 1 = wholly. Sharp in the middle.
Raster blurOfEdges(QSize size);
/// The same by depth (1 = near): what is as near as the middle of the picture stays sharp.
Raster blurOfDistance(const Raster& depth);

} // namespace rushes::sketch
