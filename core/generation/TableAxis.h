/// One thing that varies among the pictures of a board and can stand along a side of a table: a
/// place with alternatives in the prompt, a word, the whole text, model, ratio, seed or a
/// parameter. Values and pure functions over recipes, any thread; they never look at pictures.
#pragma once

#include "core/generation/Alternatives.h"
#include "core/generation/SharedWords.h"
#include "core/project/Document.h"

namespace rushes::generation {

/// Along one side; of more, the newest stay.
inline constexpr int mostAxisValues = 48;

struct TableAxis
{
    enum class Kind { None, Alternative, Word, Prompt, Model, Ratio, Seed, Parameter };

    Kind kind = Kind::None;
    QString name = {};             ///< of a parameter
    QString text = {};             ///< Alternative: with its braces; Word: the words they share
    int place = 0;                 ///< which of the text's alternatives, or gaps
    QStringList values{QString()}; ///< in the order of the table; None has one that fits all

    int count() const { return int(values.size()); }
    /// Whether both are about the same thing; the values may have become more.
    bool isSame(const TableAxis& other) const;
    bool operator==(const TableAxis&) const = default;
};

using Pictures = std::vector<const project::Variant*>;

/// What varies among the pictures, best first: at least two values each, and no seed that every
/// picture has for itself. `pictures` in order of creation.
std::vector<TableAxis> axesOf(const project::Board& board, const Pictures& pictures);

/// What stands beside each value: its own words; of whole prompts only the part that differs.
QStringList labelsOf(const TableAxis& axis);

/// Finds a recipe's place along an axis, and makes the recipe of another place.
class AxisReader
{
public:
    explicit AxisReader(const TableAxis& axis);

    /// -1 when it has none.
    int placeOf(const project::Recipe& recipe) const;
    /// The recipe with this value instead of its own.
    project::Recipe moved(project::Recipe recipe, int value) const;

private:
    QString valueOf(const project::Recipe& recipe) const;

    TableAxis m_axis;
    Combinations m_combinations;
    SharedWords m_shared;
    QHash<QString, int> m_places;
};

} // namespace rushes::generation
