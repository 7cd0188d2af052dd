#include "core/draft/PromptParser.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace rushes::draft;

namespace {

ParsedPrompt parsed(const QString& prompt)
{
    static const Lexicon lexicon = Lexicon::builtIn();
    return parsePrompt(prompt, lexicon);
}

QString firstIcon(const ParsedPrompt& prompt)
{
    return prompt.objects.empty() || !prompt.objects.front().entry
               ? QString()
               : prompt.objects.front().entry->icon;
}

struct Row
{
    QString prompt;
    QString icon; ///< empty for a block or nothing
    std::optional<SceneKind> scene;
    int count = 1;
};

} // namespace

TEST(PromptParser, readsTheSubjectThePlaceAndTheCount)
{
    const std::vector<Row> rows{
        {u"red sneaker on a beach at sunset"_s, u"running-shoe"_s, SceneKind::Beach},
        {u"blue headphones, studio shot"_s, u"headphone"_s, SceneKind::Studio},
        {u"Cup of coffee on a wooden table in the morning"_s, u"hot-beverage"_s, SceneKind::Table},
        {u"perfume bottle on a podium, soft light"_s, u"lotion-bottle"_s, SceneKind::Podium},
        {u"wristwatch on marble"_s, u"watch"_s, std::nullopt},
        {u"three lemons on a table"_s, u"lemon"_s, SceneKind::Table, 3},
        {u"burger in the city at night"_s, u"hamburger"_s, SceneKind::City},
        {u"guitar under a starry night sky"_s, u"guitar"_s, SceneKind::NightSky},
        {u"rocket over a desert"_s, u"rocket"_s, SceneKind::Desert},
        {u"mountain bike in the snow"_s, u"bicycle"_s, SceneKind::Snow},
        {u"teddy bear in a room"_s, u"teddy-bear"_s, SceneKind::Room},
        {u"a birthday cake with candles"_s, u"birthday-cake"_s, std::nullopt},
        {u"two strawberries"_s, u"strawberry"_s, std::nullopt, 2},
        {u"orange on a table"_s, u"tangerine"_s, SceneKind::Table},
        {u"orange backpack in the forest"_s, u"backpack"_s, SceneKind::Forest},
        {u"apple watch on a podium"_s, u"watch"_s, SceneKind::Podium},
    };
    for (const Row& row : rows) {
        const ParsedPrompt prompt = parsed(row.prompt);
        SCOPED_TRACE(row.prompt.toStdString());
        ASSERT_FALSE(prompt.objects.empty());
        EXPECT_EQ(firstIcon(prompt), row.icon);
        EXPECT_EQ(prompt.scene, row.scene);
        EXPECT_EQ(prompt.objects.front().count, row.count);
    }
}

TEST(PromptParser, givesAColourToTheThingItStandsBefore)
{
    const ParsedPrompt prompt = parsed(u"red sneaker and a blue backpack"_s);
    ASSERT_EQ(prompt.objects.size(), 2U);
    EXPECT_GT(prompt.objects[0].colour->red(), prompt.objects[0].colour->blue());
    EXPECT_GT(prompt.objects[1].colour->blue(), prompt.objects[1].colour->red());
}

TEST(PromptParser, givesAColourBeforeABackgroundToTheBackdrop)
{
    const ParsedPrompt prompt = parsed(u"sneaker on a yellow background"_s);
    ASSERT_TRUE(prompt.backdrop);
    EXPECT_FALSE(prompt.objects.front().colour);
}

TEST(PromptParser, saysThatAColourWasIgnoredWhereTheDrawingCannotTakeIt)
{
    const WordReport report = parsed(u"blue hamburger"_s).report;
    EXPECT_EQ(report.drawn, QStringList{u"hamburger"_s});
    EXPECT_EQ(report.ignored, QStringList{u"blue"_s});
}

TEST(PromptParser, neverDrawsAWrongObjectForACompoundItDoesNotKnow)
{
    for (const QString& text :
         {u"coffee machine on a table"_s, u"camera lens on marble"_s,
          u"guitar strings, studio shot"_s, u"hot air balloon over a desert"_s,
          u"dog food in a kitchen"_s, u"pencil sharpener"_s}) {
        const ParsedPrompt prompt = parsed(text);
        SCOPED_TRACE(text.toStdString());
        ASSERT_FALSE(prompt.objects.empty());
        EXPECT_FALSE(prompt.objects.front().entry);
        EXPECT_FALSE(prompt.report.approximated.isEmpty());
    }
}

