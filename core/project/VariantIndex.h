/// Finds variants by id, by recipe and by prompt without walking through thousands of them. Holds
/// positions in Document::variants; owned by Project, which tells it of every new one. Main thread.
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
    /// Of all whose prompt is just this text, oldest first.
    std::vector<std::size_t> withPrompt(const QString& prompt) const;
    /// Of all that were made for a row of a table, oldest first.
    const std::vector<std::size_t>& fromTables() const { return m_tabled; }
    int largestNumber() const { return m_largestNumber; }

private:
    QHash<VariantId, std::size_t> m_positions;
    QHash<ContentHash, std::vector<std::size_t>> m_recipes;
    QHash<QString, std::vector<std::size_t>> m_prompts;
    std::vector<std::size_t> m_tabled;
    int m_largestNumber = 0;
};

} // namespace rushes::project
