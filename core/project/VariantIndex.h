/// Finds variants by id and by recipe without walking through thousands of them. Holds positions in
/// Document::variants; owned by Project, which tells it of every new one. Main thread.
#pragma once

#include "core/project/Document.h"

#include <QHash>

namespace rushes::project {

class VariantIndex
{
public:
    void rebuild(const std::vector<Variant>& variants);
    void add(const Variant& variant, std::size_t position);

    std::optional<std::size_t> position(const VariantId& id) const;
    /// Positions of all variants of a recipe, oldest first.
    std::vector<std::size_t> madeFrom(const ContentHash& recipeHash) const;
    int largestNumber() const { return m_largestNumber; }

private:
    QHash<VariantId, std::size_t> m_positions;
    QHash<ContentHash, std::vector<std::size_t>> m_recipes;
    int m_largestNumber = 0;
};

} // namespace rushes::project
