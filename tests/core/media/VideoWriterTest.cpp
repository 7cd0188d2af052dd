#include "core/media/VideoWriter.h"

#include "core/media/VideoEncoder.h"
#include "tests/core/media/PaintedVideo.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

#include <gtest/gtest.h>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

class VideoWriterTest : public ::testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"clip.mp4"_s); }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

    QTemporaryDir m_folder;
};

/// The four-letter names of the outermost boxes (ISO/IEC 14496-12, 4.2).
QStringList outerBoxes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList names;
    while (!file.atEnd()) {
        const qint64 start = file.pos();
        const QByteArray header = file.read(8);
        if (header.size() < 8)
            break;
        qint64 size = qFromBigEndian<quint32>(header.constData());
        names += QString::fromLatin1(header.sliced(4));
        if (size == 1)
            size = qint64(qFromBigEndian<quint64>(file.read(8).constData()));
        if (size < 8 || !file.seek(start + size))
            break;
    }
    return names;
}

QString probe(const QString& program, const QString& path, const QString& stream)
{
    QProcess process;
    process.start(program, {u"-v"_s, u"error"_s, u"-select_streams"_s, stream, u"-count_frames"_s,
                            u"-show_streams"_s, u"-of"_s, u"flat=s=_"_s, path});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

VideoFormat withSound(QSize size, FrameRate rate)
{
    return {.size = size, .rate = rate, .audio = AudioTrack::Stereo48k};
}

} // namespace

TEST_F(VideoWriterTest, writesWhatEveryPlayerExpects)
{
    const QString ffprobe = QStandardPaths::findExecutable(u"ffprobe"_s);
    if (ffprobe.isEmpty())
        GTEST_SKIP() << "ffprobe is not installed";
    for (const EncodeSpeed speed :
         {EncodeSpeed::Draft, EncodeSpeed::Normal, EncodeSpeed::Careful}) {
        VideoFormat format = withSound({320, 180}, {30000, 1001});
        format.speed = speed;
        ASSERT_TRUE(test::writePaintedVideo(path(), format, 90, test::sine(440, 0.5, 4)));
        const QString video = probe(ffprobe, path(), u"v:0"_s);
        for (const QString& line :
             {u"codec_name=\"h264\""_s, u"profile=\"High\""_s, u"pix_fmt=\"yuv420p\""_s,
              u"color_range=\"tv\""_s, u"color_space=\"bt709\""_s, u"color_transfer=\"bt709\""_s,
              u"color_primaries=\"bt709\""_s, u"r_frame_rate=\"30000/1001\""_s,
              u"avg_frame_rate=\"30000/1001\""_s, u"nb_read_frames=\"90\""_s, u"start_pts=0"_s,
              u"duration=\"3.003000\""_s})
            EXPECT_TRUE(video.contains(line)) << line.toStdString() << "\n" << video.toStdString();
        const QString audio = probe(ffprobe, path(), u"a:0"_s);
        for (const QString& line :
             {u"codec_name=\"aac\""_s, u"profile=\"LC\""_s, u"sample_rate=\"48000\""_s,
              u"channels=2"_s, u"start_pts=0"_s, u"duration=\"3.003000\""_s})
            EXPECT_TRUE(audio.contains(line)) << line.toStdString() << "\n" << audio.toStdString();
        QFile::remove(path());
    }
}

TEST_F(VideoWriterTest, putsTheIndexBeforeTheData)
{
    ASSERT_TRUE(test::writePaintedVideo(path(), withSound({192, 96}, {30, 1}), 30));
    const QStringList boxes = outerBoxes(path());
    ASSERT_TRUE(boxes.contains(u"moov"_s) && boxes.contains(u"mdat"_s));
    EXPECT_LT(boxes.indexOf(u"moov"_s), boxes.indexOf(u"mdat"_s));
    EXPECT_EQ(boxes.first(), u"ftyp"_s);
}

TEST_F(VideoWriterTest, tagsItsColoursInTheContainerToo)
{
    ASSERT_TRUE(test::writePaintedVideo(path(), {.size = {192, 96}}, 3));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    // ISO/IEC 14496-12, 12.1.5: primaries, transfer and matrix are 1 for BT.709; not full range.
    const QByteArray box("colrnclx\0\1\0\1\0\1\0", 15);
    EXPECT_TRUE(file.readAll().contains(box));
}

TEST_F(VideoWriterTest, putsAKeyPictureEveryTwoSeconds)
{
    const QString ffprobe = QStandardPaths::findExecutable(u"ffprobe"_s);
    if (ffprobe.isEmpty())
        GTEST_SKIP() << "ffprobe is not installed";
    ASSERT_TRUE(test::writePaintedVideo(path(), {.size = {192, 96}, .rate = {10, 1}}, 90));
    QProcess process;
    process.start(ffprobe, {u"-v"_s, u"error"_s, u"-select_streams"_s, u"v"_s, u"-show_entries"_s,
                            u"packet=pts_time,flags"_s, u"-of"_s, u"csv=p=0"_s, path()});
    process.waitForFinished();
    double previous = 0;
    int keys = 0;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        if (!line.contains(",K"))
            continue;
        const double time = line.split(',').first().toDouble();
        EXPECT_LE(time - previous, 2.001);
        previous = time;
        ++keys;
    }
    EXPECT_GE(keys, 5);
}

