/// Light that changes over a clip: the states in which its scene is built, close enough that a fade
/// between two of them looks like a light that moves. Pure functions, any thread.
#pragma once

#include "core/direction/Direction.h"

#include <vector>

namespace rushes::sketch {

/// The direction once for each state of its light, first to last; one when the light stays.
std::vector<direction::Direction> lightStates(const direction::Direction& direction);

/// The state at or before `t`, and how far from it to the next one.
struct LightPlace
{
    std::size_t state = 0;
    double share = 0;
};
LightPlace lightPlace(const direction::Direction& direction, std::size_t states, double t);

} // namespace rushes::sketch
