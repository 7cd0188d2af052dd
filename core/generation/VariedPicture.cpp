#include "core/generation/VariedPicture.h"

#include "core/draft/Framing.h"
#include "core/project/PictureEdit.h"

namespace rushes::generation {

using project::Variation;

namespace {

/// Nothing of the edit or the variation that made it, and no seed.
project::Recipe freshRecipe(const project::Variant& picture, const catalog::Model& model)
{
    project::Recipe recipe = picture.recipe;
    recipe.model = model.id;
    recipe.seed.reset();
    Json kept = Json::object();
    for (const auto& [name, value] : recipe.parameters.items()) {
        if (!project::isOwnParameter(QString::fromStdString(name)))
            kept[name] = value;
    }
    recipe.parameters = kept;
    return recipe;
}

/// Seeds that differ by a multiple of `draft::designCount` are framed alike.
std::uint64_t draftSeed(std::uint64_t seed, Variation variation, std::uint32_t random, int number)
{
    const std::uint64_t designs = draft::designCount, step = std::uint64_t(number) + 1;
    const std::uint64_t elsewhere = seed + designs * (std::uint64_t(random) + 1);
    return variation == Variation::Little ? elsewhere + designs * step : elsewhere + step;
}

} // namespace

bool seesPictures(const catalog::Model& model)
{
    return !model.isLocal() && integerAt(model.limits, "references", 1) > 0;
}

std::vector<PictureOrder> variationOrders(const project::Variant& picture, Variation variation,
                                          const catalog::Model& model, int count,
                                          std::uint32_t random)
{
    PictureOrder order{.board = picture.board,
                       .recipe = freshRecipe(picture, model),
                       .count = count,
                       .parent = picture.id};
    if (!model.isLocal() && !seesPictures(model)) {
        order.parent = {};
        return {order};
    }
    project::setVariation(order.recipe, variation);
    if (!model.isLocal())
        return {order};
    order.size = picture.size;
    order.count = 1;
    std::vector<PictureOrder> orders;
    for (int number = 0; number < count; ++number) {
        order.recipe.seed = draftSeed(picture.recipe.seed.value_or(0), variation, random, number);
        orders.push_back(order);
    }
    return orders;
}

} // namespace rushes::generation
