/// The islands of a mask: what hangs together of all that is not 0. Models leave specks in plain
/// sky and in dark corners, which are cleared away; the holes behind two subjects are filled each
/// on its own. Pure functions, any thread.
#pragma once

#include <QImage>

#include <vector>

namespace rushes::media {

struct Island
{
    std::vector<QPoint> pixels = {};
    double weight = 0; ///< the sum of its values
};

/// Of a Grayscale8 picture, the heaviest first.
std::vector<Island> islandsOf(QImage mask);

/// `mask` (Grayscale8) with each island set to 0 that weighs less than `share` of the heaviest one.
QImage withoutIslands(QImage mask, double share);

} // namespace rushes::media
