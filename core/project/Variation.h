/// How far a picture that varies another one may go from it. It stands in the recipe's parameters,
/// so that it is part of its hash and of what differs between two pictures; services are told in
/// words. Pure functions, any thread.
#pragma once

#include "core/project/Recipe.h"

namespace rushes::project {

enum class Variation {
    None,
    Little, ///< the same picture with other details
    Much,   ///< the same thing, arranged and seen otherwise
};

inline constexpr auto variationKey = "variation"; ///< member of a recipe's parameters

Variation variationOf(const Recipe& recipe);
void setVariation(Recipe& recipe, Variation variation);

} // namespace rushes::project
