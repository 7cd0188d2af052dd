// What people who sell things type: never a wrong thing, never a block for what only holds another.
#include "core/draft/PromptParser.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

/// Icons in order, blocks by their label in brackets.
QString thingsOf(const ParsedPrompt& prompt)
{
    QStringList things;
    for (const PromptObject& object : prompt.objects)
        things << (object.entry ? object.entry->icon : u'[' + object.label + u']');
    return things.join(u' ');
}

struct Row
{
    QString prompt;
    QString things;
    std::optional<SceneKind> scene = std::nullopt;
};

} // namespace

TEST(DesignersPrompts, showTheThingsTheyName)
{
    const Lexicon lexicon = Lexicon::builtIn();
    const std::vector<Row> rows{
        {u"perfume among flowers, golden hour"_s, u"lotion-bottle bouquet"_s},
        {u"bottle of perfume atop a rock"_s, u"lotion-bottle rock"_s},
        {u"coffee bag on a kitchen counter"_s, u"[coffee bag]"_s, SceneKind::Table},
        {u"bag of coffee on a table"_s, u"[bag of coffee]"_s, SceneKind::Table},
        {u"gift bag with ribbon"_s, u"shopping-bags ribbon"_s},
        {u"leather bag on a chair"_s, u"handbag chair"_s},
        {u"burger and fries on a tray, product shot"_s, u"hamburger french-fries"_s,
         SceneKind::Studio},
        {u"cake on a cake stand"_s, u"birthday-cake"_s},
        {u"whiskey bottle with two glasses"_s, u"bottle-with-popping-cork tumbler-glass"_s},
        {u"glasses on a table"_s, u"glasses"_s, SceneKind::Table},
        {u"woman drinking coffee in a cafe"_s, u"[woman] hot-beverage"_s, SceneKind::Cafe},
        {u"astronaut riding a horse on the beach"_s, u"[astronaut] horse"_s, SceneKind::Beach},
        {u"a lemon cut in half on a table"_s, u"lemon"_s, SceneKind::Table},
        {u"potted plant in front of a white wall"_s, u"potted-plant"_s, SceneKind::Studio},
        {u"laptop on a desk by the window, morning light"_s, u"laptop"_s, SceneKind::Table},
        {u"cat by the window"_s, u"cat"_s, SceneKind::Room},
        {u"window on a blue background"_s, u"window"_s, SceneKind::Studio},
        {u"running shoes floating above the water"_s, u"running-shoe"_s, SceneKind::Sea},
        {u"headphones with orange light"_s, u"headphone"_s},
        {u"flower field at sunset"_s, u"blossom"_s, SceneKind::Meadow},
        {u"skateboard mid-air, street at sunset"_s, u"skateboard"_s, SceneKind::Street},
        {u"sneaker on a white background"_s, u"running-shoe"_s, SceneKind::Studio},
        {u"noise cancelling headphones"_s, u"headphone"_s},
        {u"wireless charging pad on a desk"_s, u"[pad]"_s, SceneKind::Table},
        {u"kids sneakers on grass"_s, u"running-shoe"_s, SceneKind::Meadow},
        {u"a gnome riding a bicycle"_s, u"[gnome] bicycle"_s},
        {u"yoga mat in a bright studio"_s, u"[yoga mat]"_s, SceneKind::Studio},
        {u"zorble widget on a podium"_s, u"[zorble widget]"_s, SceneKind::Podium},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.prompt.toStdString());
        const ParsedPrompt prompt = parsePrompt(row.prompt, lexicon);
        EXPECT_EQ(thingsOf(prompt).toStdString(), row.things.toStdString());
        EXPECT_EQ(prompt.scene, row.scene);
    }
}

TEST(DesignersPrompts, getTheWhiteTheyAskForBehindAThing)
{
    const Lexicon lexicon = Lexicon::builtIn();
    for (const QString& prompt :
         {u"sneaker on a white background"_s, u"sneaker, white background"_s,
          u"sneaker isolated on white"_s, u"bag on pure white, soft light"_s,
          u"plant in front of a white wall"_s}) {
        SCOPED_TRACE(prompt.toStdString());
        const std::optional<QColor> backdrop = parsePrompt(prompt, lexicon).backdrop;
        ASSERT_TRUE(backdrop);
        EXPECT_GT(backdrop->lightnessF(), 0.9);
    }
}

TEST(DesignersPrompts, sayOfAThingThatOnlyHoldsAnotherThatItWasIgnored)
{
    const WordReport report = parsePrompt(u"burger on a tray"_s, Lexicon::builtIn()).report;
    EXPECT_EQ(report.drawn, QStringList{u"burger"_s});
    EXPECT_EQ(report.ignored, QStringList{u"tray"_s});
    EXPECT_TRUE(report.approximated.isEmpty());
}

} // namespace rushes::draft
