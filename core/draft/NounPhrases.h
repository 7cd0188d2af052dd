/// Which words of a prompt name a thing although no table knows them, and what a container holds:
/// the little grammar that keeps a thing from vanishing. Pure functions, any thread.
#pragma once

#include "core/draft/PromptWords.h"

#include <optional>

namespace rushes::draft {

/// French and Spanish say the colour after the thing.
bool adjectivesFollow(Language language);

/// An unknown word that is no verb, adverb or number by its form.
bool looksLikeNoun(const Token& token);

/// The head of the first noun phrase, when nothing in it is known.
std::optional<std::size_t> unknownSubject(const PromptWords& words);

/// Whether the unknown word `i` is another thing of the prompt: it is told where it stands, or is
/// one more of a list ("…, a toaster and a zorble"). A word that only describes is not.
bool namesUnknownThing(const PromptWords& words, std::size_t i);

/// Whether thing `i` is only what another stands on or lies in: "on a tray", "inside a case".
bool holdsAnother(const PromptWords& words, std::size_t i);

/// What is in the container `i`: "wine" of "bottle of red wine"; none when nothing is said.
std::optional<std::size_t> contentOf(const PromptWords& words, std::size_t i);

/// Whether the colour `i`, which describes nothing, is what everything stands before: "on white".
bool liesBehindAll(const PromptWords& words, std::size_t i);

/// Where the name of the unknown thing `i` begins: "zorble" of "zorble widget".
std::size_t beginOfName(const PromptWords& words, std::size_t i);

/// Whether word `i` stands right before what it describes.
bool describesNext(const PromptWords& words, std::size_t i);

} // namespace rushes::draft
