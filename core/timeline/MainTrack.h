/// The lowest video track of a cut, whose items follow each other without gaps: the shots that
/// everything else lies over. Pure, any thread.
#pragma once

#include "core/timeline/Timeline.h"

namespace rushes::timeline {

/// nullptr when the timeline has no video track.
const Track* mainTrack(const Timeline& timeline);

} // namespace rushes::timeline
