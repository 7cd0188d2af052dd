/// What a press on the timeline begins: a tool for a drag, or at once what needs none. Main thread.
#pragma once

#include "ui/cut/TimelineTool.h"

#include <memory>

namespace rushes::cut {

/// The tool that goes on with this press; nullptr when the press was all.
std::unique_ptr<TimelineTool> press(CutSession& session, const TimelineHit& hit, QPoint point,
                                    Qt::KeyboardModifiers modifiers);

} // namespace rushes::cut
