/// Gives the words that say where a thing stands ("on the left", "behind it", "in the background")
/// to the thing they speak of: the one before them in their clause, else the one after them; with
/// neither, to the subject. Pure, any thread.
#pragma once

#include "core/draft/PromptParser.h"
#include "core/draft/PromptWords.h"

namespace rushes::draft {

/// Sets the spots of `parsed.objects`, and what became of the words. `things` says for each token
/// which object it became, -1 for none.
void takePlaceWords(PromptWords& words, const std::vector<int>& things, ParsedPrompt& parsed);

} // namespace rushes::draft
