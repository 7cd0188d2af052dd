#include "core/generation/VariantTable.h"

#include <gtest/gtest.h>

#include <list>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using project::VariantId;
using Kind = TableAxis::Kind;

namespace {

/// A board and its pictures without a project.
struct VariantTableTest : ::testing::Test
{
    Variant& add(const QString& prompt, const QString& model = u"draft-board"_s)
    {
        Variant& variant = kept.emplace_back();
        variant.id = VariantId(u"picture-%1"_s.arg(kept.size()));
        variant.number = int(kept.size());
        variant.recipe.prompt = prompt;
        variant.recipe.model = model;
        variant.recipe.aspect = {16, 9};
        variant.recipe.seed = 7;
        pictures.push_back(&variant);
        return variant;
    }
    std::vector<Kind> kinds() const
    {
        std::vector<Kind> all;
        for (const TableAxis& axis : axesOf(board, pictures))
            all.push_back(axis.kind);
        return all;
    }
    VariantTable table(std::size_t rows, std::size_t columns) const
    {
        const auto axes = axesOf(board, pictures);
        return arrange(pictures, axes.at(rows), axes.at(columns));
    }

    project::Board board;
    std::list<Variant> kept;
    Pictures pictures;
};

struct ShoesOnGround : VariantTableTest
{
    ShoesOnGround()
    {
        board.prompt = u"{red|blue} shoe on {sand|snow|moss}"_s;
        add(u"red shoe on sand"_s);
        add(u"red shoe on snow"_s);
        add(u"blue shoe on sand"_s);
    }
};

} // namespace

TEST_F(VariantTableTest, hasNoAxesWithoutPicturesOrWhenNothingVaries)
{
    EXPECT_TRUE(axesOf(board, pictures).empty());
    add(u"red shoe"_s);
    add(u"red shoe"_s);
    EXPECT_TRUE(axesOf(board, pictures).empty());
}

TEST_F(ShoesOnGround, takesEachPlaceWithAlternativesForAnAxis)
{
    const auto axes = axesOf(board, pictures);
    ASSERT_EQ(kinds(), (std::vector{Kind::Alternative, Kind::Alternative, Kind::Prompt}));
    EXPECT_EQ(axes[0].values, (QStringList{u"red"_s, u"blue"_s}));
    EXPECT_EQ(axes[1].values, (QStringList{u"sand"_s, u"snow"_s, u"moss"_s}));
}

TEST_F(ShoesOnGround, putsEachPictureWhereItsWordsAre)
{
    const VariantTable shoes = table(0, 1);
    EXPECT_EQ(shoes.at({0, 1}), (std::vector{VariantId(u"picture-2"_s)}));
    EXPECT_EQ(shoes.at({1, 0}), (std::vector{VariantId(u"picture-3"_s)}));
    EXPECT_TRUE(shoes.at({1, 2}).empty());
    EXPECT_EQ(shoes.outside, 0);
}

TEST_F(ShoesOnGround, countsPicturesOfOtherTexts)
{
    add(u"a lighthouse"_s);
    EXPECT_EQ(table(0, 1).outside, 1);
}

TEST_F(ShoesOnGround, findsTheTextInTheHistoryWhenTheBoardHasMovedOn)
{
    board.history.push_back({board.prompt});
    board.history.push_back({u"{tall|small} tree"_s}); // nothing was made from it
    board.prompt = u"a lighthouse"_s;
    EXPECT_EQ(axesOf(board, pictures)[0].values, (QStringList{u"red"_s, u"blue"_s}));
}

TEST_F(ShoesOnGround, asksForAnEmptyPlaceWithItsTwoWordsAndTheSeedOfItsNeighbours)
{
    const auto order = orderFor(table(0, 1), pictures, {1, 2});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->recipe.prompt, u"blue shoe on moss"_s);
    EXPECT_EQ(order->recipe.seed, 7u);
    EXPECT_EQ(order->count, 1);
}

TEST_F(ShoesOnGround, asksForAFilledPlaceOnceMoreWithANewSeed)
{
    const auto order = orderFor(table(0, 1), pictures, {0, 1});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->recipe.prompt, u"red shoe on snow"_s);
    EXPECT_FALSE(order->recipe.seed);
}

TEST_F(ShoesOnGround, knowsThePlaceOfAnOrderThatIsOnItsWay)
{
    const VariantTable shoes = table(0, 1);
    const auto order = orderFor(shoes, pictures, {1, 2});
    EXPECT_EQ(placeIn(shoes, order->recipe), (TablePlace{1, 2}));
    EXPECT_EQ(placeIn(shoes, {.prompt = u"a lighthouse"_s}), std::nullopt);
}

TEST_F(ShoesOnGround, standsOneAxisAloneInOneColumn)
{
    const auto axes = axesOf(board, pictures);
    const VariantTable column = arrange(pictures, axes[1], {});
    EXPECT_EQ(column.columns.count(), 1);
    EXPECT_EQ(column.at({0, 0}).size(), 2u);
    EXPECT_TRUE(column.at({2, 0}).empty());
}

TEST_F(VariantTableTest, showsTheBestOfAPlaceFirstAndRejectedOnesLast)
{
    add(u"red shoe"_s).flag = Flag::Rejected;
    add(u"red shoe"_s).rating = 2;
    add(u"red shoe"_s).rating = 4;
    add(u"red shoe"_s).flag = Flag::Picked;
    add(u"blue shoe"_s);
    EXPECT_EQ(table(0, 0).at({0, 0}),
              (std::vector{VariantId(u"picture-4"_s), VariantId(u"picture-3"_s),
                           VariantId(u"picture-2"_s), VariantId(u"picture-1"_s)}));
}

