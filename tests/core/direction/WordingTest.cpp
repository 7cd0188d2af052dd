#include "core/direction/Wording.h"

#include <gtest/gtest.h>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

TEST(Wording, anAutomaticOneIsTheCompiledText)
{
    EXPECT_EQ(toWords(Direction{}, Wording{}), toWords(Direction{}));
    EXPECT_TRUE(Wording{}.isAutomatic());
}

TEST(Wording, aChangedWordStaysWhateverTheSettingsDo)
{
    Wording wording;
    wording.changed[TokenKind::Pace] = u"like a feather"_s;
    EXPECT_TRUE(
        toWords(Direction{.strength = 0.1}, wording).contains(u"pushes in like a feather"_s));
    EXPECT_TRUE(toWords(Direction{.move = CameraMove::OrbitLeft, .strength = 0.9}, wording)
                    .contains(u"orbits to the left like a feather"_s));
    for (const Token& token : toTokens(Direction{}, wording))
        EXPECT_EQ(token.isChanged, token.kind == TokenKind::Pace);
}

TEST(Wording, aCommaOfTheSentenceStaysWhenItsWordIsChanged)
{
    Wording wording;
    wording.changed[TokenKind::Pace] = u"briskly"_s;
    EXPECT_TRUE(
        toWords(Direction{.strength = 0.7}, wording).contains(u"pushes in briskly, towards"_s));
}

TEST(Wording, aTextOfTheUsersOwnReplacesEverything)
{
    const Wording wording{.changed = {{TokenKind::Pace, u"slow"_s}},
                          .text = u"A slow look round."_s};
    EXPECT_EQ(toWords(Direction{.move = CameraMove::Roll}, wording), u"A slow look round."_s);
    EXPECT_EQ(toTokens(Direction{}, wording).size(), 1U);
    EXPECT_FALSE(wording.isAutomatic());
}

TEST(Wording, readsBackFromJson)
{
    const Wording wording{.changed = {{TokenKind::Subject, u"the trainer"_s},
                                      {TokenKind::Background, u"a snowy forest"_s}}};
    EXPECT_EQ(wordingFromJson(toJson(wording)), wording);
    EXPECT_EQ(wordingFromJson(Json::parse(R"({"changed":{"nonsense":"x","move":3}})")), Wording{});
}

TEST(Wording, countsWords)
{
    EXPECT_EQ(wordCount(u"  The camera\n pushes  in. "_s), 4);
    EXPECT_EQ(wordCount({}), 0);
}

} // namespace rushes::direction
