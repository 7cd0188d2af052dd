#include "core/timeline/Connected.h"

#include "core/timeline/Frames.h"
#include "core/timeline/MainTrack.h"

namespace rushes::timeline {

namespace {

/// Where `item` lies now that its shot may have moved; nullopt when its shot is gone.
std::optional<Time> movedStart(const Item& item, const Track& shots, const Timeline& after)
{
    const Item* shot = itemAt(shots, item.range.start);
    if (!shot)
        return item.range.start;
    const Item* now = after.item(shot->id);
    if (!now)
        return std::nullopt;
    const Time last = now->range.duration - oneFrame(after.rate);
    return now->range.start + std::min(item.range.start - shot->range.start, last);
}

/// In order and apart: an item that the next one runs into ends there.
std::vector<Item> separated(std::vector<Item> items)
{
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.range.start < b.range.start; });
    for (std::size_t i = 1; i < items.size(); ++i) {
        TimeRange& before = items[i - 1].range;
        TimeRange& range = items[i].range;
        if (range.start >= before.end())
            continue;
        if (range.start > before.start)
            before.duration = range.start - before.start;
        else
            range.start = before.end();
    }
    return items;
}

} // namespace

Timeline withConnected(const Timeline& before, Timeline after)
{
    const Track* shots = mainTrack(before);
    const Track* shotsNow = mainTrack(after);
    if (!shots || !shotsNow || shots->items == shotsNow->items)
        return after;
    for (Track& track : after.tracks) {
        if (&track == shotsNow || track.kind == TrackKind::Music ||
            track.states.testFlag(TrackState::Locked))
            continue;
        std::vector<Item> moved;
        for (Item& item : track.items) {
            const std::optional<Time> start = movedStart(item, *shots, after);
            if (!start)
                continue;
            moved.push_back(item);
            moved.back().range.start = *start;
        }
        track.items = separated(std::move(moved));
    }
    return after;
}

} // namespace rushes::timeline
