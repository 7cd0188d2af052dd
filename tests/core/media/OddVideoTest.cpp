#include "core/media/Audio.h"
#include "core/media/Image.h"
#include "core/media/VideoReader.h"
#include "tests/core/media/ImageBytes.h"
#include "tests/core/media/PaintedVideo.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int frames = 75;
constexpr FrameRate rate{25, 1};

/// Files of other programs' making, transcoded by the ffmpeg program from one painted video.
class OddVideoTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_program = QStandardPaths::findExecutable(u"ffmpeg"_s);
        if (m_program.isEmpty())
            GTEST_SKIP() << "the ffmpeg program is not installed";
        ASSERT_TRUE(test::writePaintedVideo(
            path(u"source.mp4"_s),
            {.size = {192, 96}, .rate = rate, .quality = 10, .audio = AudioTrack::Stereo48k},
            frames, test::sine(440, 0.5, 3)));
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// True when the program made the file; a build without the encoder makes none.
    bool transcode(const QString& name, const QStringList& options,
                   const QString& source = u"source.mp4"_s) const
    {
        QProcess process;
        process.start(m_program, QStringList{u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, path(source)} +
                                     options + QStringList{path(name)});
        process.waitForFinished();
        return process.exitCode() == 0;
    }

    void expectExact(const QString& name) const
    {
        const auto reader = VideoReader::open(path(name));
        ASSERT_TRUE(reader) << reader.error().detail.toStdString();
        EXPECT_EQ((*reader)->info().frameCount, frames) << name.toStdString();
        EXPECT_EQ((*reader)->info().rate, rate) << name.toStdString();
        EXPECT_NEAR((*reader)->info().duration.seconds(), 3, 0.002) << name.toStdString();
        std::mt19937 random(11);
        std::uniform_int_distribution<int> anyFrame(0, frames - 1);
        for (int n = 0; n < 60; ++n) {
            const int wanted = anyFrame(random);
            const Result<QImage> image = (*reader)->frameAt(Time::ofFrames(wanted, rate));
            ASSERT_TRUE(image) << image.error().detail.toStdString();
            ASSERT_EQ(test::paintedNumber(*image), wanted) << name.toStdString();
        }
    }

    QTemporaryDir m_folder;
    QString m_program;
};

} // namespace

TEST_F(OddVideoTest, isExactInOtherContainersAndCodecs)
{
    const std::pair<QString, QStringList> kinds[] = {
        {u"milliseconds.mkv"_s, {u"-c"_s, u"copy"_s}},
        {u"offset.ts"_s, {u"-c"_s, u"copy"_s}},
        {u"vp9.webm"_s,
         {u"-an"_s, u"-c:v"_s, u"libvpx-vp9"_s, u"-deadline"_s, u"realtime"_s, u"-cpu-used"_s,
          u"8"_s, u"-g"_s, u"20"_s}},
        {u"open-gop.mp4"_s,
         {u"-c:v"_s, u"libx264"_s, u"-x264-params"_s,
          u"open-gop=1:keyint=12:bframes=3:b-adapt=0"_s}},
        {u"mpeg4.avi"_s, {u"-c:v"_s, u"mpeg4"_s, u"-q:v"_s, u"2"_s, u"-bf"_s, u"2"_s}},
        {u"intra.mov"_s, {u"-c:v"_s, u"mjpeg"_s, u"-q:v"_s, u"3"_s}},
        {u"fragmented.mp4"_s, {u"-c"_s, u"copy"_s, u"-movflags"_s, u"frag_keyframe+empty_moov"_s}},
    };
    int made = 0;
    for (const auto& [name, options] : kinds) {
        if (!transcode(name, options))
            continue;
        ++made;
        expectExact(name);
    }
    EXPECT_GT(made, 3);
}

TEST_F(OddVideoTest, showsACutFileFromItsFirstVisibleFrame)
{
    // Copied from 1.0 s on: the frames from the key picture before it are decoded but hidden.
    ASSERT_TRUE(transcode(u"whole.mp4"_s, {u"-c:v"_s, u"libx264"_s, u"-g"_s, u"100"_s}));
    QProcess process;
    process.start(m_program,
                  {u"-v"_s, u"error"_s, u"-ss"_s, u"1.0"_s, u"-i"_s, path(u"whole.mp4"_s), u"-an"_s,
                   u"-c"_s, u"copy"_s, path(u"cut.mp4"_s)});
    process.waitForFinished();
    const auto reader = VideoReader::open(path(u"cut.mp4"_s));
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->info().frameCount, frames - 25);
    for (const int wanted : {0, 49, 7, 8, 6}) {
        const Result<QImage> image = (*reader)->frameAt(Time::ofFrames(wanted, rate));
        ASSERT_TRUE(image);
        EXPECT_EQ(test::paintedNumber(*image), wanted + 25);
    }
}

