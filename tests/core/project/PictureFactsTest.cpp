// What the inspector tells of a picture: changes, word scores, lineage.
#include "core/project/Lineage.h"
#include "core/project/RecipeChange.h"
#include "core/project/WordScores.h"
#include "core/timeline/Edits.h"

#include <gtest/gtest.h>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;
using Kind = RecipeChange::Kind;

namespace {

Recipe asking(const QString& prompt)
{
    return {.prompt = prompt, .model = u"m"_s, .aspect = {16, 9}};
}

Variant rated(const QString& prompt, int rating)
{
    Variant variant;
    variant.recipe = asking(prompt);
    variant.rating = rating;
    return variant;
}

Variant picture(const QString& id, const QString& parent = {})
{
    Variant variant;
    variant.id = VariantId(id);
    variant.recipe = asking(u"red shoe"_s);
    if (!parent.isEmpty())
        variant.recipe.parameters["parent"] = parent.toStdString();
    return variant;
}

std::vector<const Variant*> pointers(const std::vector<Variant>& variants)
{
    std::vector<const Variant*> all;
    for (const Variant& variant : variants)
        all.push_back(&variant);
    return all;
}

} // namespace

TEST(RecipeChanges, pairWhatWentWithWhatCameInItsPlace)
{
    const auto changes =
        changesBetween(asking(u"trainer on sand, dusk, calm sea, a crowd"_s),
                       asking(u"trainer on sand, golden hour, long soft shadows, calm sea"_s));
    EXPECT_EQ(changes, (std::vector<RecipeChange>{{Kind::Words, {}, u"dusk"_s, u"golden hour"_s},
                                                  {Kind::Words, {}, {}, u"long soft shadows"_s},
                                                  {Kind::Words, {}, u"a crowd"_s, {}}}));
}

TEST(RecipeChanges, tellSettingsAndReferencesButNotWhatIsNoChoice)
{
    Recipe a = asking(u"shoe"_s), b = a;
    a.parameters = {{"thinking", "minimal"}, {"draftBoardVersion", "1"}};
    b.parameters = {{"thinking", "high"}, {"draftBoardVersion", "2"}};
    b.aspect = {4, 5};
    b.seed = 7;
    b.references = {
        {.name = u"trainer"_s, .role = ReferenceRole::Product, .media = ContentHash::of("t")}};
    EXPECT_EQ(
        changesBetween(a, b),
        (std::vector<RecipeChange>{{Kind::Aspect, {}, u"16:9"_s, u"4:5"_s},
                                   {Kind::Seed, {}, {}, u"7"_s},
                                   {Kind::Reference, u"trainer"_s, {}, u"product"_s},
                                   {Kind::Parameter, u"thinking"_s, u"minimal"_s, u"high"_s}}));
    EXPECT_TRUE(changesBetween(b, b).empty());
    EXPECT_TRUE(changesBetween(asking(u"Red shoe,  sand"_s), asking(u"red shoe, sand"_s)).empty());
}

TEST(WordScores, saysWhichWordsAreRatedHigherOnceThereAreEnough)
{
    std::vector<Variant> variants;
    for (int i = 0; i < 4; ++i) {
        variants.push_back(rated(u"shoe on sand, golden hour"_s, i == 0 ? 4 : 5));
        variants.push_back(rated(u"shoe on sand, neon night"_s, 2));
    }
    const auto scores = wordScores(pointers(variants));
    ASSERT_FALSE(scores.empty());
    EXPECT_EQ(scores.front(), (WordScore{u"golden hour"_s, 4.75, 4}));
    EXPECT_EQ(scores.back(), (WordScore{u"neon night"_s, 2, 4}));
    for (const WordScore& score : scores)
        EXPECT_NE(score.words, u"shoe on sand"_s) << "all have it, so it says nothing";
    variants.pop_back();
    EXPECT_TRUE(wordScores(pointers(variants)).empty());
}

TEST(Lineage, goesFromThePromptToEverythingThatWasMade)
{
    Document document;
    document.variants = {picture(u"v1"_s), picture(u"v2"_s, u"v1"_s), picture(u"other"_s)};
    document.clips = {{.id = ClipId(u"c1"_s), .name = u"Push in"_s, .source = VariantId(u"v2"_s)},
                      {.id = ClipId(u"c2"_s),
                       .name = u"Slower"_s,
                       .source = VariantId(u"v2"_s),
                       .parent = ClipId(u"c1"_s)}};
    timeline::Timeline timeline = timeline::emptyTimeline({1080, 1920});
    timeline.tracks.front().items = {
        {.id = timeline::ItemId(u"i"_s), .alternates = {{.media = {.origin = u"c2"_s}}}}};
    document.cuts = {{.id = CutId(u"k"_s), .name = u"Reel"_s, .timeline = timeline}};
    const auto nodes = lineageOf(document, VariantId(u"v2"_s));
    using Node = LineageNode;
    EXPECT_EQ(nodes, (std::vector<Node>{{Node::Kind::Prompt, {}, u"red shoe"_s, 0, 0},
                                        {Node::Kind::Picture, u"v1"_s, {}, 0, 1},
                                        {Node::Kind::Picture, u"v2"_s, {}, 0, 2},
                                        {Node::Kind::Clip, u"c1"_s, u"Push in"_s, 0, 3},
                                        {Node::Kind::Clip, u"c2"_s, u"Slower"_s, 0, 4},
                                        {Node::Kind::Cut, u"k"_s, u"Reel"_s, 0, 5}}));
}

TEST(Lineage, endsInARingOfParents)
{
    Document document;
    document.variants = {picture(u"a"_s, u"b"_s), picture(u"b"_s, u"a"_s)};
    EXPECT_EQ(lineageOf(document, VariantId(u"a"_s)).size(), 3u);
}

} // namespace rushes::project
