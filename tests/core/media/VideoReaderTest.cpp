#include "core/media/VideoReader.h"

#include "tests/core/media/PaintedVideo.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

class VideoReaderTest : public ::testing::Test
{
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    std::unique_ptr<VideoReader> painted(FrameRate rate, int frames, QSize size = {192, 96})
    {
        const QString file = path(u"painted.mp4"_s);
        const Result<void> written =
            test::writePaintedVideo(file, {.size = size, .rate = rate}, frames);
        EXPECT_TRUE(written) << (written ? "" : written.error().detail.toStdString());
        Result<std::unique_ptr<VideoReader>> reader = VideoReader::open(file);
        EXPECT_TRUE(reader);
        return reader ? std::move(*reader) : nullptr;
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

int numberAt(VideoReader& reader, Time time)
{
    const Result<QImage> image = reader.frameAt(time);
    return image ? test::paintedNumber(*image) : -1;
}

} // namespace

TEST_F(VideoReaderTest, tellsSizeRateAndLengthExactly)
{
    const auto reader = painted({30000, 1001}, 90);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->info().size, QSize(192, 96));
    EXPECT_EQ(reader->info().rate, (FrameRate{30000, 1001}));
    EXPECT_EQ(reader->info().frameCount, 90);
    EXPECT_EQ(reader->info().duration, Time::ofFrames(90, {30000, 1001}));
    EXPECT_FALSE(reader->info().hasAudio);
}

TEST_F(VideoReaderTest, findsEveryFrameForwardsBackwardsAndAtRandom)
{
    constexpr int frames = 150;
    for (const FrameRate rate : {FrameRate{30, 1}, FrameRate{24000, 1001}, FrameRate{25, 1}}) {
        const auto reader = painted(rate, frames);
        ASSERT_TRUE(reader);
        for (int i = 0; i < frames; ++i)
            ASSERT_EQ(numberAt(*reader, Time::ofFrames(i, rate)), i);
        for (int i = frames - 1; i >= 0; --i)
            ASSERT_EQ(numberAt(*reader, Time::ofFrames(i, rate)), i);
        Result<std::unique_ptr<VideoReader>> cold = VideoReader::open(path(u"painted.mp4"_s));
        ASSERT_TRUE(cold);
        std::mt19937 random(7);
        std::uniform_int_distribution<int> anyFrame(0, frames - 1);
        for (int n = 0; n < 100; ++n) {
            const int i = anyFrame(random);
            ASSERT_EQ(numberAt(**cold, Time::ofFrames(i, rate)), i);
        }
        QFile::remove(path(u"painted.mp4"_s));
    }
}

TEST_F(VideoReaderTest, showsAFrameUntilTheNextOneStarts)
{
    const FrameRate rate{30, 1};
    const auto reader = painted(rate, 10);
    ASSERT_TRUE(reader);
    EXPECT_EQ(numberAt(*reader, Time::ofFrames(4, rate) - Time::ofMilliseconds(1)), 3);
    EXPECT_EQ(numberAt(*reader, Time::ofFrames(4, rate) + Time::ofMilliseconds(30)), 4);
}

TEST_F(VideoReaderTest, clampsTimesOutsideTheFile)
{
    const auto reader = painted({30, 1}, 10);
    ASSERT_TRUE(reader);
    EXPECT_EQ(numberAt(*reader, -Time::ofSeconds(3)), 0);
    EXPECT_EQ(numberAt(*reader, Time::ofSeconds(3600)), 9);
    EXPECT_EQ(numberAt(*reader, Time::ofFrames(3, {30, 1})), 3);
}

TEST_F(VideoReaderTest, keepsColoursWithinAFewLevels)
{
    const auto reader = painted({30, 1}, 3);
    ASSERT_TRUE(reader);
    const Result<QImage> image = reader->frameAt({});
    ASSERT_TRUE(image);
    EXPECT_EQ(image->format(), QImage::Format_RGB32);
    const QColor background = image->pixelColor(150, 80);
    EXPECT_NEAR(background.red(), 60, 4);
    EXPECT_NEAR(background.green(), 90, 4);
    EXPECT_NEAR(background.blue(), 120, 4);
}

TEST_F(VideoReaderTest, refusesWhatIsNoVideoAndNamesTheFile)
{
    write(u"empty.mp4"_s, {});
    write(u"noise.mp4"_s, QByteArray(5000, 'x'));
    write(u"list.mp4"_s, "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nother.ts\n");
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"folder.mp4"_s));
    for (const QString& name :
         {u"empty.mp4"_s, u"noise.mp4"_s, u"list.mp4"_s, u"folder.mp4"_s, u"missing.mp4"_s}) {
        const auto reader = VideoReader::open(path(name));
        ASSERT_FALSE(reader) << name.toStdString();
        EXPECT_EQ(reader.error().code, ErrorCode::Usage);
        EXPECT_TRUE(reader.error().detail.contains(name)) << reader.error().detail.toStdString();
    }
    EXPECT_EQ(VideoReader::open({}).error().code, ErrorCode::Usage);
    EXPECT_EQ(VideoReader::open(u"a\0b"_s).error().code, ErrorCode::Usage);
}

TEST_F(VideoReaderTest, refusesAFileCutBeforeItsFrames)
{
    ASSERT_TRUE(painted({30, 1}, 30));
    QFile file(path(u"painted.mp4"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    write(u"cut.mp4"_s, whole.left(200));
    EXPECT_EQ(VideoReader::open(path(u"cut.mp4"_s)).error().code, ErrorCode::Usage);
}

TEST_F(VideoReaderTest, readsWhatIsThereOfAFileCutInTheMiddle)
{
    ASSERT_TRUE(painted({30, 1}, 150));
    QFile file(path(u"painted.mp4"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    write(u"half.mp4"_s, whole.left(whole.size() * 2 / 3));
    const auto reader = VideoReader::open(path(u"half.mp4"_s));
    ASSERT_TRUE(reader);
    EXPECT_EQ(numberAt(**reader, Time::ofFrames(20, {30, 1})), 20);
    EXPECT_TRUE((*reader)->frameAt(Time::ofSeconds(4.9)));
}

TEST_F(VideoReaderTest, opensNamesWithSpacesColonsAndControlCharacters)
{
    for (const QString& name : {u"my clip.mp4"_s, u"a:b|c.mp4"_s, u"new\nline\t.mp4"_s, u"-i.mp4"_s,
                                u"100%d.mp4"_s, u"клип.mp4"_s}) {
        ASSERT_TRUE(test::writePaintedVideo(path(name), {.size = {192, 96}}, 3))
            << name.toStdString();
        EXPECT_TRUE(QFile::exists(path(name))) << name.toStdString();
        const auto reader = VideoReader::open(path(name));
        ASSERT_TRUE(reader) << name.toStdString();
        EXPECT_EQ(numberAt(**reader, Time::ofFrames(2, {30, 1})), 2);
    }
}

} // namespace rushes::media