TEST_F(VideoWriterTest, leavesNothingWhenItIsNotFinished)
{
    {
        auto writer = VideoWriter::open(path(), {.size = {192, 96}});
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->writeFrame(test::paintedFrame({192, 96}, 0)));
        EXPECT_EQ(files(), QStringList{u"clip.mp4.part"_s});
    }
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(VideoWriterTest, neverOverwritesAFile)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto writer = VideoWriter::open(path(), {.size = {192, 96}});
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, ErrorCode::Io);
    EXPECT_TRUE(writer.error().detail.contains(path()));
    EXPECT_EQ(file.size(), 4);
}

TEST_F(VideoWriterTest, neverOverwritesAFileThatAppearedMeanwhile)
{
    auto writer = VideoWriter::open(path(), {.size = {192, 96}});
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->writeFrame(test::paintedFrame({192, 96}, 0)));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    EXPECT_EQ((*writer)->finish().error().code, ErrorCode::Io);
    writer->reset();
    EXPECT_EQ(files(), QStringList{u"clip.mp4"_s});
    EXPECT_EQ(file.size(), 4);
}

TEST_F(VideoWriterTest, refusesSizesRatesAndQualitiesItCannotWrite)
{
    for (const VideoFormat& format :
         {VideoFormat{.size = {191, 96}}, VideoFormat{.size = {192, 95}}, VideoFormat{.size = {}},
          VideoFormat{.size = {-2, 2}}, VideoFormat{.size = {192, 96}, .rate = {0, 1}},
          VideoFormat{.size = {192, 96}, .quality = 52}}) {
        const auto writer = VideoWriter::open(path(), format);
        ASSERT_FALSE(writer);
        EXPECT_EQ(writer.error().code, ErrorCode::Usage) << writer.error().detail.toStdString();
    }
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(VideoWriterTest, refusesFramesOfAnotherSizeOrFormat)
{
    auto writer = VideoWriter::open(path(), {.size = {192, 96}});
    ASSERT_TRUE(writer);
    EXPECT_EQ((*writer)->writeFrame(test::paintedFrame({190, 96}, 0)).error().code,
              ErrorCode::Usage);
    auto other = VideoWriter::open(m_folder.filePath(u"other.mp4"_s), {.size = {192, 96}});
    ASSERT_TRUE(other);
    QImage grey(192, 96, QImage::Format_Grayscale8);
    grey.fill(0);
    EXPECT_EQ((*other)->writeFrame(grey).error().code, ErrorCode::Usage);
}

TEST_F(VideoWriterTest, saysWhichFolderCannotBeWritten)
{
    const QString nowhere = m_folder.filePath(u"no/such/folder/clip.mp4"_s);
    const auto writer = VideoWriter::open(nowhere, {.size = {192, 96}});
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, ErrorCode::Io);
    EXPECT_TRUE(writer.error().detail.contains(nowhere));
}

TEST_F(VideoWriterTest, needsAFrameAndNothingAfterTheEnd)
{
    auto empty = VideoWriter::open(path(), {.size = {192, 96}});
    ASSERT_TRUE(empty);
    EXPECT_EQ((*empty)->finish().error().code, ErrorCode::Usage);
    empty->reset();
    auto writer = VideoWriter::open(path(), {.size = {192, 96}});
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->writeFrame(test::paintedFrame({192, 96}, 0)));
    ASSERT_TRUE((*writer)->finish());
    EXPECT_FALSE((*writer)->writeFrame(test::paintedFrame({192, 96}, 0)));
    EXPECT_FALSE((*writer)->finish());
    writer->reset();
    EXPECT_EQ(files(), QStringList{u"clip.mp4"_s});
}

TEST_F(VideoWriterTest, refusesSoundWhenThereIsNoTrack)
{
    auto writer = VideoWriter::open(path(), {.size = {192, 96}});
    ASSERT_TRUE(writer);
    const std::vector<float> silence(960, 0.F);
    EXPECT_EQ((*writer)->writeAudio(silence).error().code, ErrorCode::Usage);
}

TEST(VideoEncoder, namesEveryEncoderItTried)
{
    const auto encoder = openVideoEncoder({.size = {192, 96}}, {u"no_such_one"_s, u"nor_this"_s});
    ASSERT_FALSE(encoder);
    EXPECT_EQ(encoder.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(encoder.error().detail.contains(u"no_such_one, nor_this"_s));
}

} // namespace rushes::media
