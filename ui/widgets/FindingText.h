/// Turns a finding of the preflight into words: short for a card, a whole line for a list. Pure
/// functions, main thread (they translate).
#pragma once

#include "core/render/Preflight.h"

namespace rushes::widgets {

/// "Text moved 96 px"; at most about 30 letters.
QString findingTitle(const render::Finding& finding);
/// What happens and what to do; `item` is the item's name, empty for the whole cut.
QString findingSentence(const render::Finding& finding, const QString& item);

/// Whether the export can still give a file that plays as meant.
enum class FindingWeight { Note, Blocks };
FindingWeight weightOf(render::FindingKind kind);

} // namespace rushes::widgets
