#include "core/timeline/Edits.h"

namespace rushes::timeline {

namespace {

Time distance(Time a, Time b)
{
    return a < b ? b - a : a - b;
}

} // namespace

Time snapped(const Timeline& timeline, Time time, Time playhead, Time tolerance,
             const ItemId& ignored)
{
    Time nearest = time;
    Time nearestDistance = tolerance;
    bool found = false;
    const auto attract = [&](Time candidate) {
        const Time away = distance(candidate, time);
        if (away < nearestDistance || (!found && away == nearestDistance)) {
            nearest = candidate;
            nearestDistance = away;
            found = true;
        }
    };
    attract(Time());
    attract(playhead);
    for (const Marker& marker : timeline.markers)
        attract(marker.at);
    for (const Track& track : timeline.tracks) {
        for (const Item& item : track.items) {
            if (item.id == ignored)
                continue;
            attract(item.range.start);
            attract(item.range.end());
        }
    }
    return nearest;
}

} // namespace rushes::timeline
