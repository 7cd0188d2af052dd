/// Weather over any place: fog thickens with distance, rain and snow fall in front of everything.
/// Pure.
#pragma once

#include "core/draft/Stage.h"

namespace rushes::draft {

/// Before the things are placed: fog on the painted place, and more haze for its props.
void paintFog(const Setting& setting, Stage& stage);
/// After the things are placed: rain or snow in the air.
void paintFalling(const Setting& setting, Picture& picture);

} // namespace rushes::draft
