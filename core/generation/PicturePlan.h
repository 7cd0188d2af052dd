/// What an order of several pictures asks for, picture by picture: each with its own seed and the
/// parameters its model adds to the recipe. A plan is kept in the job's row, so that a later start
/// can finish what this one began. Pure functions, any thread.
#pragma once

#include "core/catalog/Model.h"
#include "core/generation/Fetch.h"
#include "core/generation/Orders.h"
#include "core/providers/Provider.h"

namespace rushes::project {
class Project;
}

namespace rushes::generation {

/// One picture of an order: all that is needed to ask for it and to keep what comes.
struct PicturePlan
{
    project::BoardId board = {};
    project::VariantId parent = {};
    project::Recipe recipe = {};
    QSize size = {};
    int row = 0;
    QStringList fallbacks = {}; ///< models to try next
    Money most = {};            ///< what one of them may cost: no more than the first
    QStringList notes = {};     ///< which models failed before, and why
    int place = 1;              ///< "variant 3 of 4" of its order
    int of = 1;
    OrderGroup group = {};

    bool operator==(const PicturePlan&) const = default;
};

Json toJson(const PicturePlan& plan);
/// Fails with Usage and the member's name.
Result<PicturePlan> picturePlanFromJson(const Json& json);

/// The group of a job's row; an empty one for what was ordered by itself.
OrderGroup groupOf(const project::JobRecord& row);

/// The order that asks for the same picture once more. Fails with Usage for a row of another kind.
Result<PictureOrder> orderAgain(const project::JobRecord& row);

/// The size at which the model makes the picture: the wanted one, or its usual one at the ratio.
QSize pictureSize(QSize wanted, project::AspectRatio aspect);

/// `count` recipes that differ in their seed: seed, seed+1, … when the recipe has one, else counted
/// on from `randomSeed`. Local drawings add what changes their pixels, so that equal recipes always
/// mean equal pictures.
std::vector<project::Recipe> planRecipes(const project::Recipe& recipe, const catalog::Model& model,
                                         QSize size, int count, std::uint64_t randomSeed);

/// One plan a picture. A parent becomes part of the recipe, so that the same words about another
/// picture are another recipe.
std::vector<PicturePlan> planPictures(const PictureOrder& order, const catalog::Model& model,
                                      std::uint64_t randomSeed);

/// Without the references' bytes, which are read later; their files are `pictureFiles`.
providers::PictureRequest pictureRequest(const project::Project& project, const PicturePlan& plan,
                                         const catalog::Model& model);
/// The parent's picture first, then the recipe's references in order.
SentFiles pictureFiles(const project::Project& project, const PicturePlan& plan);

} // namespace rushes::generation
