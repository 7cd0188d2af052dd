#include "core/direction/Direction.h"

#include <gtest/gtest.h>

#include <QSet>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

TEST(Background, everyFormReadsBack)
{
    for (const QString& text :
         {u"keep"_s, u"blur"_s, u"color:#f2e8dc"_s, u"image:a folder/beach.png"_s,
          u"image:C:/beach.png"_s, u"prompt:a quiet beach: dusk"_s})
        EXPECT_EQ(backgroundText(parseBackground(text).value()), text);
}

TEST(Background, wrongFormsSayWhatIsMeant)
{
    for (const char* text : {"", "color:", "color:red", "color:#12345", "colour:#123456",
                             "image:", "prompt: ", "Keep"}) {
        const auto background = parseBackground(QString::fromLatin1(text));
        ASSERT_FALSE(background.has_value()) << text;
        EXPECT_EQ(background.error().code, ErrorCode::Usage);
    }
    EXPECT_TRUE(parseBackground(u"color:red"_s).error().detail.contains(u"#rrggbb"_s));
    EXPECT_TRUE(parseBackground(u"sky"_s).error().detail.contains(u"prompt:WORDS"_s));
}

TEST(Direction, survivesJson)
{
    const Direction direction{.move = CameraMove::OrbitLeft,
                              .strength = 0.7,
                              .ease = Ease::Out,
                              .light = lightNamed(u"neon"_s).value(),
                              .background = parseBackground(u"prompt:a café"_s).value(),
                              .duration = Time::ofSeconds(7.5)};
    EXPECT_EQ(directionFromJson(toJson(direction)), direction);
    EXPECT_EQ(directionFromJson(toJson(Direction())), Direction());
}

TEST(Direction, keepsItsLoopAndShutterAndAddsNothingToOlderRecipes)
{
    const Direction plain;
    EXPECT_FALSE(toJson(plain).contains("loops"));
    EXPECT_FALSE(toJson(plain).contains("shutter"));
    Direction looping;
    looping.loops = true;
    looping.shutter = 0.5;
    EXPECT_EQ(directionFromJson(toJson(looping)), looping);
}

TEST(Direction, keepsTheLightItGoesToAndAddsNothingToOlderRecipes)
{
    EXPECT_FALSE(toJson(Direction{}).contains("lightEnd"));
    Direction dusk{.light = lightNamed(u"noon"_s).value()};
    dusk.lightEnd = lightNamed(u"golden-hour"_s).value();
    EXPECT_EQ(directionFromJson(toJson(dusk)), dusk);
}

TEST(Direction, damagedJsonBecomesAUsableDirection)
{
    const Json json = {
        {"move", "moonwalk"}, {"strength", 7}, {"light", {{"kelvin", -3}}}, {"duration", -4}};
    const Direction direction = directionFromJson(json);
    EXPECT_EQ(direction.move, Direction().move);
    EXPECT_EQ(direction.strength, 1);
    EXPECT_EQ(direction.light->kelvin, 1500);
    EXPECT_EQ(direction.duration, Direction().duration);
    EXPECT_EQ(directionFromJson(Json()), Direction());
}

TEST(DirectionWords, readAsAFilmDirection)
{
    const Direction direction{
        .strength = 0.38,
        .light = Lighting{.azimuth = 118, .elevation = 14, .kelvin = 3600, .softness = 0.55},
        .duration = Time::ofSeconds(5)};
    EXPECT_EQ(toWords(direction, u"@trainer"_s),
              u"The camera pushes in slowly and steadily towards @trainer over 5 seconds, easing "
              u"in and out. Light "
              "comes from the right, low behind, warm and fairly soft. Keep the background as it "
              "is. Keep @trainer's "
              "shape, colours and identity, and the scene's layout. A single continuous "
              "shot: no cuts, no text."_s);
}

TEST(DirectionWords, sayWhatTheLightGoesTo)
{
    Direction dusk{.light = lightNamed(u"noon"_s).value()};
    dusk.lightEnd = lightNamed(u"golden-hour"_s).value();
    const QString words = toWords(dusk);
    EXPECT_TRUE(
        words.contains(u"Over the shot the light goes from the front, high, neutral and "
                       "hard, and bright, to the right, low behind, warm and fairly soft. "_s))
        << words.toStdString();
    EXPECT_FALSE(words.contains(u"Light comes"_s));
    dusk.light.reset();
    EXPECT_TRUE(toWords(dusk).contains(u"the light goes from how it is now to the right, low"_s))
        << toWords(dusk).toStdString();
    dusk.lightEnd.reset();
    EXPECT_TRUE(toWords(dusk).contains(u"Keep the light as it is. "_s));
}

TEST(DirectionWords, everyMoveReadsDifferently)
{
    QSet<QString> seen;
    for (const QString& name : moveNames()) {
        const Direction direction{.move = moveNamed(name).value()};
        const QString words = toWords(direction);
        EXPECT_FALSE(seen.contains(words)) << words.toStdString();
        EXPECT_FALSE(words.contains(u"  "_s) || words.contains(u" ,"_s) || words.contains(u",,"_s))
            << words.toStdString();
        seen.insert(words);
    }
}

TEST(DirectionWords, strengthChoosesThePace)
{
    QSet<QString> seen;
    for (const double strength : {0.1, 0.2, 0.4, 0.7, 0.9})
        seen.insert(toWords({.strength = strength}));
    EXPECT_EQ(seen.size(), 5);
    EXPECT_EQ(toWords({.move = CameraMove::Roll, .strength = 0}),
              toWords({.move = CameraMove::Static}));
}

TEST(DirectionWords, everyLightPresetReadsDifferently)
{
    QSet<QString> seen;
    for (const QString& name : lightNames())
        seen.insert(toWords({.light = lightNamed(name).value()}));
    EXPECT_EQ(seen.size(), lightNames().size());
}

TEST(DirectionWords, aReplacedBackgroundIsNotAskedToKeepItsLayout)
{
    const QString words =
        toWords({.background = parseBackground(u"prompt:a rainy street"_s).value()});
    EXPECT_TRUE(words.contains(u"Replace the background with a rainy street. "_s))
        << words.toStdString();
    EXPECT_FALSE(words.contains(u"layout"_s));
    EXPECT_TRUE(words.contains(u"identity"_s));
}

TEST(DirectionTokens, tellWhichSettingEachWordShows)
{
    const std::vector<Token> tokens = toTokens({.light = Lighting{}}, u"the cup"_s);
    const auto textOf = [&](TokenKind kind) {
        for (const Token& token : tokens) {
            if (token.kind == kind)
                return token.text;
        }
        return QString();
    };
    EXPECT_EQ(textOf(TokenKind::Move), u"pushes in"_s);
    EXPECT_EQ(textOf(TokenKind::Subject), u"the cup"_s);
    EXPECT_EQ(textOf(TokenKind::Duration), u"4 seconds"_s);
    EXPECT_EQ(textOf(TokenKind::Light), u"front"_s);
    EXPECT_EQ(textOf(TokenKind::Warmth), u"neutral"_s);
    EXPECT_EQ(textOf(TokenKind::Background), u"the background as it is"_s);
}

} // namespace rushes::direction
