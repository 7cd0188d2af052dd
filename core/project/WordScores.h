/// Which words the user rates higher: the mean rating of the pictures that have a phrase, beside
/// those that have not. Pure functions over values, any thread.
#pragma once

#include "core/project/Document.h"

#include <QSet>

namespace rushes::project {

struct WordScore
{
    QString words;
    double mean = 0;
    int count = 0; ///< rated pictures that have it

    bool operator==(const WordScore&) const = default;
};

/// Fewer rated pictures than this say nothing.
inline constexpr int fewestRated = 8;

/// Phrases of a few words and single words that carry meaning, in lower case.
QSet<QString> termsOf(const QString& prompt);

/// Phrases and words that some of the rated pictures have and some have not, highest mean first.
/// Empty under `fewestRated` rated pictures.
std::vector<WordScore> wordScores(const std::vector<const Variant*>& pictures);

} // namespace rushes::project
