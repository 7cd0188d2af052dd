/// Media dragged over the timeline: shows them between the shots, or on an upper video track at any
/// time, held by near edges, and puts them there on release. Made by TimelineView when a drag
/// enters; main thread.
#pragma once

#include "ui/cut/MediaModel.h"
#include "ui/cut/TimelineTool.h"

namespace rushes::cut {

class DropTool final : public TimelineTool
{
public:
    /// `entries` is not empty, and there is a cut.
    DropTool(CutSession& session, const std::vector<MediaEntry>& entries);

    void drag(const TimelineLayout& layout, QPoint point) override;
    void release() override;
    void cancel() override;
    std::optional<Time> snapTime() const override { return m_snap; }

private:
    CutSession& m_session;
    std::vector<timeline::Item> m_items; ///< one after the other, the first at zero
    std::optional<Time> m_snap;
};

/// One after the other from zero, ready to be put on a video track.
std::vector<timeline::Item> itemsOf(const std::vector<MediaEntry>& entries, FrameRate rate);

} // namespace rushes::cut
