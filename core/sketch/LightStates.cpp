#include "core/sketch/LightStates.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

using direction::Direction;
using direction::Lighting;

namespace {

constexpr double degreesAState = 30; ///< farther apart, a fade would show two lights
constexpr int mostStates = 5;

/// What a light that is not set does to a picture: almost nothing.
constexpr Lighting asItIs{};

} // namespace

std::vector<Direction> lightStates(const Direction& direction)
{
    if (!direction.lightEnd || direction.lightEnd == direction.light)
        return {direction};
    const Lighting from = direction.light.value_or(asItIs);
    const Lighting& to = *direction.lightEnd;
    const double turn = std::max(std::abs(std::remainder(to.azimuth - from.azimuth, 360.0)),
                                 std::abs(to.elevation - from.elevation));
    const int states = std::clamp(int(std::ceil(turn / degreesAState)) + 1, 2, mostStates);
    std::vector<Direction> all(std::size_t(states), direction);
    for (int i = 1; i < states; ++i)
        all[std::size_t(i)].light = direction::between(from, to, double(i) / (states - 1));
    return all;
}

LightPlace lightPlace(const Direction& direction, std::size_t states, double t)
{
    if (states < 2)
        return {};
    const double place = std::clamp(direction::wayAt(direction, t), 0.0, 1.0) * double(states - 1);
    const std::size_t state = std::min(std::size_t(place), states - 2);
    return {state, place - double(state)};
}

} // namespace rushes::sketch
