/// The difference of two prompts in words. Pure functions.
#pragma once

#include <QString>

#include <vector>

namespace rushes::widgets {

struct WordSpan
{
    int position = 0;
    int length = 0;

    bool operator==(const WordSpan&) const = default;
};

/// The words of a text: runs of letters, digits, apostrophes and hyphens.
std::vector<WordSpan> words(const QString& text);

/// The words of `after` that are not part of the longest common sequence with `before`; case does
/// not matter.
std::vector<WordSpan> addedWords(const QString& before, const QString& after);

} // namespace rushes::widgets
