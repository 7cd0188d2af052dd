#include "core/project/Database.h"
#include "core/project/ProjectLoad.h"
#include "core/project/ProjectReader.h"
#include "core/project/Snapshots.h"
#include "tests/core/project/Sample.h"

#include <gtest/gtest.h>

namespace rushes::project {

using namespace testing;

namespace {

/// A closed project with enough in it that every page of its file matters.
class DamageTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const auto project = opened(m_folder.path());
        Document document = sampleDocument();
        for (int i = 10; i < 70; ++i)
            document.variants.push_back(sampleVariant(u"v%1"_s.arg(i)));
        ASSERT_TRUE(importDocument(*project, document));
        m_hash = *project->media().put("bytes", u"png"_s);
        m_document = project->document();
    }
    QString database() const { return m_folder.filePath(u"project.db"_s); }
    QByteArray bytes() const { return bytesOf(database()); }
    bool write(const QByteArray& content) const { return writeBytes(database(), content); }
    void removeSnapshots() const { QDir(m_folder.filePath(u"snapshots"_s)).removeRecursively(); }

    void expectRestored(const QByteArray& damaged) const
    {
        const auto project = Project::open(m_folder.path());
        ASSERT_TRUE(project) << project.error().detail.toStdString();
        EXPECT_EQ((*project)->document(), m_document);
        EXPECT_TRUE((*project)->notice().contains(u"restored"_s));
        EXPECT_TRUE((*project)->notice().contains(u"project.db.damaged-1"_s));
        EXPECT_EQ(bytesOf(database() + u".damaged-1"_s), damaged) << "the damaged file is kept";
        EXPECT_TRUE((*project)->media().path(m_hash)) << "media stays";
        EXPECT_TRUE((*project)->addBoard({}));
    }
    void expectRefused(const QByteArray& damaged) const
    {
        const auto project = Project::open(m_folder.path());
        ASSERT_FALSE(project);
        EXPECT_EQ(project.error().code, ErrorCode::Io);
        EXPECT_TRUE(project.error().detail.contains(u"project.db"_s));
        EXPECT_EQ(bytes(), damaged) << "nothing was changed";
        EXPECT_FALSE(QFile::exists(database() + u".damaged-1"_s));
    }

    QTemporaryDir m_folder;
    Document m_document;
    ContentHash m_hash;
};

} // namespace

TEST_F(DamageTest, restoresATruncatedDatabase)
{
    const QByteArray damaged = bytes().left(bytes().size() / 2 + 100);
    ASSERT_TRUE(write(damaged));
    expectRestored(damaged);
}

TEST_F(DamageTest, restoresADatabaseOverwrittenInTheMiddle)
{
    QByteArray damaged = bytes();
    damaged.replace(damaged.size() / 2, 9000, QByteArray(9000, '\x5a'));
    ASSERT_TRUE(write(damaged));
    expectRestored(damaged);
}

TEST_F(DamageTest, restoresADatabaseWithARowThatIsNoJson)
{
    QByteArray damaged = bytes();
    const qsizetype at = damaged.indexOf("\"interaction_id\"");
    ASSERT_GT(at, 0);
    damaged.replace(at, 4, "\x01\x02\x03\x04");
    ASSERT_TRUE(write(damaged));
    expectRestored(damaged);
}

TEST_F(DamageTest, restoresAFileThatIsNoDatabase)
{
    const QByteArray damaged(8192, 'x');
    ASSERT_TRUE(write(damaged));
    expectRestored(damaged);
}

TEST_F(DamageTest, restoresAnEmptyFile)
{
    ASSERT_TRUE(write({}));
    expectRestored({});
}

TEST_F(DamageTest, restoresADatabaseThatIsGone)
{
    ASSERT_TRUE(QFile::remove(database()));
    const auto project = opened(m_folder.path());
    ASSERT_TRUE(project);
    EXPECT_EQ(project->document(), m_document);
    EXPECT_FALSE(project->notice().isEmpty());
}

TEST_F(DamageTest, skipsASnapshotThatIsDamagedItself)
{
    const auto snapshots = snapshotsOf(ProjectFiles(m_folder.path()));
    ASSERT_EQ(snapshots.size(), 1U);
    ASSERT_TRUE(
        QFile::copy(snapshots[0].path, m_folder.filePath(u"snapshots/20200101T000000Z.db"_s)));
    ASSERT_TRUE(writeBytes(snapshots[0].path, "gone"));
    ASSERT_TRUE(write("x"));
    const auto project = opened(m_folder.path());
    ASSERT_TRUE(project);
    EXPECT_EQ(project->document(), m_document);
    EXPECT_TRUE(project->notice().contains(u"2020-01-01"_s) ||
                project->notice().contains(u"2019"_s));
}

