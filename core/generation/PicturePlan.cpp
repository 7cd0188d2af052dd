#include "core/generation/PicturePlan.h"

#include "core/draft/DraftBoard.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

QSize pictureSize(QSize wanted, project::AspectRatio aspect)
{
    return wanted.isEmpty() ? project::sizeFor(aspect) : wanted;
}

std::vector<project::Recipe> planRecipes(const project::Recipe& recipe, const catalog::Model& model,
                                         QSize size, int count, std::uint64_t randomSeed)
{
    project::Recipe base = recipe;
    base.model = model.id;
    if (model.isLocal()) {
        base.parameters["draftBoardVersion"] = draft::draftBoardVersion();
        base.parameters["size"] = u"%1x%2"_s.arg(size.width()).arg(size.height());
    }
    std::vector<project::Recipe> recipes;
    const std::uint64_t first = recipe.seed.value_or(randomSeed);
    for (int i = 0; i < count; ++i) {
        base.seed = first + std::uint64_t(i);
        recipes.push_back(base);
    }
    return recipes;
}

} // namespace rushes::generation
