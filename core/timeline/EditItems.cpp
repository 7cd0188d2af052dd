#include "core/timeline/Connected.h"
#include "core/timeline/Edits.h"
#include "core/timeline/Frames.h"
#include "core/timeline/Place.h"

#include <algorithm>

namespace rushes::timeline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The item on the frame grid, at least a frame long and within its material.
Result<Item> prepared(const Timeline& timeline, const Track& track, Item item)
{
    if (auto kind = checkKind(track, item); !kind)
        return fail(kind.error());
    if (item.id.isEmpty())
        item.id = ItemId::make();
    if (timeline.item(item.id))
        return fail(ErrorCode::Usage, u"item %1 is in the cut already"_s.arg(nameOf(item)));
    if (!item.alternates.empty() && !item.alternate())
        return fail(ErrorCode::Usage,
                    u"item %1 has no take %2"_s.arg(nameOf(item)).arg(item.chosen));
    const FrameRate rate = timeline.rate;
    item.range.start = std::max(item.range.start.roundedTo(rate), Time());
    item.range.duration = std::max(item.range.duration.roundedTo(rate), oneFrame(rate));
    if (const Alternate* take = item.alternate(); take && hasEnd(take->media)) {
        const Time length = take->media.length.flooredTo(rate);
        if (length < oneFrame(rate))
            return fail(ErrorCode::Usage, u"item %1 is shorter than a frame"_s.arg(nameOf(item)));
        item.range.duration = std::min(item.range.duration, length);
    }
    moveSources(item, {});
    return item;
}

void closeUp(Track& track)
{
    Time end;
    for (Item& item : track.items) {
        item.range.start = end;
        end = item.range.end();
    }
}

/// Where a new item may start: as asked, or at the nearer end of the item it would fall into.
Time freeStart(const Track& track, Time wanted)
{
    const Item* hit = itemAt(track, wanted);
    if (!hit)
        return wanted;
    const bool nearerStart = wanted - hit->range.start < hit->range.end() - wanted;
    return nearerStart ? hit->range.start : hit->range.end();
}

/// The index of the first item that starts at `time` or later.
std::size_t indexFrom(const Track& track, Time time)
{
    const auto found = std::find_if(track.items.begin(), track.items.end(),
                                    [time](const Item& item) { return item.range.start >= time; });
    return std::size_t(found - track.items.begin());
}

} // namespace

Result<Timeline> appendItem(Timeline timeline, const TrackId& track, Item item)
{
    const auto index = editableTrack(timeline, track);
    if (!index)
        return fail(index.error());
    Track& target = timeline.tracks[*index];
    auto ready = prepared(timeline, target, std::move(item));
    if (!ready)
        return fail(ready.error());
    ready->range.start = target.items.empty() ? Time() : target.items.back().range.end();
    target.items.push_back(std::move(*ready));
    return timeline;
}

Result<Timeline> insertItem(Timeline timeline, const TrackId& track, Item item)
{
    const auto index = editableTrack(timeline, track);
    if (!index)
        return fail(index.error());
    const Timeline before = timeline;
    Track& target = timeline.tracks[*index];
    auto ready = prepared(timeline, target, std::move(item));
    if (!ready)
        return fail(ready.error());
    ready->range.start = freeStart(target, ready->range.start);
    const std::size_t at = indexFrom(target, ready->range.start);
    if (at < target.items.size()) {
        const Time overlap = ready->range.end() - target.items[at].range.start;
        for (std::size_t i = at; overlap > Time() && i < target.items.size(); ++i)
            target.items[i].range.start += overlap;
    }
    target.items.insert(target.items.begin() + std::ptrdiff_t(at), std::move(*ready));
    return withConnected(before, std::move(timeline));
}

Result<Timeline> removeItem(Timeline timeline, const ItemId& item, RemoveMode mode)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    const Timeline before = timeline;
    std::vector<Item>& items = timeline.tracks[place->track].items;
    const Time gap = items[place->item].range.duration;
    items.erase(items.begin() + std::ptrdiff_t(place->item));
    if (mode == RemoveMode::Lift)
        return timeline;
    for (std::size_t i = place->item; i < items.size(); ++i)
        items[i].range.start -= gap;
    return withConnected(before, std::move(timeline));
}

Result<Timeline> splitItem(Timeline timeline, const ItemId& item, Time at)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    std::vector<Item>& items = timeline.tracks[place->track].items;
    Item& first = items[place->item];
    const Time cut = at.roundedTo(timeline.rate);
    if (cut <= first.range.start || cut >= first.range.end())
        return fail(ErrorCode::Usage,
                    u"item %1 cannot be split outside itself"_s.arg(nameOf(first)));
    Item second = first;
    second.id = ItemId::make();
    second.range = {cut, first.range.end() - cut};
    second.transitionIn.reset();
    second.fadeIn = {};
    first.range.duration = cut - first.range.start;
    first.fadeOut = {};
    moveSources(second, first.range.duration);
    if (first.text) {
        first.text->out = TextMotion::None;
        second.text->in = TextMotion::None;
    }
    items.insert(items.begin() + std::ptrdiff_t(place->item) + 1, std::move(second));
    return timeline;
}

Result<Timeline> moveItem(Timeline timeline, const ItemId& item, const TrackId& track, Time start)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    const auto target = editableTrack(timeline, track);
    if (!target)
        return fail(target.error());
    if (timeline.tracks[*target].kind != timeline.tracks[place->track].kind)
        return fail(ErrorCode::Usage, u"item %1 does not belong on track %2"_s.arg(
                                          nameOf(timeline.tracks[place->track].items[place->item]),
                                          timeline.tracks[*target].name));
    std::vector<Item>& from = timeline.tracks[place->track].items;
    Item moved = std::move(from[place->item]);
    from.erase(from.begin() + std::ptrdiff_t(place->item));
    moved.range.start = std::max(start.roundedTo(timeline.rate), Time());
    Track& to = timeline.tracks[*target];
    for (const Item& other : to.items) {
        if (other.range.overlaps(moved.range))
            return fail(ErrorCode::Usage,
                        u"item %1 would cover %2"_s.arg(nameOf(moved), nameOf(other)));
    }
    const std::size_t at = indexFrom(to, moved.range.start);
    to.items.insert(to.items.begin() + std::ptrdiff_t(at), std::move(moved));
    return timeline;
}

Result<Timeline> reorderItem(Timeline timeline, const ItemId& item, int index)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    const Timeline before = timeline;
    Track& track = timeline.tracks[place->track];
    Item moved = std::move(track.items[place->item]);
    track.items.erase(track.items.begin() + std::ptrdiff_t(place->item));
    const auto at = std::clamp(std::ptrdiff_t(index), std::ptrdiff_t(0), std::ssize(track.items));
    track.items.insert(track.items.begin() + at, std::move(moved));
    closeUp(track);
    return withConnected(before, std::move(timeline));
}

} // namespace rushes::timeline
