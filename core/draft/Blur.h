/// The blur that everything soft is made of. Pure; changes the plane it is given; any thread.
#pragma once

#include "core/draft/Plane.h"

namespace rushes::draft {

/// Three box passes, close to a Gaussian of `sigma` pixels. What lies outside counts as nothing
/// (zero).
void blur(Plane& plane, float sigma);
/// The same with the edge pixels repeated, for pictures rather than masks.
void blurClamped(Plane& plane, float sigma);

} // namespace rushes::draft
