/// One drag on the timeline, from press to release. A tool shows its edit through
/// CutSession::preview while it moves and does it as one undo step on release. Made by TimelineView
/// for each press; main thread.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/TimelineLayout.h"

namespace rushes::cut {

class TimelineTool
{
public:
    virtual ~TimelineTool() = default;

    /// `layout` is that of the moment, `point` in viewport pixels.
    virtual void drag(const TimelineLayout& layout, QPoint point) = 0;
    virtual void release() = 0;
    /// As if nothing had happened.
    virtual void cancel() = 0;
    /// Where the edit holds on to something, for the snap line; nullopt for nowhere.
    virtual std::optional<Time> snapTime() const { return std::nullopt; }
};

/// Edges attract within this many pixels.
constexpr double snapPixels = 8;

} // namespace rushes::cut
