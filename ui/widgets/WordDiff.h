/// The difference of two prompts in words. Pure functions.
#pragma once

#include "core/base/Words.h"

namespace rushes::widgets {

using rushes::words;
using rushes::WordSpan;

/// The words of `after` that are not part of the longest common sequence with `before`; case does
/// not matter.
std::vector<WordSpan> addedWords(const QString& before, const QString& after);

/// One place where words went, came, or gave way to others; either side may be empty.
struct WordChange
{
    QString removed;
    QString added;

    bool operator==(const WordChange&) const = default;
};

/// In order of the text; as it is written there, from the first to the last word of each place.
std::vector<WordChange> wordChanges(const QString& before, const QString& after);

} // namespace rushes::widgets