TEST_F(DamageTest, withoutASnapshotNothingIsChanged)
{
    removeSnapshots();
    const QByteArray damaged = bytes().left(5000);
    ASSERT_TRUE(write(damaged));
    expectRefused(damaged);
}

TEST_F(DamageTest, anEmptyFileAmongMediaWithoutASnapshotIsRefused)
{
    removeSnapshots();
    ASSERT_TRUE(write({}));
    expectRefused({});
}

TEST_F(DamageTest, aSecondDamageIsKeptBesideTheFirst)
{
    ASSERT_TRUE(write("one"));
    ASSERT_TRUE(opened(m_folder.path()));
    ASSERT_TRUE(write("two"));
    ASSERT_TRUE(opened(m_folder.path()));
    EXPECT_EQ(bytesOf(database() + u".damaged-1"_s), "one");
    EXPECT_EQ(bytesOf(database() + u".damaged-2"_s), "two");
}

TEST_F(DamageTest, aNewerProjectIsRefusedUntouchedNamingBothVersions)
{
    {
        auto newer = Database::open(database(), DatabaseMode::Write);
        ASSERT_TRUE((*newer)->run(u"PRAGMA user_version=7"_s));
    }
    const QByteArray before = bytes();
    const auto project = Project::open(m_folder.path());
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Io);
    EXPECT_TRUE(project.error().detail.contains(u"project version 7, this one knows 1"_s));
    EXPECT_EQ(bytes(), before);
    EXPECT_FALSE(readDocument(m_folder.path()));
}

TEST(ForeignDatabase, isRefusedUntouched)
{
    const QTemporaryDir folder;
    {
        auto foreign = Database::open(folder.filePath(u"project.db"_s), DatabaseMode::Write);
        ASSERT_TRUE((*foreign)->run(u"CREATE TABLE recipes (name TEXT)"_s));
    }
    const auto project = Project::open(folder.path());
    ASSERT_FALSE(project);
    EXPECT_TRUE(project.error().detail.contains(u"another program"_s));
}

TEST_F(DamageTest, aCopyMadeWhileTheProjectIsOpenHoldsEverything)
{
    const QTemporaryDir copy;
    const auto project = opened(m_folder.path());
    ASSERT_TRUE(project->addBoard({.name = u"last second"_s}));
    for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files))
        ASSERT_TRUE(QFile::copy(m_folder.filePath(name), copy.filePath(name)));
    const auto reopened = Project::open(copy.path());
    ASSERT_TRUE(reopened) << reopened.error().detail.toStdString();
    EXPECT_EQ((*reopened)->document(), project->document());
    EXPECT_TRUE((*reopened)->notice().isEmpty());
}

TEST(Snapshots, keepTheLastOfEachDayAndFiveDays)
{
    const QTemporaryDir folder;
    const ProjectFiles files(folder.path());
    auto database = Database::open(files.database(), DatabaseMode::Write);
    ASSERT_TRUE(database);
    ASSERT_TRUE((*database)->run(u"CREATE TABLE t (x)"_s));
    for (int day = 1; day <= 8; ++day) {
        const auto taken = takeSnapshot(**database, files, noon(day));
        ASSERT_TRUE(taken) << taken.error().detail.toStdString();
        ASSERT_TRUE(takeSnapshot(**database, files, noon(day).addSecs(3600)));
    }
    const auto snapshots = snapshotsOf(files);
    ASSERT_EQ(snapshots.size(), 5U);
    EXPECT_EQ(snapshots.front().made, QDateTime(QDate(2026, 3, 8), QTime(13, 0), Qt::UTC));
    EXPECT_EQ(snapshots.back().made, QDateTime(QDate(2026, 3, 4), QTime(13, 0), Qt::UTC));
}

TEST(Snapshots, areTakenWhenAChangedProjectIsClosed)
{
    const QTemporaryDir folder;
    opened(folder.path());
    EXPECT_TRUE(snapshotsOf(ProjectFiles(folder.path())).empty()) << "there was nothing to keep";
    {
        const auto project = opened(folder.path());
        ASSERT_TRUE(project->addBoard({.name = u"a"_s}));
    }
    const auto snapshots = snapshotsOf(ProjectFiles(folder.path()));
    ASSERT_EQ(snapshots.size(), 1U);
    const Inspection inside = inspectDatabase(snapshots[0].path, Thoroughness::Structure);
    ASSERT_EQ(inside.health, DatabaseHealth::Good);
    EXPECT_EQ(inside.document.boards.size(), 1U);
}

} // namespace rushes::project
