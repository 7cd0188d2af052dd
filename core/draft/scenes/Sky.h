/// Sky, sun or moon, clouds and stars from a time of day's palette. Paints every row above
/// `bottom`.
#pragma once

#include "core/draft/Stage.h"

namespace rushes::draft {

enum class SunDisc { Shown, Hidden };

void paintSky(const Setting& setting, Stage& stage, float bottom, SunDisc disc = SunDisc::Shown);
/// The sky's own colour at `height` (0 horizon, 1 zenith), without clouds or sun.
Colour skyColour(const Setting& setting, float height);
void paintStars(const Setting& setting, Stage& stage, float bottom, float strength);

} // namespace rushes::draft
