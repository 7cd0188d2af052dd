#include "ui/widgets/ThumbnailCache.h"

#include "tests/ui/widgets/Gallery.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

class Thumbnails : public ::testing::Test
{
protected:
    QString save(const QString& name) const
    {
        const QString path = m_folder.filePath(name);
        test::samplePicture(QSize(480, 270)).save(path);
        return path;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Thumbnails, arriveAfterTheFirstWish)
{
    const QString path = save(u"a.png"_s);
    ThumbnailCache cache;
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    EXPECT_FALSE(cache.find(path, 128));
    ASSERT_TRUE(ready.wait());
    EXPECT_EQ(ready.at(0).at(0).toString(), path);
    const std::optional<QImage> image = cache.find(path, 128);
    ASSERT_TRUE(image);
    EXPECT_LE(std::max(image->width(), image->height()), 128);
    EXPECT_EQ(cache.bytes(), image->sizeInBytes());
}

TEST_F(Thumbnails, areDecodedOnceHoweverOftenTheyAreWished)
{
    const QString path = save(u"a.png"_s);
    ThumbnailCache cache;
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    for (int wish = 0; wish < 5; ++wish)
        cache.find(path, 128);
    ASSERT_TRUE(ready.wait());
    EXPECT_FALSE(ready.wait(100));
    EXPECT_EQ(ready.count(), 1);
}

TEST_F(Thumbnails, stayWithinTheirBytes)
{
    ThumbnailCache cache(128 * 72 * 4 * 2);
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    for (const QString& name : {u"a.png"_s, u"b.png"_s, u"c.png"_s}) {
        cache.find(save(name), 128);
        ASSERT_TRUE(ready.wait());
    }
    EXPECT_LE(cache.bytes(), 128 * 72 * 4 * 2);
    EXPECT_FALSE(cache.find(m_folder.filePath(u"a.png"_s), 128)) << "the oldest makes room";
    EXPECT_TRUE(cache.find(m_folder.filePath(u"c.png"_s), 128));
}

TEST_F(Thumbnails, aMissingFileFailsOnceUntilItIsForgotten)
{
    const QString path = m_folder.filePath(u"gone.png"_s);
    ThumbnailCache cache;
    QSignalSpy failed(&cache, &ThumbnailCache::failed);
    EXPECT_FALSE(cache.find(path, 128));
    ASSERT_TRUE(failed.wait());
    EXPECT_TRUE(cache.hasFailed(path));
    EXPECT_FALSE(cache.find(path, 128));
    EXPECT_FALSE(failed.wait(100));
    save(u"gone.png"_s);
    cache.forget(path);
    QSignalSpy ready(&cache, &ThumbnailCache::ready);
    cache.find(path, 128);
    EXPECT_TRUE(ready.wait());
}

TEST_F(Thumbnails, ofAProjectAreKeptAsFilesBesideItsMedia)
{
    const QString hash(64, u'a');
    QDir(m_folder.path()).mkpath(u"media/aa"_s);
    const QString path = save(u"media/aa/"_s + hash + u".png"_s);
    {
        ThumbnailCache cache;
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        cache.find(path, 200);
        ASSERT_TRUE(ready.wait());
    }
    const QString kept = m_folder.filePath(u"thumbnails/aa/"_s + hash + u"-256.jpg"_s);
    EXPECT_EQ(QImage(kept).width(), 256);
    ASSERT_TRUE(QFile::resize(path, 0));
    ThumbnailCache again;
    QSignalSpy ready(&again, &ThumbnailCache::ready);
    again.find(path, 180);
    ASSERT_TRUE(ready.wait()) << "the picture itself is not read again";
    EXPECT_EQ(again.find(path, 180)->width(), 256);
}

} // namespace rushes::widgets
