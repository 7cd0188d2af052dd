/// Moves an item: on the lowest video track it changes the order and everything closes up,
/// elsewhere it goes to any time on a track of its kind, held by near edges. A click without a drag
/// only selects. Main thread.
#pragma once

#include "ui/cut/TimelineTool.h"

namespace rushes::cut {

class SelectTool final : public TimelineTool
{
public:
    SelectTool(CutSession& session, const TimelineHit& hit, QPoint pressed);

    void drag(const TimelineLayout& layout, QPoint point) override;
    void release() override;
    void cancel() override;
    std::optional<Time> snapTime() const override { return m_snap; }

private:
    void reorder(const timeline::Track& track, Time under);
    void move(const TimelineLayout& layout, const timeline::TrackId& track, Time under);

    CutSession& m_session;
    timeline::Item m_item;
    TimelineHit m_hit;
    QPoint m_pressed;
    QString m_verb;
    std::optional<Time> m_snap;
    bool m_dragging = false;
};

} // namespace rushes::cut
