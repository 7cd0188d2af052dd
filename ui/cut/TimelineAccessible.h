/// Lets screen readers walk the timeline: the view is a list whose children are the items and the
/// playhead. The sentences are pure functions. Main thread.
#pragma once

#include "core/timeline/Timeline.h"

#include <QString>

namespace rushes::cut {

/// "Detail, alternate B of 2, video 1, from 6.2 to 9.2 seconds".
QString itemSentence(const timeline::Timeline& timeline, const timeline::Item& item);
/// "Time 12 seconds 21 frames".
QString playheadSentence(Time time, FrameRate rate);

/// Registers the interface of TimelineView with Qt; calling it again does nothing.
void installTimelineAccessible();

} // namespace rushes::cut
