#include "core/media/Audio.h"
#include "core/media/Image.h"
#include "core/media/Provenance.h"
#include "core/media/VideoReader.h"
#include "tests/core/media/ImageBytes.h"
#include "tests/core/media/PaintedVideo.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The bytes with a few of them replaced, half of the time near the start, where the headers are.
QByteArray damaged(QByteArray bytes, std::mt19937& random)
{
    const auto below = [&](qsizetype limit) { return qsizetype(random() % std::uint32_t(limit)); };
    const int changes = 1 + int(below(6));
    for (int i = 0; i < changes; ++i) {
        const qsizetype reach =
            below(2) == 0 ? std::min<qsizetype>(bytes.size(), 400) : bytes.size();
        bytes[below(reach)] = char(random());
    }
    return below(4) == 0 ? bytes.left(1 + below(bytes.size())) : bytes;
}

} // namespace

/// What is read from a damaged file may be wrong or refused, but keeps its promises.
TEST(DamagedFiles, areReadAsPicturesOrRefused)
{
    std::mt19937 random(5);
    int refused = 0;
    for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP}) {
        const QByteArray whole =
            encodeImage(test::gradient({64, 48}), format).value_or(QByteArray());
        for (int i = 0; i < 60; ++i) {
            const QByteArray bytes = damaged(whole, random);
            const Result<QImage> image = decodeImage(bytes, u"damaged"_s);
            hasContentCredentials(bytes);
            if (!image) {
                EXPECT_EQ(image.error().code, ErrorCode::Usage);
                ++refused;
            } else {
                EXPECT_FALSE(image->isNull());
            }
        }
    }
    EXPECT_GT(refused, 30);
}

TEST(DamagedFiles, areReadAsFilmOrRefused)
{
    const QTemporaryDir folder;
    const QString whole = folder.filePath(u"whole.mp4"_s);
    ASSERT_TRUE(test::writePaintedVideo(whole, {.size = {96, 64}, .audio = AudioTrack::Stereo48k},
                                        12, test::sine(440, 0.5, 0.4)));
    QFile source(whole);
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    const QByteArray bytes = source.readAll();
    std::mt19937 random(9);
    int opened = 0;
    for (int i = 0; i < 60; ++i) {
        const QString path = folder.filePath(u"damaged.mp4"_s);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(damaged(bytes, random));
        file.close();
        const auto reader = VideoReader::open(path);
        for (const int frame : {11, 0, 6}) {
            const Result<QImage> image = reader ? (*reader)->frameAt(Time::ofFrames(frame, {30, 1}))
                                                : Result<QImage>(fail(reader.error()));
            opened += image ? 1 : 0;
            EXPECT_TRUE(image || image.error().code == ErrorCode::Usage);
            EXPECT_TRUE(!image || image->size() == (*reader)->info().size);
        }
        const Result<AudioBuffer> audio = readAudio(path);
        EXPECT_TRUE(audio || audio.error().code == ErrorCode::Usage);
    }
    EXPECT_GT(opened, 30);
}

} // namespace rushes::media
