#include "core/project/VariantIndex.h"

#include <algorithm>

namespace rushes::project {

void VariantIndex::rebuild(const std::vector<Variant>& variants)
{
    *this = {};
    m_positions.reserve(qsizetype(variants.size()));
    for (std::size_t i = 0; i < variants.size(); ++i)
        add(variants[i], i);
}

void VariantIndex::add(const Variant& variant, std::size_t position)
{
    m_positions.insert(variant.id, position);
    m_recipes[variant.recipeHash].push_back(position);
    m_prompts[variant.recipe.prompt].push_back(position);
    if (variant.row > 0)
        m_tabled.push_back(position);
    m_largestNumber = std::max(m_largestNumber, variant.number);
}

std::optional<std::size_t> VariantIndex::position(const VariantId& id) const
{
    const auto found = m_positions.constFind(id);
    if (found == m_positions.constEnd())
        return {};
    return *found;
}

std::vector<std::size_t> VariantIndex::madeFrom(const ContentHash& recipeHash) const
{
    return m_recipes.value(recipeHash);
}

std::vector<std::size_t> VariantIndex::withPrompt(const QString& prompt) const
{
    return m_prompts.value(prompt);
}

} // namespace rushes::project
