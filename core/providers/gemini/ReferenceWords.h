/// Tells a model in words what each picture sent with a prompt is for; services have no field for
/// it. Pure functions, any thread.
#pragma once

#include "core/project/Recipe.h"

namespace rushes::providers {

/// The prompt, with a line for each picture in front of it ("Image 2 is the product, called
/// @trainer: …"). `sent` counts the pictures that go along; those before the recipe's own are the
/// picture to change. The prompt alone when nothing goes along.
QString wordsWithReferences(const project::Recipe& recipe, std::size_t sent);

} // namespace rushes::providers
