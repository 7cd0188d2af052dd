#include "tests/core/project/Sample.h"

#include <gtest/gtest.h>

namespace rushes::project {

using namespace testing;

TEST(AspectRatio, readsTwoNumbersFromOneToAHundred)
{
    EXPECT_EQ(parseAspectRatio(u"16:9"_s), (AspectRatio{16, 9}));
    for (const QString& wrong :
         {u"16x9"_s, u"16"_s, u"0:9"_s, u"101:1"_s, u"-1:2"_s, u"1:2:3"_s, u""_s, u"a:b"_s}) {
        const auto ratio = parseAspectRatio(wrong);
        ASSERT_FALSE(ratio) << wrong.toStdString();
        EXPECT_EQ(ratio.error().code, ErrorCode::Usage);
    }
    EXPECT_EQ(aspectText({4, 5}), u"4:5"_s);
}

TEST(SizeFor, givesMultiplesOfSixteenNearTheWantedArea)
{
    EXPECT_EQ(sizeFor({1, 1}), QSize(1024, 1024));
    EXPECT_EQ(sizeFor({16, 9}), QSize(1280, 720)) << "the exact shape";
    EXPECT_EQ(sizeFor({9, 16}), QSize(720, 1280));
    EXPECT_EQ(sizeFor({4, 5}), QSize(896, 1120));
    EXPECT_EQ(sizeFor({21, 9}), QSize(1568, 672));
    EXPECT_EQ(sizeFor({100, 1}, 256).height(), 16) << "never thinner than one step";
}

TEST(ReferenceRole, isReadByNameAndSuggestsTheNearest)
{
    EXPECT_EQ(roleNamed(u"logo"_s), ReferenceRole::Logo);
    EXPECT_EQ(roleName(ReferenceRole::Place), u"place"_s);
    const auto wrong = roleNamed(u"prodct"_s);
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().detail.contains(u"product"_s));
}

TEST(RecipeHash, ignoresSpacesAndTheWayAccentsAreWritten)
{
    Recipe a{.prompt = u"a  green\n caf\u00e9 "_s};
    Recipe b{.prompt = u"a green cafe\u0301"_s};
    EXPECT_EQ(recipeHash(a), recipeHash(b));
    EXPECT_TRUE(recipeHash(a).isValid());
}

TEST(RecipeHash, ignoresTheOrderOfParametersAndAnUnreducedRatio)
{
    Recipe a{.aspect = {2, 2}, .parameters = *parseJson("{\"a\":1,\"b\":2}", u"a"_s)};
    Recipe b{.aspect = {1, 1}, .parameters = *parseJson("{\"b\":2,\"a\":1}", u"b"_s)};
    EXPECT_EQ(recipeHash(a), recipeHash(b));
}

TEST(RecipeHash, differsWithEverythingThatDeterminesThePicture)
{
    const Recipe base = sampleRecipe();
    std::vector<Recipe> others(8, base);
    others[0].prompt += u" now"_s;
    others[1].references[0].media = ContentHash::of("another cup");
    others[2].references.clear();
    others[3].model = u"other"_s;
    others[4].aspect = {16, 9};
    others[5].seed = 1;
    others[6].seed.reset();
    others[7].parameters["steps"] = 5;
    for (const Recipe& other : others)
        EXPECT_NE(recipeHash(other), recipeHash(base));
    EXPECT_EQ(recipeHash(sampleRecipe()), recipeHash(base));
}

TEST(RecipeHash, staysTheSameFromReleaseToRelease)
{
    const Recipe recipe{.prompt = u"a red apple"_s, .model = u"draft-board"_s, .seed = 7};
    EXPECT_EQ(
        recipeHash(recipe).toString(),
        ContentHash::of("{\"height\":1,\"model\":\"draft-board\",\"parameters\":{},\"prompt\":"
                        "\"a red apple\",\"references\":[],\"seed\":7,\"width\":1}")
            .toString());
}

TEST(RecipeJson, readsBackWhatItWroteAndKeepsWhatItDoesNotKnow)
{
    const auto read = recipeFromJson(toJson(sampleRecipe()));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, sampleRecipe());
}

TEST(RecipeJson, namesTheMemberThatIsWrong)
{
    Json json = toJson(sampleRecipe());
    json["references"][0]["role"] = "villain";
    const auto read = recipeFromJson(json);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Usage);
    EXPECT_TRUE(read.error().detail.startsWith(u"references[0].role: "_s));
    EXPECT_FALSE(recipeFromJson(Json("words")));
    EXPECT_FALSE(recipeFromJson({{"seed", -1}}));
    EXPECT_FALSE(recipeFromJson({{"aspect", "wide"}}));
}

} // namespace rushes::project
