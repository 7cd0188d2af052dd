/// Tells a model in words what each picture sent with a prompt is for; services have no field for
/// it. Pure functions, any thread.
#pragma once

#include "core/project/Recipe.h"

namespace rushes::providers {

/// The prompt, with a line for each picture in front of it ("Image 2 is the product, called
/// @trainer: …"). `sent` counts the pictures that go along; those before the recipe's own are the
/// picture to change. The prompt alone when nothing goes along and nothing is masked.
QString wordsWithReferences(const project::Recipe& recipe, std::size_t sent);

/// How near to stay to the picture that goes along first, or that a conversation knows already.
/// Empty for a recipe that varies none.
QString variationWords(const project::Recipe& recipe);

/// Where a change has to stay, for services that take no mask: the shares of the picture that its
/// box takes. Empty for a recipe without a mask.
QString maskWords(const project::Recipe& recipe);

} // namespace rushes::providers
