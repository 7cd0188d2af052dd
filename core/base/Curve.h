/// Shapes that a value follows from 0 to 1. Pure; any thread; no state.
#pragma once

#include <algorithm>

namespace rushes {

/// 0 at `low` and below, 1 at `high` and above, between them the cubic 3t² − 2t³ without a corner.
inline float smoothStep(float low, float high, float value)
{
    const float t = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

} // namespace rushes
