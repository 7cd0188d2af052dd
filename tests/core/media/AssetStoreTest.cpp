#include "core/media/AssetStore.h"

#include "core/media/IncomingFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

class AssetStoreTest : public ::testing::Test
{
protected:
    QStringList storedFiles() const
    {
        QStringList found;
        QDirIterator walk(m_store.folder().path(), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            found += m_store.folder().relativeFilePath(walk.next());
        return found;
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    QTemporaryDir m_folder;
    AssetStore m_store{QDir(m_folder.filePath(u"media"_s))};
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_F(AssetStoreTest, removesWhatAKilledProgramLeftAndNothingThatIsInUse)
{
    const auto incoming = [this](const QString& name, const QDateTime& written) {
        const QString path = m_store.folder().filePath(u".incoming-"_s + name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_TRUE(file.setFileTime(written, QFileDevice::FileModificationTime));
        return path;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ASSERT_TRUE(m_store.put("picture", u"png"_s));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--gtest_list_tests"_s});
    ASSERT_TRUE(other.waitForStarted());
    const qint64 dead = other.processId();
    ASSERT_TRUE(other.waitForFinished());
    const QString own = QString::number(QCoreApplication::applicationPid());
    const QString ofADead = incoming(u"%1-aa"_s.arg(dead), now);
    const QString ofUs = incoming(own + u"-bb"_s, now);
    const QString ofUsLongAgo = incoming(own + u"-cc"_s, now.addDays(-2));
    const QString unsigned_ = incoming(u"0123456789abcdef"_s, now);
    const QString unsignedLongAgo = incoming(u"1123456789abcdef"_s, now.addDays(-2));
    removeAbandoned(m_store.folder(), now);
    EXPECT_FALSE(QFileInfo::exists(ofADead));
    EXPECT_TRUE(QFileInfo::exists(ofUs)) << "its program runs";
    EXPECT_FALSE(QFileInfo::exists(ofUsLongAgo)) << "of an earlier program with the same number";
    EXPECT_TRUE(QFileInfo::exists(unsigned_));
    EXPECT_FALSE(QFileInfo::exists(unsignedLongAgo));
    EXPECT_TRUE(m_store.path(ContentHash::of("picture")));
}

TEST_F(AssetStoreTest, namesAFileByTheHashOfItsBytes)
{
    const Result<ContentHash> hash = m_store.put("picture", u"png"_s);
    ASSERT_TRUE(hash);
    EXPECT_EQ(*hash, ContentHash::of("picture"));
    const QString hex = hash->toString();
    EXPECT_EQ(storedFiles(), QStringList{hex.left(2) + u'/' + hex + u".png"_s});
    ASSERT_TRUE(m_store.path(*hash));
    EXPECT_TRUE(QFileInfo(*m_store.path(*hash)).isAbsolute());
    EXPECT_EQ(contents(*m_store.path(*hash)), "picture");
}

TEST_F(AssetStoreTest, storesTheSameBytesOnce)
{
    const QString file = write(u"a.JPG"_s, "same");
    const Result<ContentHash> first = m_store.put("same", u"png"_s);
    EXPECT_EQ(m_store.put("same", u"png"_s), first);
    EXPECT_EQ(m_store.put("same", u"jpg"_s), first);
    EXPECT_EQ(m_store.putFile(file), first);
    EXPECT_EQ(storedFiles().size(), 1);
}

TEST_F(AssetStoreTest, copiesAFileLargerThanOneChunkUnchanged)
{
    QByteArray bytes(3'500'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 31 >> 3);
    const Result<ContentHash> hash = m_store.putFile(write(u"big one.MP4"_s, bytes));
    ASSERT_TRUE(hash);
    EXPECT_EQ(*hash, ContentHash::of(bytes));
    EXPECT_TRUE(m_store.path(*hash)->endsWith(u".mp4"_s));
    EXPECT_EQ(contents(*m_store.path(*hash)), bytes);
}

TEST_F(AssetStoreTest, cleansTheSuffix)
{
    const Result<ContentHash> hash = m_store.put("x", u"../../Evil\n.PNG"_s);
    ASSERT_TRUE(hash);
    EXPECT_TRUE(m_store.path(*hash)->endsWith(hash->toString() + u".evilpng"_s));
    const Result<ContentHash> none = m_store.put("y", u"/"_s);
    ASSERT_TRUE(none);
    EXPECT_TRUE(m_store.path(*none)->endsWith(u".bin"_s));
}

TEST_F(AssetStoreTest, hasNoPathForWhatIsNotThereOrIsNoHash)
{
    EXPECT_FALSE(m_store.path(ContentHash::of("nothing")));
    EXPECT_FALSE(m_store.path({}));
    EXPECT_FALSE(m_store.path(ContentHash(u"../../etc/passwd"_s)));
    EXPECT_FALSE(m_store.path(ContentHash(u"*"_s)));
}

TEST_F(AssetStoreTest, refusesToReadWhatIsNoFile)
{
    for (const QString& path : {m_folder.path(), m_folder.filePath(u"missing.png"_s), QString()}) {
        const Result<ContentHash> hash = m_store.putFile(path);
        ASSERT_FALSE(hash);
        EXPECT_EQ(hash.error().code, ErrorCode::Usage);
        EXPECT_TRUE(hash.error().detail.contains(path));
    }
    EXPECT_TRUE(storedFiles().isEmpty());
}

TEST_F(AssetStoreTest, saysWhereItCannotWrite)
{
    const AssetStore blocked{QDir(write(u"file"_s, "in the way"))};
    const Result<ContentHash> hash = blocked.put("x", u"png"_s);
    ASSERT_FALSE(hash);
    EXPECT_EQ(hash.error().code, ErrorCode::Io);
    EXPECT_TRUE(hash.error().detail.contains(blocked.folder().absolutePath()));
}

TEST_F(AssetStoreTest, leavesNoTemporaryFileWhenTheTargetCannotBeMade)
{
    const QString hex = ContentHash::of("x").toString();
    ASSERT_TRUE(m_store.folder().mkpath(u"."_s));
    QFile inTheWay(m_store.folder().filePath(hex.left(2)));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    EXPECT_EQ(m_store.put("x", u"png"_s).error().code, ErrorCode::Io);
    EXPECT_EQ(storedFiles(), QStringList{hex.left(2)});
}

TEST_F(AssetStoreTest, acceptsTheSameBytesFromManyThreads)
{
    std::vector<Result<ContentHash>> results(8);
    {
        std::vector<std::jthread> threads;
        for (Result<ContentHash>& result : results)
            threads.emplace_back([&] { result = m_store.put(QByteArray(200'000, 'z'), u"png"_s); });
    }
    for (const Result<ContentHash>& result : results)
        EXPECT_TRUE(result);
    EXPECT_EQ(storedFiles().size(), 1);
}

} // namespace rushes::media