TEST_F(VariantTableTest, takesWordsThatDifferBetweenTextsOfOneKind)
{
    add(u"red"_s); // as it was typed
    add(u"red shoe"_s);
    add(u"red shoe on sand"_s);
    add(u"blue shoe on sand"_s);
    add(u"blue shoe on snow"_s);
    const auto axes = axesOf(board, pictures);
    ASSERT_EQ(kinds(), (std::vector{Kind::Word, Kind::Word, Kind::Prompt}));
    EXPECT_EQ(axes[0].values, (QStringList{u"red"_s, u"blue"_s}));
    EXPECT_EQ(axes[1].values, (QStringList{u"sand"_s, u"snow"_s}));
    const VariantTable words = table(0, 1);
    EXPECT_EQ(words.outside, 2);
    const auto order = orderFor(words, pictures, {0, 1});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->recipe.prompt, u"red shoe on snow"_s);
}

TEST_F(VariantTableTest, takesPhrasesThatDifferInTextsOfDifferentLength)
{
    add(u"red sneaker on a beach at noon, calm sea"_s);
    add(u"red sneaker on a beach at night"_s);
    add(u"old blue sneaker on a beach at sunset, close view"_s);
    const auto axes = axesOf(board, pictures);
    ASSERT_EQ(kinds(), (std::vector{Kind::Word, Kind::Word, Kind::Prompt}));
    EXPECT_EQ(axes[0].values, (QStringList{u"red"_s, u"old blue"_s}));
    EXPECT_EQ(axes[1].values,
              (QStringList{u"noon, calm sea"_s, u"night"_s, u"sunset, close view"_s}));
    const auto order = orderFor(table(0, 1), pictures, {1, 1});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->recipe.prompt, u"old blue sneaker on a beach at night"_s);
}

TEST_F(VariantTableTest, offersNoPlaceThatNoRecipeCanHave)
{
    add(u"red shoe on sand"_s);
    add(u"blue shoe on sand"_s);
    const VariantTable wordByText = table(0, 1);
    EXPECT_EQ(orderFor(wordByText, pictures, {0, 1}), std::nullopt);
}

TEST_F(VariantTableTest, takesModelRatioAndParametersButNotWhatTheProgramAdds)
{
    add(u"red shoe"_s).recipe.parameters = {
        {"draftBoardVersion", 3}, {"size", "64x36"}, {"mask", {{"feather", 4}}}};
    Variant& other = add(u"red shoe"_s, u"fake-1"_s);
    other.recipe.aspect = {1, 1};
    other.recipe.parameters = {{"thinking_level", "high"}};
    const auto axes = axesOf(board, pictures);
    ASSERT_EQ(kinds(), (std::vector{Kind::Model, Kind::Ratio, Kind::Parameter}));
    EXPECT_EQ(axes[1].values, (QStringList{u"16:9"_s, u"1:1"_s}));
    EXPECT_EQ(labelsOf(axes[2]), (QStringList{QString(), u"high"_s}));
}

TEST_F(VariantTableTest, takesParametersFromThePictureOfTheSameModel)
{
    add(u"red shoe"_s, u"fake-1"_s).recipe.parameters = {{"thinking_level", "high"}};
    add(u"red shoe"_s).recipe.parameters = {{"draftBoardVersion", 3}};
    add(u"blue shoe"_s).recipe.parameters = {{"draftBoardVersion", 3}};
    const VariantTable byModel = table(0, 1); // the word, the model
    const auto order = orderFor(byModel, pictures, {1, 0});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->recipe.model, u"fake-1"_s);
    EXPECT_EQ(order->recipe.prompt, u"blue shoe"_s);
    EXPECT_EQ(order->recipe.parameters, Json({{"thinking_level", "high"}}));
}

TEST_F(VariantTableTest, takesSeedsOnlyWhenPicturesShareThem)
{
    for (const std::uint64_t seed : {1, 2, 1, 2, 3})
        add(u"red shoe"_s).recipe.seed = seed;
    ASSERT_EQ(kinds(), (std::vector{Kind::Seed}));
    EXPECT_EQ(axesOf(board, pictures)[0].values, (QStringList{u"1"_s, u"2"_s}));
    pictures.resize(2);
    EXPECT_TRUE(kinds().empty());
}

TEST_F(VariantTableTest, continuesTheConversationOfThePictureItStartsFrom)
{
    add(u"red shoe"_s).recipe.parameters = {{"parent", "picture-9"}};
    add(u"blue shoe"_s);
    const auto order = orderFor(table(0, 0), pictures, {0, 0});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->parent, VariantId(u"picture-9"_s));
    EXPECT_FALSE(order->recipe.parameters.contains("parent"));
}

TEST_F(VariantTableTest, namesWholeTextsByThePartThatDiffers)
{
    const TableAxis axis{.kind = Kind::Prompt,
                         .values = {u"a red shoe on fresh snow"_s, u"a red shoe on sand"_s,
                                    u"a red shoe on wet, dark sand"_s}};
    EXPECT_EQ(labelsOf(axis), (QStringList{u"fresh snow"_s, u"sand"_s, u"wet, dark sand"_s}));
}

} // namespace rushes::generation
