/// What of a typed text matters for a picture: which edits are worth one, and whether the writer is
/// in the middle of something. Pure functions, any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace rushes::generation {

/// Whether a word is one the program knows: an object, a colour, a kind of light.
using KnownWord = std::function<bool(const QString&)>;

/// The words in lower case; of scripts without spaces each character.
QStringList meaningOf(const QString& text);

/// Whether the step from one meaning to the other is worth no picture: the same words, or only
/// slips of a finger put right (or made). A slip is one letter too many, too few, wrong or in the
/// wrong place in a word of four or more, unless both words are known ("boat" and "coat"); a wrong
/// letter counts only when one of the two is known.
bool meansTheSame(const QStringList& before, const QStringList& after, const KnownWord& known);

enum class CaretPlace {
    AfterWord,   ///< a word has just been finished
    InsideWord,  ///< in one, or at its end
    InsideToken, ///< in something that is not finished: "{red|", "@trai", "black-"
};
/// `names` are what may stand after an @.
CaretPlace caretPlace(const QString& text, int caret, const QStringList& names = {});

} // namespace rushes::generation
