#include "ui/widgets/WordDiff.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace rushes::widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList added(const QString& before, const QString& after)
{
    QStringList texts;
    for (const WordSpan& span : addedWords(before, after))
        texts << after.mid(span.position, span.length);
    return texts;
}

} // namespace

TEST(WordDiff, findsTheWordsThatAreNew)
{
    EXPECT_EQ(added(u"red shoe at dusk"_s, u"red shoe at golden hour"_s),
              (QStringList{u"golden"_s, u"hour"_s}));
    EXPECT_EQ(added(u"calm sea"_s, u"long shadows, calm sea"_s),
              (QStringList{u"long"_s, u"shadows"_s}));
}

TEST(WordDiff, doesNotCountCaseSpacesOrRemovedWords)
{
    EXPECT_TRUE(added(u"a Red  shoe, crowd"_s, u"a red shoe"_s).isEmpty());
    EXPECT_TRUE(added(u""_s, u""_s).isEmpty());
}

TEST(WordDiff, keepsARepeatedWordThatWasThereOnce)
{
    EXPECT_EQ(added(u"red shoe"_s, u"red shoe red"_s), QStringList{u"red"_s});
}

TEST(WordDiff, tellsWhatGaveWayToWhat)
{
    const std::vector<WordChange> expected{
        {u"dusk"_s, u"golden hour"_s}, {{}, u"long soft shadows"_s}, {u"crowd"_s, {}}};
    EXPECT_EQ(wordChanges(u"shoe at dusk, calm sea, crowd"_s,
                          u"shoe at golden hour, calm long soft shadows sea"_s),
              expected);
}

TEST(WordDiff, tellsNothingOfTheSameWords)
{
    EXPECT_TRUE(wordChanges(u"Red shoe"_s, u"red  shoe."_s).empty());
    EXPECT_EQ(wordChanges({}, u"red shoe"_s), (std::vector<WordChange>{{{}, u"red shoe"_s}}));
}

} // namespace rushes::widgets
