/// Carries a change of a board over to that board as it is now. The editor of the prompt writes
/// into boards without undo steps, so a step taken back later must leave alone what it had not
/// changed. Pure functions over values.
#pragma once

#include "core/project/Document.h"

namespace rushes::project {

/// Whatever differs between `from` and `to` becomes as it is in `to`; of `extra`, by its members.
void patch(Board& board, const Board& from, const Board& to);

} // namespace rushes::project
