/// Clears a mask of specks: parts that hang together with nothing and are small beside the largest.
/// Models leave them in plain sky and in dark corners. Pure functions, any thread.
#pragma once

#include <QImage>

namespace rushes::media {

/// `mask` (Grayscale8) with each island set to 0 that weighs less than `share` of the heaviest one.
/// An island is what hangs together of all that is not 0; its weight is the sum of its values.
QImage withoutIslands(QImage mask, double share);

} // namespace rushes::media
