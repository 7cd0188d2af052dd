#include "core/timeline/Edits.h"
#include "core/timeline/Frames.h"
#include "core/timeline/Place.h"

#include <cmath>

namespace rushes::timeline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The chosen take must fill the item; what it shows is moved within the file so that it does.
Result<Item> filled(Item item)
{
    if (!item.alternates.empty() && !item.alternate())
        return fail(ErrorCode::Usage,
                    u"item %1 has no take %2"_s.arg(nameOf(item)).arg(item.chosen));
    if (const Alternate* take = item.alternate()) {
        if (hasEnd(take->media) && take->media.length < item.range.duration)
            return fail(ErrorCode::Usage,
                        u"the take lasts %1 s, item %2 lasts %3 s; trim the item first"_s
                            .arg(take->media.length.seconds(), 0, 'f', 2)
                            .arg(nameOf(item))
                            .arg(item.range.duration.seconds(), 0, 'f', 2));
    }
    moveSources(item, {});
    return item;
}

} // namespace

Result<Timeline> changeItem(Timeline timeline, const Item& changed)
{
    const auto place = editableItem(timeline, changed.id);
    if (!place)
        return fail(place.error());
    Track& track = timeline.tracks[place->track];
    Item& item = track.items[place->item];
    if (changed.range != item.range)
        return fail(ErrorCode::Usage,
                    u"item %1 keeps its place when it is changed"_s.arg(nameOf(item)));
    if (!std::isfinite(changed.gain) || changed.gain < 0)
        return fail(ErrorCode::Usage, u"the gain of item %1 must be 0 or more"_s.arg(nameOf(item)));
    if (auto kind = checkKind(track, changed); !kind)
        return fail(kind.error());
    auto ready = filled(changed);
    if (!ready)
        return fail(ready.error());
    item = std::move(*ready);
    return timeline;
}

Result<Timeline> addAlternate(Timeline timeline, const ItemId& item, Alternate alternate)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    Track& track = timeline.tracks[place->track];
    Item changed = track.items[place->item];
    if (changed.text)
        return fail(ErrorCode::Usage, u"item %1 is text and has no takes"_s.arg(nameOf(changed)));
    changed.alternates.push_back(std::move(alternate));
    if (auto kind = checkKind(track, changed); !kind)
        return fail(kind.error());
    moveSources(changed, {});
    track.items[place->item] = std::move(changed);
    return timeline;
}

Result<Timeline> slipItem(Timeline timeline, const ItemId& item, Time by)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    Item& slipped = timeline.tracks[place->track].items[place->item];
    const Alternate* chosen = slipped.alternate();
    if (!chosen || chosen->media.kind == MediaKind::Picture)
        return fail(ErrorCode::Usage,
                    u"item %1 has no other material to show"_s.arg(nameOf(slipped)));
    Alternate& take = slipped.alternates[std::size_t(slipped.chosen)];
    take.sourceStart += by.roundedTo(timeline.rate);
    take.sourceStart = fittedSourceStart(take, slipped.range.duration);
    return timeline;
}

Result<Timeline> setTrackStates(Timeline timeline, const TrackId& track, TrackStates states)
{
    for (Track& candidate : timeline.tracks) {
        if (candidate.id != track)
            continue;
        candidate.states = states;
        return timeline;
    }
    return fail(ErrorCode::Usage, u"there is no track %1"_s.arg(track.toString()));
}

} // namespace rushes::timeline
