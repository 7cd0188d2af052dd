/// What Explore writes into a board: its prompt, what else its next picture is made from, and the
/// history of prompts that made pictures. Each is stored at once and is not an undo step, because
/// the editor has its own undo. Main thread.
#pragma once

#include "core/project/BoardRecipe.h"
#include "core/project/Project.h"

namespace rushes::explore {

void storeRecipe(project::Project& project, const project::BoardId& board,
                 const project::Recipe& recipe);
/// The path of the table that fills the prompt's braces, or empty.
QString tableOf(const project::Board& board);
void storeTable(project::Project& project, const project::BoardId& board, const QString& path);
/// Appends to the history unless the newest version is this text.
void addVersion(project::Project& project, const project::BoardId& board, const QString& prompt);

} // namespace rushes::explore
