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

TEST(Wording, ofAClipFromWordsTheSceneComesFirstAndNothingIsKept)
{
    const Direction direction{.light = Lighting{.azimuth = 90}};
    const QString words = toWords(direction, Wording{.scene = u" A fox runs over snow "_s});
    EXPECT_TRUE(words.startsWith(u"A fox runs over snow. The camera pushes in"_s))
        << words.toStdString();
    EXPECT_TRUE(words.contains(u"Light comes from the right"_s));
    EXPECT_FALSE(words.contains(u"eep "_s)) << words.toStdString();
    EXPECT_TRUE(toWords(Direction{}, Wording{.scene = u"Rain!"_s}).startsWith(u"Rain! The"_s));
    EXPECT_TRUE(toWords(Direction{}, Wording{.scene = QString()}).startsWith(u"The camera"_s));
    EXPECT_EQ(toWords(Direction{}, Wording{.text = u"Slowly."_s, .scene = u"Rain"_s}),
              u"Rain. Slowly."_s);
}

TEST(Wording, aSceneReadsBackAlsoWhenItIsEmpty)
{
    for (const QString& scene : {QString(u""_s), u"Rain"_s}) {
        const Wording wording{.scene = scene};
        EXPECT_EQ(wordingFromJson(toJson(wording)), wording);
    }
    EXPECT_FALSE(wordingFromJson(toJson(Wording{})).scene.has_value());
}

TEST(Wording, countsWords)
{
    EXPECT_EQ(wordCount(u"  The camera\n pushes  in. "_s), 4);
    EXPECT_EQ(wordCount({}), 0);
}

} // namespace rushes::direction