TEST(PromptParser, drawsAnUnknownSubjectAsABlockAndLeavesUnknownWordsElsewhereAlone)
{
    const ParsedPrompt prompt = parsed(u"shiny toaster on a table with sprockets"_s);
    ASSERT_EQ(prompt.objects.size(), 1U);
    EXPECT_EQ(prompt.objects.front().label, u"toaster"_s);
    EXPECT_EQ(prompt.report.approximated,
              (QStringList{u"shining surface (shiny)"_s, u"block (toaster)"_s}));
    EXPECT_TRUE(prompt.report.ignored.contains(u"sprockets"_s));
}

TEST(PromptParser, putsEachWordInOneListInThePromptsOrder)
{
    const WordReport report =
        parsed(u"vintage red sneaker on a beach at sunset, 85mm, \"SALE\""_s).report;
    EXPECT_EQ(report.drawn,
              (QStringList{u"red"_s, u"sneaker"_s, u"beach"_s, u"sunset"_s, u"\"SALE\""_s}));
    EXPECT_TRUE(report.approximated.isEmpty());
    EXPECT_EQ(report.ignored, (QStringList{u"vintage"_s, u"85mm"_s}));
}

TEST(PromptParser, takesQuotedTextAsAHeadlineAndALineBelow)
{
    const ParsedPrompt prompt = parsed(u"sneaker \"Run free\" “New season” \"third\""_s);
    EXPECT_EQ(prompt.text, (QStringList{u"Run free"_s, u"New season"_s}));
    EXPECT_EQ(prompt.report.ignored, QStringList{u"\"third\""_s});
}

TEST(PromptParser, readsStyleSeasonCameraAndMaterial)
{
    const ParsedPrompt prompt = parsed(
        u"matte black teapot in a meadow in autumn, flat lay, shallow focus, paper cut-out"_s);
    EXPECT_EQ(prompt.style, Style::Paper);
    EXPECT_EQ(prompt.season, Season::Autumn);
    EXPECT_EQ(prompt.angle, CameraWord::TopDown);
    EXPECT_EQ(prompt.focus, CameraWord::Shallow);
    EXPECT_EQ(prompt.objects.front().material, Material::Matte);
    EXPECT_TRUE(prompt.report.ignored.isEmpty());
}

TEST(PromptParser, choosesTheSenseThatTheOtherThingsHave)
{
    EXPECT_EQ(firstIcon(parsed(u"mouse"_s)), u"mouse"_s);
    EXPECT_EQ(firstIcon(parsed(u"mouse, keyboard and laptop on a desk"_s)), u"computer-mouse"_s);
}

TEST(PromptParser, givesAnAdjectiveOfAThingNotToTheTable)
{
    const ParsedPrompt prompt = parsed(u"wooden guitar in the city"_s);
    EXPECT_EQ(prompt.surface, Surface::Plain);
    EXPECT_TRUE(prompt.report.ignored.contains(u"wooden"_s));
}

TEST(Lexicon, namesAColourAPlaceAndATimeAndManyObjects)
{
    const Lexicon lexicon = Lexicon::builtIn();
    EXPECT_EQ(lexicon.time(u"sunset"_s).id, u"sunset"_s);
    EXPECT_FALSE(lexicon.meanings(u"crimson"_s).empty());
    EXPECT_FALSE(lexicon.meanings(u"cherries"_s).empty());
    EXPECT_TRUE(lexicon.meanings(u"zorble"_s).empty());
}

TEST(Lexicon, readsEverySkyAsColours)
{
    const Lexicon lexicon = Lexicon::builtIn();
    for (const TimeOfDay& time : lexicon.times()) {
        EXPECT_GE(time.sky.size(), 2U);
        for (const QColor& colour : time.sky)
            EXPECT_TRUE(colour.isValid());
    }
}

TEST(PromptParser, takesWindowLightForLightAndNotForAThing)
{
    const ParsedPrompt prompt = parsed(u"blue running shoe on a podium, soft window light"_s);
    ASSERT_EQ(prompt.objects.size(), 1u);
    EXPECT_TRUE(prompt.objects.front().entry);
}

