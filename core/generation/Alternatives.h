/// `{red|blue}` in a prompt: places where several words are tried. Every combination is a prompt of
/// its own. A word alone in braces (`{product}`) is a column of a batch table and stays as it is.
/// Pure functions, any thread.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
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

/// Whether it has a place for a cell of a table.
bool hasColumns(const QString& prompt);
/// How many prompts it stands for, at least 1.
int combinationCount(const QString& prompt);
/// All of them, the last place changing fastest; at most `most`.
QStringList combinations(const QString& prompt, int most);
/// With the first option at every place: what is drawn while typing.
QString firstCombination(const QString& prompt);

/// A text with alternatives read backwards: which of its combinations a prompt is. A value.
class Combinations
{
public:
    explicit Combinations(const QString& text);

    /// Those with several options, in order.
    const std::vector<BracedPart>& places() const { return m_places; }
    /// Which option stands at each place; nullopt for a prompt that was not made from this text.
    std::optional<std::vector<int>> optionsOf(const QString& prompt) const;
    QString prompt(const std::vector<int>& options) const;

private:
    QString m_text;
    std::vector<BracedPart> m_places;
    QHash<QString, int> m_numbers; ///< of all combinations, by prompt
};

} // namespace rushes::generation
