/// From how high a photograph was taken, guessed from the outline of what stands in it: a round
/// foot seen from above ends in an arc, seen from the front in a line. A pure function, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// The sine of the angle at which the camera looked down, 0.2 to 0.8; 0 when the outline does not
/// tell: a flat foot, an uneven one, or a ball, which looks the same from everywhere.
double groundTilt(const Raster& mask);

} // namespace rushes::sketch
