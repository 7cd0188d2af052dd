/// Drags one edge of an item. On the lowest video track later items follow (ripple), elsewhere the
/// edge moves alone; with Alt the cut between two touching items rolls. Main thread.
#pragma once

#include "ui/cut/TimelineTool.h"

namespace rushes::cut {

class TrimTool final : public TimelineTool
{
public:
    TrimTool(CutSession& session, const TimelineHit& hit, timeline::TrimMode mode);

    void drag(const TimelineLayout& layout, QPoint point) override;
    void release() override;
    void cancel() override;
    std::optional<Time> snapTime() const override { return m_snap; }

private:
    CutSession& m_session;
    timeline::Item m_item;
    timeline::Edge m_edge;
    timeline::TrimMode m_mode;
    Time m_grip; ///< from the pointer to the edge
    std::optional<Time> m_snap;
};

/// Ripple on the main track, Trim on the others.
timeline::TrimMode usualTrim(const timeline::Timeline& timeline, const timeline::TrackId& track);

} // namespace rushes::cut
