/// The user's verbs on pictures; each makes one command for Project::push. `text` is what Edit ▸
/// Undo shows, translated by the caller. Main thread.
#pragma once

#include "core/project/PictureEdit.h"
#include "core/project/commands/Change.h"

namespace rushes::project {

std::unique_ptr<QUndoCommand> rateVariants(Project& project, const std::vector<VariantId>& ids,
                                           int rating, const QString& text);
/// Flagging pictures that all have the flag already clears it.
std::unique_ptr<QUndoCommand> flagVariants(Project& project, const std::vector<VariantId>& ids,
                                           Flag flag, const QString& text);
/// Labelling pictures that all have the label already clears it.
std::unique_ptr<QUndoCommand> labelVariants(Project& project, const std::vector<VariantId>& ids,
                                            ColourLabel label, const QString& text);
std::unique_ptr<QUndoCommand> binVariants(Project& project, const std::vector<VariantId>& ids,
                                          const QString& text);

/// Shows an edited picture as it came, or with its original put back outside the mask.
std::unique_ptr<QUndoCommand> showVariantEdit(Project& project, const VariantId& id,
                                              EditShown shown, const QString& text);

} // namespace rushes::project
