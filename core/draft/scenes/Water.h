/// Open water in perspective: mirrors the sky, glitters below the sun, trembles with waves. Reads
/// the sky already painted above the horizon. Pure.
#pragma once

#include "core/draft/Stage.h"

namespace rushes::draft {

void paintWater(const Setting& setting, Stage& stage, float top, float bottom);

} // namespace rushes::draft
