/// What an order of several pictures asks for, picture by picture: each with its own seed and the
/// parameters its model adds to the recipe. Pure functions, any thread.
#pragma once

#include "core/catalog/Model.h"
#include "core/project/Recipe.h"

#include <QSize>

namespace rushes::generation {

/// The size at which the model makes the picture: the wanted one, or its usual one at the ratio.
QSize pictureSize(QSize wanted, project::AspectRatio aspect);

/// `count` recipes that differ in their seed: seed, seed+1, … when the recipe has one, else counted
/// on from `randomSeed`. Local drawings add what changes their pixels, so that equal recipes always
/// mean equal pictures.
std::vector<project::Recipe> planRecipes(const project::Recipe& recipe, const catalog::Model& model,
                                         QSize size, int count, std::uint64_t randomSeed);

} // namespace rushes::generation
