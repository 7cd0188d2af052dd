#include "core/draft/PromptParser.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace rushes;
using namespace rushes::draft;

namespace {

struct Noun
{
    QString word;
    QString expected;
};

std::vector<Noun> everydayNouns()
{
    QFile file(QStringLiteral(RUSHES_SOURCE_DIR) + u"/tests/core/draft/everyday-nouns.txt"_s);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    std::vector<Noun> nouns;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#'))
            nouns.push_back({line.section(u" = "_s, 0, 0), line.section(u" = "_s, 1)});
    return nouns;
}

/// In the words of the list.
QString drawnFor(const QString& word)
{
    static const Lexicon lexicon = Lexicon::builtIn();
    const ParsedPrompt prompt = parsePrompt(word, lexicon);
    if (!prompt.objects.empty())
        return prompt.objects.front().entry ? prompt.objects.front().entry->icon : u"placeholder"_s;
    return prompt.scene ? u"scene %1"_s.arg(int(*prompt.scene)) : u"nothing"_s;
}

} // namespace

TEST(EverydayNouns, areNeverDrawnAsAnotherThing)
{
    const std::vector<Noun> nouns = everydayNouns();
    ASSERT_GE(nouns.size(), 200U);
    std::size_t right = 0;
    for (const Noun& noun : nouns) {
        const QString drawn = drawnFor(noun.word);
        EXPECT_TRUE(drawn == noun.expected || drawn == u"placeholder"_s)
            << noun.word.toStdString() << " is drawn as " << drawn.toStdString();
        right += drawn == noun.expected ? 1 : 0;
    }
    EXPECT_GE(right * 10, nouns.size() * 9);
}

TEST(Lexicon, knowsHundredsOfThingsEachWithAKindAHeightAndItsOwnDrawing)
{
    const Lexicon lexicon = Lexicon::builtIn();
    EXPECT_GE(lexicon.objects().size(), 400U);
    QSet<QString> icons;
    for (const ObjectEntry& entry : lexicon.objects()) {
        SCOPED_TRACE(entry.icon.toStdString());
        EXPECT_FALSE(entry.name.isEmpty());
        EXPECT_FALSE(entry.sense.isEmpty());
        EXPECT_GT(entry.metres, 0);
        QString drawing = entry.icon; // or a part of one
        for (const int part : entry.omit)
            drawing += u" %1"_s.arg(part);
        EXPECT_FALSE(icons.contains(drawing));
        icons.insert(drawing);
    }
}

TEST(Lexicon, climbsToAKindAtMostTwoSteps)
{
    const Result<Lexicon> lexicon =
        Lexicon::parse({R"({"objects": [{"icon": "dog", "words": ["dog"], "sense": "animal"}],
             "times": [{"id": "day", "sky": ["#000000", "#ffffff"]}],
             "kinds": {"dog": ["hound"], "hound": ["beagle"], "beagle": ["pocket beagle"]}})"});
    ASSERT_TRUE(lexicon);
    for (const QString& known : {u"hound"_s, u"beagle"_s}) {
        ASSERT_EQ(lexicon->meanings(known).size(), 1U);
        EXPECT_EQ(lexicon->meanings(known).front().kind, WordKind::NearObject);
    }
    EXPECT_TRUE(lexicon->meanings(u"pocket beagle"_s).empty());
}
