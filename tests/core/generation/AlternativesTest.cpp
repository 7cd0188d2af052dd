#include "core/generation/Alternatives.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

TEST(Alternatives, makesEveryCombinationWithTheLastPlaceFastest)
{
    EXPECT_EQ(
        combinations(u"{red|blue} shoe at {dusk|dawn|noon}"_s, 99),
        (QStringList{u"red shoe at dusk"_s, u"red shoe at dawn"_s, u"red shoe at noon"_s,
                     u"blue shoe at dusk"_s, u"blue shoe at dawn"_s, u"blue shoe at noon"_s}));
}

TEST(Alternatives, leavesAPromptWithoutThemAsItIs)
{
    EXPECT_EQ(combinationCount(u"red shoe"_s), 1);
    EXPECT_EQ(combinations(u"red shoe"_s, 99), (QStringList{u"red shoe"_s}));
}

TEST(Alternatives, mayLeaveAPlaceEmpty)
{
    EXPECT_EQ(combinations(u"red {old|} shoe"_s, 99),
              (QStringList{u"red old shoe"_s, u"red shoe"_s}));
}

TEST(Alternatives, takesAWordAloneInBracesForAColumn)
{
    const auto parts = bracedParts(u"{product} on {sand|snow}"_s);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_TRUE(parts[0].isColumn());
    EXPECT_EQ(combinations(u"{product} on {sand|snow}"_s, 99),
              (QStringList{u"{product} on sand"_s, u"{product} on snow"_s}));
}

TEST(Alternatives, takesWhatIsNotClosedForPlainText)
{
    EXPECT_TRUE(bracedParts(u"red {shoe|boot"_s).empty());
    EXPECT_TRUE(bracedParts(u"red }{ shoe {}"_s).empty());
}

TEST(Alternatives, makesNoMoreThanAsked)
{
    EXPECT_EQ(combinationCount(u"{a|b|c}{a|b|c}{a|b|c}"_s), 27);
    EXPECT_EQ(combinations(u"{a|b|c}{a|b|c}{a|b|c}"_s, 5).size(), 5);
}

TEST(Alternatives, drawsTheFirstOfEachWhileTyping)
{
    EXPECT_EQ(firstCombination(u"{red|blue} shoe at {dusk|dawn}"_s), u"red shoe at dusk"_s);
}

TEST(Combinations, tellsWhichOptionsAPromptWasMadeWith)
{
    const Combinations shoes(u"{red|blue} shoe, {old|} {product}, at {dusk|dawn|noon}"_s);
    ASSERT_EQ(shoes.places().size(), 3u);
    for (const QString& prompt :
         combinations(u"{red|blue} shoe, {old|} {product}, at {dusk|dawn|noon}"_s, 99)) {
        const auto options = shoes.optionsOf(prompt);
        ASSERT_TRUE(options) << qPrintable(prompt);
        EXPECT_EQ(shoes.prompt(*options), prompt);
    }
    EXPECT_EQ(shoes.optionsOf(u"blue shoe,  {product}, at noon"_s), (std::vector{1, 1, 2}));
    EXPECT_EQ(shoes.optionsOf(u"green shoe, {product}, at noon"_s), std::nullopt);
}

} // namespace rushes::generation
