/// Where an edit finds its item or track, and the reasons it may not touch them: unknown or locked.
/// Pure functions for the edits of Edits.h; a Place is valid until the timeline changes. Any
/// thread.
#pragma once

#include "core/base/Result.h"
#include "core/timeline/Timeline.h"

namespace rushes::timeline {

struct Place
{
    std::size_t track = 0;
    std::size_t item = 0;
};

/// Fails with Usage when there is no such track, or it is locked.
Result<std::size_t> editableTrack(const Timeline& timeline, const TrackId& id);
/// Fails with Usage when there is no such item, or its track is locked.
Result<Place> editableItem(const Timeline& timeline, const ItemId& id);
/// Fails with Usage when the track does not carry this kind of thing, e.g. a sound on V1.
Result<void> checkKind(const Track& track, const Item& item);
/// The item's name in quotes, or its id when it has none.
QString nameOf(const Item& item);

} // namespace rushes::timeline
