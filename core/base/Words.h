/// The words of a text. Pure functions, any thread.
#pragma once

#include <QString>

#include <vector>

namespace rushes {

struct WordSpan
{
    int position = 0;
    int length = 0;

    bool operator==(const WordSpan&) const = default;
};

/// Runs of letters, digits, apostrophes and hyphens, as they are written in most languages.
bool isWordCharacter(QChar c);
std::vector<WordSpan> words(const QString& text);

/// A character of a script that writes words without spaces between them (Chinese, Japanese).
bool isIdeograph(QChar c);

} // namespace rushes