TEST_F(OddVideoTest, turnsRotatedFilmUpright)
{
    ASSERT_TRUE(
        transcode(u"turned.mp4"_s, {u"-c"_s, u"copy"_s, u"-metadata:s:v"_s, u"rotate=90"_s}));
    const auto reader = VideoReader::open(path(u"turned.mp4"_s));
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->info().size, QSize(96, 192));
    const Result<QImage> image = (*reader)->frameAt(Time::ofFrames(10, rate));
    ASSERT_TRUE(image);
    EXPECT_EQ(image->size(), QSize(96, 192));
    ASSERT_TRUE(transcode(u"upright.png"_s, {u"-frames:v"_s, u"1"_s}, u"turned.mp4"_s));
    const Result<QImage> first = (*reader)->frameAt({});
    const Result<QImage> expected = readImage(path(u"upright.png"_s));
    ASSERT_TRUE(first && expected);
    EXPECT_LT(test::meanDifference(*first, *expected), 10.0)
        << "about 97 when turned the wrong way";
}

TEST_F(OddVideoTest, makesPixelsSquare)
{
    ASSERT_TRUE(transcode(u"wide.mp4"_s, {u"-c:v"_s, u"libx264"_s, u"-vf"_s, u"setsar=4/3"_s}));
    const auto reader = VideoReader::open(path(u"wide.mp4"_s));
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->info().size, QSize(256, 96));
    EXPECT_EQ((*reader)->frameAt({})->size(), QSize(256, 96));
}

TEST_F(OddVideoTest, readsOddSizesAndOtherPixelFormats)
{
    const std::pair<QString, QStringList> kinds[] = {
        {u"odd.mkv"_s,
         {u"-an"_s, u"-vf"_s, u"scale=191:95"_s, u"-pix_fmt"_s, u"yuv444p"_s, u"-c:v"_s,
          u"ffv1"_s}},
        {u"rgb.avi"_s, {u"-an"_s, u"-vf"_s, u"scale=191:95"_s, u"-c:v"_s, u"huffyuv"_s}},
        {u"ten.mp4"_s, {u"-an"_s, u"-pix_fmt"_s, u"yuv420p10le"_s, u"-c:v"_s, u"libx264"_s}},
        {u"anim.gif"_s, {u"-an"_s}},
    };
    for (const auto& [name, options] : kinds) {
        if (!transcode(name, options))
            continue;
        const auto reader = VideoReader::open(path(name));
        ASSERT_TRUE(reader) << name.toStdString() << reader.error().detail.toStdString();
        const Result<QImage> image = (*reader)->frameAt(Time::ofFrames(41, rate));
        ASSERT_TRUE(image) << name.toStdString();
        EXPECT_EQ(image->size(), (*reader)->info().size);
        EXPECT_EQ(test::paintedNumber(*image), 41) << name.toStdString();
    }
}

TEST_F(OddVideoTest, showsTransparentFilmOnBlack)
{
    ASSERT_TRUE(
        transcode(u"clear.mov"_s, {u"-an"_s, u"-vf"_s, u"format=rgba,colorchannelmixer=aa=0.5"_s,
                                   u"-c:v"_s, u"png"_s}));
    const auto reader = VideoReader::open(path(u"clear.mov"_s));
    ASSERT_TRUE(reader);
    const Result<QImage> image = (*reader)->frameAt({});
    ASSERT_TRUE(image);
    EXPECT_EQ(image->format(), QImage::Format_RGB32);
    const QRgb background = image->pixel(150, 80);
    EXPECT_EQ(qAlpha(background), 255);
    EXPECT_NEAR(qBlue(background), 60, 8);
}

TEST_F(OddVideoTest, refusesSoundAloneAsVideoAndCoverArtToo)
{
    ASSERT_TRUE(transcode(u"sound.m4a"_s, {u"-vn"_s, u"-c:a"_s, u"copy"_s}));
    EXPECT_EQ(VideoReader::open(path(u"sound.m4a"_s)).error().code, ErrorCode::Usage);
    const bool made =
        transcode(u"cover.m4a"_s, {u"-c:a"_s, u"copy"_s, u"-frames:v"_s, u"1"_s, u"-c:v"_s,
                                   u"png"_s, u"-disposition:v"_s, u"attached_pic"_s});
    EXPECT_TRUE(!made || !VideoReader::open(path(u"cover.m4a"_s)));
}

TEST_F(OddVideoTest, keepsLateSoundLate)
{
    QProcess process;
    process.start(m_program, {u"-v"_s, u"error"_s, u"-i"_s, path(u"source.mp4"_s), u"-itsoffset"_s,
                              u"1"_s, u"-i"_s, path(u"source.mp4"_s), u"-map"_s, u"0:v"_s,
                              u"-map"_s, u"1:a"_s, u"-c"_s, u"copy"_s, path(u"late.mkv"_s)});
    process.waitForFinished();
    const Result<AudioBuffer> audio = readAudio(path(u"late.mkv"_s));
    ASSERT_TRUE(audio);
    std::size_t onset = 0;
    while (onset < audio->samples.size() && std::abs(audio->samples[onset]) < 0.1F)
        ++onset;
    EXPECT_NEAR(double(onset / 2), 48000, 300);
}

TEST_F(OddVideoTest, mixesSurroundSoundDown)
{
    ASSERT_TRUE(transcode(u"surround.wav"_s, {u"-vn"_s, u"-ac"_s, u"6"_s, u"-ar"_s, u"44100"_s}));
    const Result<AudioBuffer> audio = readAudio(path(u"surround.wav"_s));
    ASSERT_TRUE(audio);
    EXPECT_NEAR(audio->duration().seconds(), 3, 0.01);
    EXPECT_GT(measureLoudness(*audio).integratedLufs, -30);
}

} // namespace rushes::media
