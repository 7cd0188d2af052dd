/// Cuts a prompt into the longest phrases that the lexicon or a language's table knows, each with
/// its possible meanings. Knows no grammar; PromptParser reads the result. Pure, any thread.
#pragma once

#include "core/draft/Lexicon.h"

namespace rushes::draft {

/// What became of a piece of the prompt.
enum class Outcome { Filler, Drawn, Approximated, Ignored };

struct Token
{
    QString text; ///< as written, in lower case unless quoted
    std::vector<WordMeaning> meanings;
    bool endsPhrase = false; ///< a comma or full stop follows
    bool quoted = false;
    bool glued = false; ///< follows the one before without a space
    Outcome outcome = Outcome::Ignored;
    QString shown; ///< in the report, when not the text itself

    const WordMeaning* as(WordKind kind) const;
    bool isThing() const
    {
        return as(WordKind::Object) || as(WordKind::NearObject) || as(WordKind::Block);
    }
    bool isUnknown() const { return meanings.empty() && !quoted; }
    bool isConnector() const { return as(WordKind::Filler) != nullptr; }
};

struct PromptWords
{
    Language language = Language::English;
    std::vector<Token> tokens;
};

PromptWords wordsOf(const QString& prompt, const Lexicon& lexicon);

} // namespace rushes::draft
