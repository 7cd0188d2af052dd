#include "core/project/SearchIndex.h"

#include "tests/core/project/Sample.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SearchIndexTest : ::testing::Test
{
    SearchIndexTest() : project(testing::opened(folder.path()))
    {
        add(u"Red sneaker on wet sand at golden hour"_s);
        add(u"Blue sneaker, café table"_s);
        add(u"海滩上的红鞋"_s);
    }
    void add(const QString& prompt)
    {
        Variant variant;
        variant.recipe.prompt = prompt;
        variant.recipe.model = u"draft-board"_s;
        EXPECT_TRUE(project->addVariant(variant));
    }
    static bool waitFor(const SearchIndex& index)
    {
        return QTest::qWaitFor([&] { return index.isReady(); });
    }
    static std::vector<std::size_t> places(std::initializer_list<std::size_t> wanted)
    {
        return wanted;
    }

    QTemporaryDir folder;
    std::unique_ptr<Project> project;
};

} // namespace

TEST_F(SearchIndexTest, findsWordsAndTheirBeginningsWithoutCaseAndAccents)
{
    const SearchIndex index(*project);
    const auto check = [&] {
        EXPECT_EQ(index.find(u"sneaker"_s), places({0, 1}));
        EXPECT_EQ(index.find(u"RED snea"_s), places({0}));
        EXPECT_TRUE(index.find(u"snea red"_s).empty());
        EXPECT_EQ(index.find(u"cafe"_s), places({1}));
        EXPECT_EQ(index.find(u"红鞋"_s), places({2}));
        EXPECT_EQ(index.find(u"draft"_s), places({0, 1, 2}));
        EXPECT_TRUE(index.find(u"neaker"_s).empty());
        EXPECT_TRUE(index.find(u" \"*' "_s).empty());
    };
    check(); // word by word
    ASSERT_TRUE(waitFor(index));
    check(); // from the table
}

TEST_F(SearchIndexTest, takesInWhatArrivesAndKeepsIt)
{
    {
        const SearchIndex index(*project);
        add(u"green door"_s); // while it catches up
        ASSERT_TRUE(waitFor(index));
        add(u"green cup"_s);
        EXPECT_EQ(index.find(u"green"_s), places({3, 4}));
    }
    const SearchIndex again(*project);
    ASSERT_TRUE(waitFor(again));
    EXPECT_EQ(again.find(u"green"_s), places({3, 4}));
}

TEST_F(SearchIndexTest, isMadeAnewWhenItIsDamagedOrOfAnotherDocument)
{
    const QString path = folder.filePath(u"index.db"_s);
    ASSERT_TRUE(testing::writeBytes(path, "not a database, but long enough to look like one"));
    {
        const SearchIndex index(*project);
        ASSERT_TRUE(waitFor(index));
        EXPECT_EQ(index.find(u"sand"_s), places({0}));
    }
    QTemporaryDir other;
    const auto second = testing::opened(other.path());
    Variant variant;
    variant.recipe.prompt = u"a lemon"_s;
    ASSERT_TRUE(second->addVariant(variant));
    ASSERT_TRUE(QFile::copy(path, other.filePath(u"index.db"_s)));
    const SearchIndex index(*second);
    ASSERT_TRUE(waitFor(index));
    EXPECT_TRUE(index.find(u"sand"_s).empty());
    EXPECT_EQ(index.find(u"lemon"_s), places({0}));
}

} // namespace rushes::project
