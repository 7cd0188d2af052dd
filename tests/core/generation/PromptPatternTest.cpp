#include "core/generation/PromptPattern.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

TEST(PromptPattern, knowsAPromptWhateverTheTableHadInItsCells)
{
    const PromptPattern pattern(u"{product} on wet sand,  {price}"_s);
    EXPECT_TRUE(pattern.matches(u"red shoe (new) on wet sand, $3.50"_s));
    EXPECT_FALSE(pattern.matches(u"red shoe on dry sand, $3.50"_s));
    EXPECT_FALSE(pattern.matches(u" on wet sand, "_s));
}

TEST(PromptPattern, knowsEveryAlternativeAndNoOther)
{
    const PromptPattern pattern(u"{red|blue} {old|} {product}"_s);
    EXPECT_TRUE(pattern.matches(u"red old shoe"_s));
    EXPECT_TRUE(pattern.matches(u"blue shoe"_s));
    EXPECT_FALSE(pattern.matches(u"green shoe"_s));
}

TEST(PromptPattern, takesSignsOfPatternsForPlainText)
{
    EXPECT_TRUE(PromptPattern(u"shoe (50 % off?) [new]"_s).matches(u"shoe (50 % off?) [new]"_s));
    EXPECT_FALSE(PromptPattern(u"shoe."_s).matches(u"shoes"_s));
}

} // namespace rushes::generation
