/// Shapes that a value follows from 0 to 1. Pure; any thread; no state.
#pragma once

namespace rushes {

/// std::clamp by value: a compiler can make it wide, which it does not with references.
inline float clipped(float value, float low, float high)
{
    return value < low ? low : high < value ? high : value;
}

/// 0 at `low` and below, 1 at `high` and above, between them the cubic 3t² − 2t³ without a corner.
inline float smoothStep(float low, float high, float value)
{
    const float t = clipped((value - low) / (high - low), 0, 1);
    return t * t * (3 - 2 * t);
}

} // namespace rushes
