#include "core/project/ProjectReader.h"
#include "core/project/Snapshots.h"
#include "tests/core/project/Sample.h"

#include <QSignalSpy>
#include <QSqlDatabase>

#include <gtest/gtest.h>

namespace rushes::project {

using namespace testing;

namespace {

class ProjectTest : public ::testing::Test
{
protected:
    void SetUp() override { m_project = opened(m_folder.path()); }
    void reopen()
    {
        m_project.reset();
        m_project = opened(m_folder.path());
        ASSERT_TRUE(m_project);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

} // namespace

TEST_F(ProjectTest, startsEmptyAndIsNamedAfterItsFolder)
{
    EXPECT_EQ(m_project->document(), Document());
    EXPECT_EQ(m_project->name(), QDir(m_folder.path()).dirName());
    EXPECT_TRUE(m_project->notice().isEmpty());
    ASSERT_TRUE(m_project->setSetting(u"name"_s, "Spring"));
    EXPECT_EQ(m_project->name(), u"Spring"_s);
}

TEST_F(ProjectTest, reopensAsTheEqualDocument)
{
    const auto board = m_project->addBoard({.name = u"Café"_s, .prompt = u"x"_s});
    Variant variant = sampleVariant();
    variant.board = *board;
    ASSERT_TRUE(m_project->addVariant(variant));
    ASSERT_TRUE(m_project->addClip(sampleClip()));
    ASSERT_TRUE(m_project->addCut({.name = u"Reel"_s, .timeline = sampleTimeline()}));
    ASSERT_TRUE(m_project->putJob({.kind = u"generate"_s}));
    ASSERT_TRUE(m_project->addLedgerEntry({.what = u"picture"_s, .reported = Money::ofDollars(1)}));
    ASSERT_TRUE(m_project->setSetting(u"zoom"_s, 1.5));
    const Document before = m_project->document();
    reopen();
    EXPECT_EQ(m_project->document(), before);
}

TEST_F(ProjectTest, givesIdNumberTimeAndRecipeHash)
{
    const auto first = m_project->addVariant({.recipe = sampleRecipe()});
    const auto second = m_project->addVariant({.recipe = sampleRecipe()});
    ASSERT_TRUE(first && second);
    EXPECT_NE(*first, *second);
    EXPECT_EQ(m_project->variant(*first)->number, 1);
    EXPECT_EQ(m_project->variant(*second)->number, 2);
    EXPECT_EQ(m_project->variant(*first)->recipeHash, recipeHash(sampleRecipe()));
    EXPECT_TRUE(m_project->variant(*first)->created.isValid());
    reopen();
    const auto third = m_project->addVariant({});
    EXPECT_EQ(m_project->variant(*third)->number, 3) << "numbers go on after reopening";
}

TEST_F(ProjectTest, refusesIdsThatAreTakenOrPaths)
{
    ASSERT_TRUE(m_project->addBoard({.id = BoardId(u"b1"_s)}));
    EXPECT_FALSE(m_project->addBoard({.id = BoardId(u"b1"_s)}));
    EXPECT_FALSE(m_project->addBoard({.id = BoardId(u"../b"_s)}));
    EXPECT_FALSE(m_project->addCut({.id = CutId(u"a\nb"_s)}));
    EXPECT_EQ(m_project->document().boards.size(), 1U);
}

TEST_F(ProjectTest, makesNamesPlain)
{
    const auto board = m_project->addBoard({.name = u"a\tb\u2028c\n"_s});
    EXPECT_EQ(m_project->board(*board)->name, u"a b c"_s);
}

TEST_F(ProjectTest, tellsOfEveryAddition)
{
    QSignalSpy boards(m_project.get(), &Project::boardAdded);
    QSignalSpy variants(m_project.get(), &Project::variantAdded);
    QSignalSpy clips(m_project.get(), &Project::clipAdded);
    QSignalSpy cuts(m_project.get(), &Project::cutAdded);
    QSignalSpy jobs(m_project.get(), &Project::jobChanged);
    QSignalSpy ledger(m_project.get(), &Project::ledgerChanged);
    ASSERT_TRUE(m_project->addBoard({}));
    ASSERT_TRUE(m_project->addCut({}));
    ASSERT_TRUE(m_project->addArrival(
        {.variant = Variant{}, .clip = Clip{}, .ledger = LedgerEntry{}, .job = JobRecord{}}));
    for (const QSignalSpy* spy : {&boards, &variants, &clips, &cuts, &jobs, &ledger})
        EXPECT_EQ(spy->count(), 1);
}

TEST_F(ProjectTest, replacesAJobWithTheSameId)
{
    const JobId id = JobId::make();
    ASSERT_TRUE(m_project->putJob({.id = id, .state = JobState::Running}));
    ASSERT_TRUE(m_project->putJob({.id = JobId::make(), .state = JobState::Queued}));
    ASSERT_TRUE(m_project->putJob({.id = id, .state = JobState::Done, .remoteId = u"r"_s}));
    reopen();
    ASSERT_EQ(m_project->document().jobs.size(), 2U);
    EXPECT_EQ(m_project->document().jobs[0].state, JobState::Done);
    EXPECT_EQ(m_project->document().jobs[0].remoteId, u"r"_s);
}

TEST_F(ProjectTest, removesASettingThatIsSetToNull)
{
    ASSERT_TRUE(m_project->setSetting(u"a"_s, 1));
    ASSERT_TRUE(m_project->setSetting(u"a"_s, Json()));
    EXPECT_EQ(m_project->document().settings, Json::object());
    reopen();
    EXPECT_EQ(m_project->document().settings, Json::object());
}

TEST_F(ProjectTest, listsABoardsVariantsWithoutTheBin)
{
    const auto board = m_project->addBoard({});
    const auto kept = m_project->addVariant({.board = *board});
    ASSERT_TRUE(m_project->addVariant({.board = *board, .deleted = true}));
    ASSERT_TRUE(m_project->addVariant({.board = BoardId::make()}));
    EXPECT_EQ(m_project->variantsOf(*board), std::vector{*kept});
}

TEST_F(ProjectTest, findsTheNewestCachedVariantWhoseFileIsThere)
{
    const auto old = m_project->media().put("old", u"png"_s);
    ASSERT_TRUE(old);
    const Recipe recipe = sampleRecipe();
    const auto first = m_project->addVariant({.media = *old, .recipe = recipe});
    ASSERT_TRUE(m_project->addVariant({.media = ContentHash::of("lost"), .recipe = recipe}));
    ASSERT_TRUE(m_project->cached(recipeHash(recipe)));
    EXPECT_EQ(m_project->cached(recipeHash(recipe))->id, *first);
    EXPECT_EQ(m_project->cached(ContentHash::of("another recipe")), nullptr);
    reopen();
    EXPECT_EQ(m_project->cached(recipeHash(recipe))->id, *first);
}

TEST_F(ProjectTest, closesItsConnection)
{
    const int whileOpen = int(QSqlDatabase::connectionNames().size());
    m_project.reset();
    EXPECT_EQ(QSqlDatabase::connectionNames().size(), whileOpen - 1);
    EXPECT_FALSE(QFile::exists(m_folder.filePath(u"project.db-wal"_s)));
    EXPECT_FALSE(QFile::exists(m_folder.filePath(u"project.lock"_s)));
}

TEST_F(ProjectTest, isLockedForASecondOpener)
{
    const auto second = Project::open(m_folder.path());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Io);
    EXPECT_TRUE(second.error().detail.contains(u"in use by another Rushes"_s));
    m_project.reset();
    EXPECT_TRUE(Project::open(m_folder.path()));
}

TEST_F(ProjectTest, canBeReadWhileItIsOpen)
{
    ASSERT_TRUE(m_project->addBoard({.name = u"now"_s}));
    const auto read = readDocument(m_folder.path());
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, m_project->document());
    ASSERT_TRUE(m_project->addBoard({.name = u"later"_s})) << "reading must not disturb writing";
}

TEST(ReadDocument, writesNothing)
{
    const QTemporaryDir folder;
    {
        const auto project = opened(folder.path());
        ASSERT_TRUE(project->addBoard({.name = u"a"_s}));
    }
    const auto names = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const QByteArray before = bytesOf(folder.filePath(u"project.db"_s));
    ASSERT_TRUE(readDocument(folder.path()));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), names);
    EXPECT_EQ(bytesOf(folder.filePath(u"project.db"_s)), before);
}

TEST(ReadDocument, saysThatThereIsNoProject)
{
    const QTemporaryDir folder;
    const auto read = readDocument(folder.path());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Io);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(OpenProject, namesTheFolderItCannotMake)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(writeBytes(folder.filePath(u"file"_s), "x"));
    const auto project = Project::open(folder.filePath(u"file/project"_s));
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Io);
    EXPECT_TRUE(project.error().detail.contains(u"file"_s));
}

TEST(OpenProject, worksInAFolderWithOddCharacters)
{
    const QTemporaryDir folder;
    const QString odd = folder.filePath(u"50% off?#1 “süß” & 'co'"_s);
    {
        const auto project = opened(odd);
        ASSERT_TRUE(project);
        ASSERT_TRUE(project->addBoard({.name = u"a"_s}));
    }
    const auto again = opened(odd);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->document().boards.size(), 1U);
}

} // namespace rushes::project
