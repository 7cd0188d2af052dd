/// Every edit of a timeline as a pure function: a timeline in, the edited one out, or an error that
/// says why not. All times are rounded to the timeline's frames; a locked track refuses every edit.
/// What lies over a shot of the main track goes with it when the track closes up or makes room (see
/// Connected.h). Any thread.
#pragma once

#include "core/base/Result.h"
#include "core/timeline/Timeline.h"

namespace rushes::timeline {

enum class Edge { Start, End };

/// Trim leaves a gap or stops at the neighbour; Ripple moves everything later on the track; Roll
/// moves the cut between two touching items.
enum class TrimMode { Trim, Ripple, Roll };

/// Ripple closes the gap, Lift leaves it.
enum class RemoveMode { Lift, Ripple };

/// Puts `item` after the last one of the track; its start is ignored.
Result<Timeline> appendItem(Timeline timeline, const TrackId& track, Item item);
/// Puts `item` at its range's start, moving later items of the track right when it would overlap
/// them. Inside another item it goes to that item's nearer end.
Result<Timeline> insertItem(Timeline timeline, const TrackId& track, Item item);
Result<Timeline> removeItem(Timeline timeline, const ItemId& item, RemoveMode mode);
/// Both halves keep alternates; the second gets a new id and the matching source start. `at` must
/// lie inside.
Result<Timeline> splitItem(Timeline timeline, const ItemId& item, Time at);
/// Moves an edge to `to`, clamped to the material, to one frame and, for Trim, to the neighbour.
Result<Timeline> trimItem(Timeline timeline, const ItemId& item, Edge edge, Time to, TrimMode mode);
/// Shows other material in the same range; clamped to the file.
Result<Timeline> slipItem(Timeline timeline, const ItemId& item, Time by);
/// Moves an item to `start` on `track` (of the same kind); refuses to overlap.
Result<Timeline> moveItem(Timeline timeline, const ItemId& item, const TrackId& track, Time start);
/// Takes an item out and puts it before the `index`-th remaining item of its track, everything
/// closed up.
Result<Timeline> reorderItem(Timeline timeline, const ItemId& item, int index);
/// Replaces the item with the same id by `changed` (text, gain, chosen, transition, name); its
/// range must be the same, and the chosen take long enough for it.
Result<Timeline> changeItem(Timeline timeline, const Item& changed);
/// Adds a take; the chosen one stays.
Result<Timeline> addAlternate(Timeline timeline, const ItemId& item, Alternate alternate);
Result<Timeline> setTrackStates(Timeline timeline, const TrackId& track, TrackStates states);

/// The cut, marker, playhead or zero within `tolerance` of `time` that is nearest, or `time`
/// itself. Edges of `ignored` do not attract.
Time snapped(const Timeline& timeline, Time time, Time playhead, Time tolerance,
             const ItemId& ignored);

} // namespace rushes::timeline
