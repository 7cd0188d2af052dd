#include "ui/explore/Spelling.h"
#include "core/base/Async.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#ifdef RUSHES_SPELLING

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A dictionary of a few words, and nobody's own ones.
struct SpellingTest : ::testing::Test
{
    SpellingTest()
    {
        write(u"en_US.aff"_s, "SET UTF-8\nTRY aeiounst\n");
        write(u"en_US.dic"_s, "8\na\nbeach\ncafé\non\nred\nsand\nshoe\nsunset\n");
        start();
    }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void start()
    {
        spelling = std::make_unique<Spelling>(Dictionaries{
            {folder.path()}, {u"de_DE"_s, u"en_US"_s}, folder.filePath(u"words.txt"_s)});
        ASSERT_TRUE(QTest::qWaitFor([&] { return spelling->isReady(); }));
    }
    QStringList wrong(const QString& text) const
    {
        QStringList all;
        for (const WordSpan& span : spelling->misspelt(text))
            all << text.mid(span.position, span.length);
        return all;
    }

    QTemporaryDir folder;
    std::unique_ptr<Spelling> spelling;
};

} // namespace

TEST_F(SpellingTest, marksWhatNoDictionaryKnows)
{
    EXPECT_EQ(wrong(u"a red sheo on sand, "_s), QStringList{u"sheo"_s});
    EXPECT_EQ(wrong(u"a red shoe on sand, café, "_s), QStringList());
}

TEST_F(SpellingTest, leavesTheWordThatIsBeingTypedNamesAndNumbersAlone)
{
    EXPECT_EQ(wrong(u"a red sho"_s), QStringList());
    EXPECT_EQ(wrong(u"a red shoe on @trainr at 35mm HDR 4k 砂浜 "_s), QStringList{u"at"_s});
}

TEST_F(SpellingTest, takesATextOfOtherWordsForAnotherLanguage)
{
    EXPECT_EQ(wrong(u"ein roter Schuh am Strand, "_s), QStringList());
}

TEST_F(SpellingTest, suggestsTheNearestWords)
{
    EXPECT_TRUE(spelling->suggestions(u"sheo"_s).contains(u"shoe"_s));
}

TEST_F(SpellingTest, learnsWordsForGood)
{
    spelling->learn(u"Bokeh"_s);
    EXPECT_EQ(wrong(u"a red shoe on sand, bokeh, "_s), QStringList());
    start();
    EXPECT_EQ(wrong(u"a red shoe on sand, bokeh, "_s), QStringList());
}

TEST_F(SpellingTest, opensDictionariesWhileOthersAreClosed)
{
    constexpr int words = 40'000; // so that reading takes a while
    QByteArray large = QByteArray::number(words) + '\n';
    for (int i = 0; i < words; ++i)
        large += "Éclair" + QByteArray(1 + i % 7, char('a' + i % 26)) + '\n';
    write(u"de_DE.aff"_s, "SET UTF-8\nTRY aeiounst\n");
    write(u"de_DE.dic"_s, large);
    spelling.reset();
    const QString own = folder.filePath(u"words.txt"_s);
    const Spelling german({{folder.path()}, {u"de_DE"_s}, own});
    for (int i = 0; i < 500; ++i)
        const Spelling english({{folder.path()}, {u"en_US"_s}, own}); // open and gone on the pool
    ASSERT_TRUE(QTest::qWaitFor([&] { return german.isReady(); }));
    workPool().waitForDone();
    EXPECT_TRUE(german.misspelt(u"Éclaira Éclairbb "_s).empty());
}

TEST_F(SpellingTest, knowsEveryWordWithoutADictionary)
{
    const Spelling none({{}, {u"en_US"_s}, folder.filePath(u"none.txt"_s)});
    EXPECT_TRUE(QTest::qWaitFor([&] { return none.isReady(); }));
    EXPECT_TRUE(none.misspelt(u"a red sheo on sand, "_s).empty());
}

} // namespace rushes::explore

#endif
