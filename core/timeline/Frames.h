/// Times of edits on the frame grid and within an item's material. Pure functions for the edits of
/// Edits.h; any thread.
#pragma once

#include "core/timeline/Timeline.h"

#include <algorithm>
#include <optional>

namespace rushes::timeline {

inline Time oneFrame(FrameRate rate)
{
    return Time::ofFrames(1, rate);
}

/// Like std::clamp, but `low` wins when the limits cross.
inline Time limited(Time time, Time low, Time high)
{
    return std::max(low, std::min(time, high));
}

/// Whether the file ends: a picture lasts as long as asked, a length of zero is not known.
inline bool hasEnd(const Media& media)
{
    return media.kind != MediaKind::Picture && media.length > Time();
}

/// How long `item` can last from its source start, in whole frames, at least one; nullopt = for
/// ever.
std::optional<Time> longestDuration(const Item& item, FrameRate rate);

/// Where `alternate` begins when `duration` of it must fit: as near to its source start as it can.
Time fittedSourceStart(const Alternate& alternate, Time duration);

/// Every take begins `by` later in its file, as far as the file goes; pictures stay as they are.
void moveSources(Item& item, Time by);

} // namespace rushes::timeline
