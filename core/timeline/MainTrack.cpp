#include "core/timeline/MainTrack.h"

#include <algorithm>

namespace rushes::timeline {

const Track* mainTrack(const Timeline& timeline)
{
    const auto found =
        std::find_if(timeline.tracks.rbegin(), timeline.tracks.rend(),
                     [](const Track& track) { return track.kind == TrackKind::Video; });
    return found == timeline.tracks.rend() ? nullptr : &*found;
}

} // namespace rushes::timeline
