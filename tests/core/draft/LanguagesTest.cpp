#include "core/draft/PromptParser.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace rushes::draft;

namespace {

const Lexicon& allLanguages()
{
    static const Lexicon lexicon = Lexicon::builtIn();
    return lexicon;
}

ParsedPrompt understood(const QString& prompt)
{
    return parsePrompt(prompt, allLanguages());
}

struct Translated
{
    QString prompt;
    QString icon;
    std::optional<SceneKind> scene;
};

} // namespace

TEST(Languages, findThingsAndPlacesInGermanFrenchSpanishJapaneseAndChinese)
{
    const std::vector<Translated> rows{
        {u"ein roter Turnschuh am Strand bei Sonnenuntergang"_s, u"running-shoe"_s,
         SceneKind::Beach},
        {u"eine Tasse Kaffee auf einem Holztisch am Morgen"_s, u"hot-beverage"_s, SceneKind::Table},
        {u"gelber Regenschirm in der Stadt, Regen"_s, u"umbrella"_s, SceneKind::City},
        {u"blaue Kopfhörer, Studio"_s, u"headphone"_s, SceneKind::Studio},
        {u"une basket rouge sur la plage au coucher du soleil"_s, u"running-shoe"_s,
         SceneKind::Beach},
        {u"un vélo vert dans la forêt"_s, u"bicycle"_s, SceneKind::Forest},
        {u"un bouquet de fleurs sur une table en bois"_s, u"bouquet"_s, SceneKind::Table},
        {u"una zapatilla roja en la playa al atardecer"_s, u"running-shoe"_s, SceneKind::Beach},
        {u"un coche azul en el desierto"_s, u"automobile"_s, SceneKind::Desert},
        {u"tres limones sobre una mesa"_s, u"lemon"_s, SceneKind::Table},
        {u"夕暮れのビーチにある赤いスニーカー"_s, u"running-shoe"_s, SceneKind::Beach},
        {u"木製のテーブルの上のコーヒー"_s, u"hot-beverage"_s, SceneKind::Table},
        {u"森の中のテント"_s, u"tent"_s, SceneKind::Forest},
        {u"日落时海滩上的红色运动鞋"_s, u"running-shoe"_s, SceneKind::Beach},
        {u"雪地里的一辆自行车"_s, u"bicycle"_s, SceneKind::Snow},
        {u"展台上的香水"_s, u"lotion-bottle"_s, SceneKind::Podium},
    };
    for (const Translated& row : rows) {
        SCOPED_TRACE(row.prompt.toStdString());
        const ParsedPrompt prompt = understood(row.prompt);
        ASSERT_FALSE(prompt.objects.empty());
        ASSERT_TRUE(prompt.objects.front().entry);
        EXPECT_EQ(prompt.objects.front().entry->icon, row.icon);
        EXPECT_EQ(prompt.scene, row.scene);
    }
}

TEST(Languages, giveTheColourToTheThingBeforeOrAfterIt)
{
    for (const QString& prompt :
         {u"ein roter Turnschuh am Strand"_s, u"une basket rouge sur la plage"_s,
          u"una zapatilla roja en la playa"_s, u"ビーチにある赤いスニーカー"_s,
          u"海滩上的红色运动鞋"_s}) {
        SCOPED_TRACE(prompt.toStdString());
        const ParsedPrompt read = understood(prompt);
        ASSERT_FALSE(read.objects.empty());
        ASSERT_TRUE(read.objects.front().colour);
        EXPECT_GT(read.objects.front().colour->red(), 2 * read.objects.front().colour->green());
    }
}

TEST(Languages, reportTheWordsAsTheyWereWritten)
{
    const WordReport report = understood(u"roter Turnschuh am Strand, altmodisch"_s).report;
    EXPECT_EQ(report.drawn, (QStringList{u"roter"_s, u"turnschuh"_s, u"strand"_s}));
    EXPECT_EQ(report.ignored, QStringList{u"altmodisch"_s});
}

TEST(Languages, leaveEnglishAloneWhereAWordMeansSomethingElse)
{
    EXPECT_EQ(understood(u"a boot"_s).objects.front().entry->icon, u"hiking-boot"_s);
    EXPECT_EQ(understood(u"a gift on the table"_s).objects.front().entry->icon, u"wrapped-gift"_s);
}

TEST(Languages, doNotTakeAPartOfACompoundForTheWhole)
{
    for (const QString& prompt : {u"花火"_s, u"一辆红色的跑车"_s}) {
        const ParsedPrompt read = understood(prompt);
        SCOPED_TRACE(prompt.toStdString());
        for (const PromptObject& object : read.objects)
            EXPECT_FALSE(object.entry);
    }
}

TEST(Languages, nameOnlyWhatTheLexiconKnows)
{
    const Languages& languages = allLanguages().languages();
    for (const auto& [language, words] : std::vector<std::pair<Language, QStringList>>{
             {Language::German, {u"apfel"_s, u"äpfel"_s, u"schuhe"_s, u"wüste"_s, u"blauen"_s}},
             {Language::French, {u"pommes"_s, u"verte"_s, u"l'été"_s, u"désert"_s}},
             {Language::Spanish, {u"manzanas"_s, u"botas"_s, u"noche"_s}},
             {Language::Japanese, {u"りんご"_s, u"砂漠"_s}},
             {Language::Chinese, {u"苹果"_s, u"沙漠"_s}}})
        for (const QString& word : words) {
            SCOPED_TRACE(word.toStdString());
            const QStringList english = languages.english(language, word);
            ASSERT_FALSE(english.isEmpty());
            EXPECT_FALSE(allLanguages().meanings(english.front()).empty());
        }
}
