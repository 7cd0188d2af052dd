#include "core/generation/VariedPicture.h"

#include "core/draft/Framing.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::Variation;

namespace {

project::Variant picture()
{
    return {.id = project::VariantId(u"one"_s),
            .recipe = {.prompt = u"red shoe"_s,
                       .model = u"other"_s,
                       .aspect = {16, 9},
                       .seed = 7,
                       .parameters = {{"resolution", "2K"}, {"parent", "before"}}},
            .provider = u"gemini"_s,
            .size = {320, 180}};
}

catalog::Model service(int references)
{
    return {.id = u"fake-1"_s,
            .name = u"Fake"_s,
            .provider = u"fake"_s,
            .limits = {{"references", references}}};
}

const catalog::Model draftBoard{.id = u"draft-board"_s, .name = {}, .provider = u"local"_s};

} // namespace

TEST(VariedPicture, showsAServiceThePictureWithItsWordsAndSettings)
{
    const auto orders = variationOrders(picture(), Variation::Little, service(3), 4, 1);
    ASSERT_EQ(orders.size(), 1u);
    EXPECT_EQ(orders[0].parent, picture().id);
    EXPECT_EQ(orders[0].count, 4);
    EXPECT_EQ(orders[0].recipe.prompt, u"red shoe"_s);
    EXPECT_EQ(orders[0].recipe.model, u"fake-1"_s);
    EXPECT_EQ(orders[0].recipe.seed, std::nullopt);
    EXPECT_EQ(stringAt(orders[0].recipe.parameters, "resolution"), u"2K"_s);
    EXPECT_FALSE(orders[0].recipe.parameters.contains("parent"));
    EXPECT_EQ(project::variationOf(orders[0].recipe), Variation::Little);
    const auto free = variationOrders(picture(), Variation::Much, service(3), 4, 1);
    EXPECT_NE(project::recipeHash(free[0].recipe), project::recipeHash(orders[0].recipe));
}

TEST(VariedPicture, asksAModelThatSeesNoPicturesForTheSameWordsOnly)
{
    EXPECT_FALSE(seesPictures(service(0)));
    const auto orders = variationOrders(picture(), Variation::Little, service(0), 2, 1);
    EXPECT_FALSE(orders[0].parent);
    EXPECT_EQ(project::variationOf(orders[0].recipe), Variation::None);
}

TEST(VariedPicture, framesDraftsAlikeForALittleAndOtherwiseForALot)
{
    const auto designOf = [](const PictureOrder& order) {
        return *order.recipe.seed % draft::designCount;
    };
    const auto near = variationOrders(picture(), Variation::Little, draftBoard, 4, 99);
    const auto far = variationOrders(picture(), Variation::Much, draftBoard, 4, 99);
    ASSERT_EQ(near.size(), 4u);
    ASSERT_EQ(far.size(), 4u);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(designOf(near[i]), 7 % draft::designCount);
        EXPECT_NE(designOf(far[i]), 7 % draft::designCount);
        EXPECT_EQ(near[i].size, QSize(320, 180));
        EXPECT_NE(near[i].recipe.seed, std::optional<std::uint64_t>(7));
    }
    EXPECT_NE(near[0].recipe.seed, near[1].recipe.seed);
    EXPECT_NE(variationOrders(picture(), Variation::Little, draftBoard, 1, 98)[0].recipe.seed,
              near[0].recipe.seed);
}

} // namespace rushes::generation
