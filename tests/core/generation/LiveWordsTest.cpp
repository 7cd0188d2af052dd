#include "core/generation/LiveWords.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

bool sameMeaning(const QString& before, const QString& after)
{
    const KnownWord known = [](const QString& word) {
        return QStringList{u"sneaker"_s, u"beach"_s, u"peach"_s, u"boat"_s, u"coat"_s, u"golden"_s}
            .contains(word);
    };
    return meansTheSame(meaningOf(before), meaningOf(after), known);
}

} // namespace

TEST(LiveWords, takesCaseSpacesAndPunctuationForTheSame)
{
    EXPECT_TRUE(sameMeaning(u"red sneaker, on sand"_s, u"Red  sneaker on sand. "_s));
}

TEST(LiveWords, takesAnotherWordForAnother)
{
    EXPECT_FALSE(sameMeaning(u"red sneaker"_s, u"blue sneaker"_s));
    EXPECT_FALSE(sameMeaning(u"red sneaker"_s, u"red sneaker sand"_s));
    EXPECT_FALSE(sameMeaning(u"sneaker red"_s, u"red sneaker"_s));
}

TEST(LiveWords, takesASlipPutRightForTheSame)
{
    EXPECT_TRUE(sameMeaning(u"red sneker"_s, u"red sneaker"_s));
    EXPECT_TRUE(sameMeaning(u"red snaeker"_s, u"red sneaker"_s)) << "swapped";
    EXPECT_TRUE(sameMeaning(u"red sneakar"_s, u"red sneaker"_s)) << "one of them is known";
    EXPECT_TRUE(sameMeaning(u"goolden hour"_s, u"golden hour"_s));
}

TEST(LiveWords, takesOneLetterThatMakesAnotherWordForAnother)
{
    EXPECT_FALSE(sameMeaning(u"a boat"_s, u"a coat"_s)) << "both are known";
    EXPECT_FALSE(sameMeaning(u"a beach"_s, u"a peach"_s));
    EXPECT_FALSE(sameMeaning(u"a plane"_s, u"a plant"_s)) << "neither is known";
    EXPECT_FALSE(sameMeaning(u"a cat"_s, u"a bat"_s)) << "too short";
}

TEST(LiveWords, readsIdeographsOneByOne)
{
    EXPECT_EQ(meaningOf(u"红色鞋 shoe"_s), (QStringList{u"红"_s, u"色"_s, u"鞋"_s, u"shoe"_s}));
}

TEST(LiveWords, readsComposedAndDecomposedLettersAlike)
{
    EXPECT_EQ(meaningOf(u"cafe\u0301"_s), meaningOf(u"caf\u00e9"_s));
}

TEST(LiveWords, knowsWhetherAWordIsFinished)
{
    EXPECT_EQ(caretPlace(u"red shoe "_s, 9), CaretPlace::AfterWord);
    EXPECT_EQ(caretPlace(u"red shoe,"_s, 9), CaretPlace::AfterWord);
    EXPECT_EQ(caretPlace(u"red shoe"_s, 8), CaretPlace::InsideWord);
    EXPECT_EQ(caretPlace(u"red shoe "_s, 2), CaretPlace::InsideWord);
    EXPECT_EQ(caretPlace(u"红色鞋"_s, 3), CaretPlace::AfterWord);
}

TEST(LiveWords, knowsWhatIsStillBeingWritten)
{
    EXPECT_EQ(caretPlace(u"a {red|bl"_s, 9), CaretPlace::InsideToken);
    EXPECT_EQ(caretPlace(u"a {red|blue} "_s, 13), CaretPlace::AfterWord);
    EXPECT_EQ(caretPlace(u"a soft-"_s, 7), CaretPlace::InsideToken);
    EXPECT_EQ(caretPlace(u"@"_s, 1), CaretPlace::InsideToken);
    EXPECT_EQ(caretPlace(u"@trai"_s, 5, {u"trainer"_s}), CaretPlace::InsideToken);
    EXPECT_EQ(caretPlace(u"@trainer"_s, 8, {u"trainer"_s}), CaretPlace::InsideWord);
    EXPECT_EQ(caretPlace(u"@trainer on sa"_s, 14, {u"trainer"_s}), CaretPlace::InsideWord);
}

} // namespace rushes::generation
