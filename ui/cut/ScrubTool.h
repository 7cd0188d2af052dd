/// Drags the playhead along the ruler. Main thread.
#pragma once

#include "ui/cut/TimelineTool.h"

namespace rushes::cut {

class ScrubTool final : public TimelineTool
{
public:
    explicit ScrubTool(CutSession& session) : m_session(session) {}

    void drag(const TimelineLayout& layout, QPoint point) override
    {
        m_session.setPlayhead(layout.timeAt(point.x()).roundedTo(m_session.timeline().rate));
    }
    void release() override {}
    void cancel() override {}

private:
    CutSession& m_session;
};

} // namespace rushes::cut
