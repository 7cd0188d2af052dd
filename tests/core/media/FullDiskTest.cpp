#include "core/media/AssetStore.h"
#include "tests/core/media/PaintedVideo.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>

#include <gtest/gtest.h>

#include <random>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Files of this process cannot grow over some size while it lives, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

QStringList filesIn(const QString& folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found += walk.next();
    return found;
}

/// Noise, which no encoder makes small.
QImage noise(QSize size, unsigned seed)
{
    QImage image(size, QImage::Format_RGB32);
    std::mt19937 random(seed);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, QRgb(random()) | 0xff000000);
    }
    return image;
}

} // namespace

TEST(FullDisk, keepsTheAssetStoreWithoutHalfFiles)
{
    const QTemporaryDir folder;
    const AssetStore store{QDir(folder.path())};
    Result<ContentHash> hash;
    {
        const FileSizeLimit limit(100'000);
        hash = store.put(QByteArray(3'000'000, 'x'), u"png"_s);
    }
    ASSERT_FALSE(hash);
    EXPECT_EQ(hash.error().code, ErrorCode::Io);
    EXPECT_TRUE(hash.error().detail.contains(folder.path()));
    EXPECT_TRUE(filesIn(folder.path()).isEmpty());
}

TEST(FullDisk, failsAVideoAndRemovesIt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    Result<void> result;
    {
        const FileSizeLimit limit(60'000);
        auto writer = VideoWriter::open(path, {.size = {320, 180}, .quality = 5});
        ASSERT_TRUE(writer);
        for (unsigned i = 0; i < 90 && result; ++i)
            result = (*writer)->writeFrame(noise({320, 180}, i));
        if (result)
            result = (*writer)->finish();
    }
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Io);
    EXPECT_TRUE(result.error().detail.contains(path));
    EXPECT_TRUE(filesIn(folder.path()).isEmpty());
}

TEST(FullDisk, failsAVideoThatOnlyLacksRoomForItsIndex)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    ASSERT_TRUE(test::writePaintedVideo(path, {.size = {192, 96}}, 60));
    const qint64 whole = QFile(path).size();
    QFile::remove(path);
    Result<void> result;
    {
        const FileSizeLimit limit(rlim_t(whole) - 50);
        result = test::writePaintedVideo(path, {.size = {192, 96}}, 60);
    }
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Io);
    EXPECT_TRUE(filesIn(folder.path()).isEmpty());
}

} // namespace rushes::media

#endif