TEST(PromptParser, drawsAContainerThatStandsByItself)
{
    const std::vector<Row> rows{
        {u"a glass bottle on a table, a lamp on the left"_s, u"bottle-with-popping-cork"_s,
         SceneKind::Table},
        {u"a bottle on a table"_s, u"bottle-with-popping-cork"_s, SceneKind::Table},
        {u"two bottles on a shelf"_s, u"bottle-with-popping-cork"_s, SceneKind::Table, 2},
        {u"a beer bottle in the snow"_s, u"bottle-with-popping-cork"_s, SceneKind::Snow},
        {u"a bottle of milk on a table"_s, u"bottle-with-popping-cork"_s, SceneKind::Table},
        {u"a glass on a table"_s, u"glass-of-milk"_s, SceneKind::Table},
        {u"eine Flasche auf dem Tisch"_s, u"bottle-with-popping-cork"_s, SceneKind::Table},
        {u"une bouteille en verre sur la table"_s, u"bottle-with-popping-cork"_s, SceneKind::Table},
        {u"un vaso en la mesa"_s, u"glass-of-milk"_s, SceneKind::Table},
        {u"a tube on a table"_s, {}, SceneKind::Table},
        {u"a packet on marble"_s, {}, std::nullopt},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.prompt.toStdString());
        const ParsedPrompt prompt = parsed(row.prompt);
        ASSERT_FALSE(prompt.objects.empty());
        EXPECT_EQ(firstIcon(prompt), row.icon);
        EXPECT_EQ(prompt.scene, row.scene);
        EXPECT_EQ(prompt.objects.front().count, row.count);
    }
}

TEST(PromptParser, neverLosesAThingOnlyBecauseItHoldsOthers)
{
    static const Lexicon lexicon = Lexicon::builtIn();
    for (const QString& word :
         {u"box"_s, u"bowl"_s, u"plate"_s, u"glass"_s, u"basket"_s, u"cup"_s, u"mug"_s, u"bottle"_s,
          u"tin"_s, u"can"_s, u"bag"_s, u"jar"_s, u"pack"_s, u"packet"_s, u"tray"_s, u"tube"_s,
          u"carton"_s, u"barrel"_s}) {
        SCOPED_TRACE(word.toStdString());
        ASSERT_FALSE(lexicon.meanings(word).empty());
        const ParsedPrompt alone = parsed(u"a %1 on a table, a lamp on the left"_s.arg(word));
        EXPECT_EQ(alone.objects.size(), 2U);
        EXPECT_FALSE(alone.report.ignored.contains(word));
    }
}

TEST(PromptParser, drawsWhatIsInAnOpenContainerAndTheContainerThatHidesIt)
{
    const ParsedPrompt bowl = parsed(u"a bowl of fresh strawberries on a table"_s);
    ASSERT_EQ(bowl.objects.size(), 1U);
    EXPECT_EQ(firstIcon(bowl), u"strawberry"_s);
    const ParsedPrompt cup = parsed(u"a cup of cocoa"_s);
    EXPECT_EQ(cup.objects.size(), 1U);
    const ParsedPrompt bottle = parsed(u"a bottle of zorble and a lemon"_s);
    ASSERT_EQ(bottle.objects.size(), 2U);
    EXPECT_EQ(firstIcon(bottle), u"bottle-with-popping-cork"_s);
    EXPECT_TRUE(bottle.report.ignored.contains(u"zorble"_s));
    const ParsedPrompt tube = parsed(u"a tube of toothpaste"_s);
    ASSERT_EQ(tube.objects.size(), 1U);
    EXPECT_EQ(tube.objects.front().label, u"tube of toothpaste"_s);
}

TEST(PromptParser, takesGlassBeforeAThingForWhatItIsMadeOf)
{
    const ParsedPrompt vase = parsed(u"a glass vase"_s);
    ASSERT_EQ(vase.objects.size(), 1U);
    EXPECT_EQ(firstIcon(vase), u"amphora"_s);
    EXPECT_EQ(vase.objects.front().material, Material::Glossy);
    const ParsedPrompt table = parsed(u"a lemon on a glass table"_s);
    ASSERT_EQ(table.objects.size(), 1U);
    EXPECT_EQ(table.scene, SceneKind::Table);
}

TEST(PromptParser, drawsEveryThingOfAListAsABlockWhenItIsNotKnown)
{
    for (const QString& text :
         {u"a lamp and a toaster on a table"_s, u"a lamp, a shiny toaster"_s,
          u"lamp and toaster on a table"_s, u"a toaster, a lamp on the left"_s,
          u"a lamp beside a toaster"_s, u"a lamp next to a toaster on a table"_s,
          u"eine Lampe und ein Zorbel"_s, u"a lamp behind a toaster"_s}) {
        SCOPED_TRACE(text.toStdString());
        const ParsedPrompt prompt = parsed(text);
        ASSERT_EQ(prompt.objects.size(), 2U);
        EXPECT_NE(prompt.objects[0].entry.has_value(), prompt.objects[1].entry.has_value());
    }
    for (const QString& text : {u"a lamp with a zorbleness"_s, u"a lamp, a touch of zorble"_s,
                                u"a lamp in a dreamlike mood"_s, u"a lamp, a summer vibe"_s,
                                u"a lemon, fresh and zesty"_s, u"a lamp, a sense of zorble"_s}) {
        SCOPED_TRACE(text.toStdString());
        EXPECT_EQ(parsed(text).objects.size(), 1U);
    }
}
