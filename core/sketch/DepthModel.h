/// Guesses how far each part of a picture is, as the smooth Disparity that the projection bends it
/// by: from a depth map when there is one, else from the ground the subject stands on. The subject
/// always has disparity 1. Pure functions.
#pragma once

#include "core/sketch/Projection.h"
#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// From a depth picture (1 = near). With a subject mask the depths under it are filled from around
/// it.
Disparity depthFromMap(const Raster& depth, const Raster& mask, const QRectF& area);

/// A floor that is as near as the subject where it stands and recedes to a far wall above; a flat
/// far wall when the subject does not stand in the picture but is cut off by its lower edge.
Disparity depthFromSubject(const Raster& mask, const QRectF& area);

/// For a picture about which nothing is known: a plane that leans back, nearer below than above.
/// Disparity is linear on a plane, so straight lines stay straight.
Disparity depthOfSlope(const QRectF& area);

/// The same for a camera that needs a subject in the middle: it is near, the edges are far.
Disparity depthOfDome(const QRectF& area);

} // namespace rushes::sketch
