/// `{red|blue}` in a prompt: places where several words are tried. Every combination is a prompt of
/// its own. A word alone in braces (`{product}`) is a column of a batch table and stays as it is.
/// Pure functions, any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rushes::generation {

struct BracedPart
{
    int position = 0;
    int length = 0;      ///< with its braces
    QStringList options; ///< one for a column

    bool isColumn() const { return options.size() == 1; }
    bool operator==(const BracedPart&) const = default;
};

/// In order; a brace that is not closed is plain text, and braces inside braces too.
std::vector<BracedPart> bracedParts(const QString& prompt);

/// How many prompts it stands for, at least 1.
int combinationCount(const QString& prompt);
/// All of them, the last place changing fastest; at most `most`.
QStringList combinations(const QString& prompt, int most);
/// With the first option at every place: what is drawn while typing.
QString firstCombination(const QString& prompt);

} // namespace rushes::generation
