/// The user's verb on a cut: its timeline replaced by an edited one (core/timeline/Edits.h). Main
/// thread.
#pragma once

#include "core/project/commands/Change.h"

namespace rushes::project {

/// `text` names the edit ("Split", "Trim"); edits with the same `mergeKey` in a row become one
/// step.
std::unique_ptr<QUndoCommand> changeTimeline(Project& project, const CutId& cut,
                                             timeline::Timeline after, const QString& text,
                                             const QString& mergeKey = {});

} // namespace rushes::project
