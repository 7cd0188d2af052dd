#include "core/project/Variation.h"

namespace rushes::project {

namespace {

constexpr QLatin1StringView little("little"), much("much");

} // namespace

Variation variationOf(const Recipe& recipe)
{
    const QString name = stringAt(recipe.parameters, variationKey);
    return name == little ? Variation::Little : name == much ? Variation::Much : Variation::None;
}

void setVariation(Recipe& recipe, Variation variation)
{
    recipe.parameters.erase(variationKey);
    if (variation != Variation::None)
        recipe.parameters[variationKey] = QString(variation == Variation::Little ? little : much);
}

} // namespace rushes::project
