/// What a word of the direction text can be changed to: whole directions, each with the words that
/// would stand there. Pure functions, main thread (they translate).
#pragma once

#include "core/direction/Direction.h"

#include <vector>

namespace rushes::clip {

struct DirectionChoice
{
    QString label;
    direction::Direction direction;
};

/// Empty for words that only follow from something else.
std::vector<DirectionChoice> choicesFor(direction::TokenKind kind,
                                        const direction::Direction& direction);

} // namespace rushes::clip
