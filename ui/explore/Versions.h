/// The versions of a board's prompt with what came of each: how many pictures, and the best of
/// them. Read from the project in one pass. Pure functions, main thread.
#pragma once

#include "core/project/Project.h"

namespace rushes::explore {

struct Version
{
    QString prompt;
    QString title; ///< what is new in it, else the whole prompt
    QDateTime created;
    int pictures = 0;
    project::VariantId best = {}; ///< highest rating, newest of equals
    int rating = 0;               ///< of the best
};

/// Oldest first.
std::vector<Version> versionsOf(const project::Project& project, const project::Board& board);

/// The best picture that was made from this prompt on the board, or an empty id.
project::VariantId bestPicture(const project::Project& project, const project::BoardId& board,
                               const QString& prompt);

} // namespace rushes::explore
