#include "ui/cut/ToolChoice.h"

#include "ui/cut/CutVerbs.h"
#include "ui/cut/ScrubTool.h"
#include "ui/cut/SelectTool.h"
#include "ui/cut/TrimTool.h"

namespace rushes::cut {

std::unique_ptr<TimelineTool> press(CutSession& session, const TimelineHit& hit, QPoint point,
                                    Qt::KeyboardModifiers modifiers)
{
    switch (hit.part) {
    case TimelinePart::Ruler:
        return std::make_unique<ScrubTool>(session);
    case TimelinePart::Eye:
        toggleTrackState(session, hit.track, timeline::TrackState::Hidden);
        return nullptr;
    case TimelinePart::Lock:
        toggleTrackState(session, hit.track, timeline::TrackState::Locked);
        return nullptr;
    case TimelinePart::Item:
        return std::make_unique<SelectTool>(session, hit, point);
    case TimelinePart::ItemStart:
    case TimelinePart::ItemEnd: {
        const bool rolls = modifiers.testFlag(Qt::AltModifier);
        return std::make_unique<TrimTool>(session, hit,
                                          rolls ? timeline::TrimMode::Roll
                                                : usualTrim(session.timeline(), hit.track));
    }
    case TimelinePart::Transition:
        session.select(hit.item);
        return nullptr;
    case TimelinePart::Track:
    case TimelinePart::Nothing:
        session.select({});
        return nullptr;
    }
    return nullptr;
}

} // namespace rushes::cut
