#include "core/project/commands/CutCommands.h"

namespace rushes::project {

std::unique_ptr<QUndoCommand> changeTimeline(Project& project, const CutId& cut,
                                             timeline::Timeline after, const QString& text,
                                             const QString& mergeKey)
{
    auto change = std::make_unique<Change>(project, text, mergeKey);
    if (const Cut* before = project.cut(cut)) {
        Cut changed = *before;
        changed.timeline = std::move(after);
        change->replace(std::move(changed));
    }
    return change;
}

} // namespace rushes::project
