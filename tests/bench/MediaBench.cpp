#include "core/media/Audio.h"
#include "core/media/ColourConversion.h"
#include "core/media/FFmpeg.h"
#include "core/media/VideoReader.h"
#include "core/media/VideoWriter.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize portrait{1080, 1920};
constexpr int framesOfClip = 60;

/// Smooth shapes with some grain, moving: about as hard to encode as film.
QImage movingPicture(QSize size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    quint32 grain = 12345U + quint32(number);
    for (int y = 0; y < size.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            grain = grain * 1664525U + 1013904223U;
            const int noise = int(grain >> 29);
            const int wave =
                int(100 + 80 * std::sin((x + number * 4) * 0.01) * std::cos(y * 0.008));
            row[x] = qRgb(wave + noise, (wave + x / 16 + noise) & 0xff, 200 - wave / 2 + noise);
        }
    }
    return image;
}

std::vector<QImage> clipFrames()
{
    std::vector<QImage> frames;
    for (int i = 0; i < framesOfClip; ++i)
        frames.push_back(movingPicture(portrait, i));
    return frames;
}

void writeClip(benchmark::State& state, const QString& path, const std::vector<QImage>& frames,
               EncodeSpeed speed)
{
    auto writer = VideoWriter::open(path, {.size = portrait, .rate = {30, 1}, .speed = speed});
    if (!writer)
        return state.SkipWithError(qPrintable(writer.error().detail));
    for (const QImage& frame : frames) {
        if (!(*writer)->writeFrame(frame))
            return state.SkipWithError("a frame was not written");
    }
    if (!(*writer)->finish())
        state.SkipWithError("the clip was not finished");
}

} // namespace

static void convertsRgbToI420(benchmark::State& state)
{
    const QImage image = movingPicture(portrait, 0);
    const auto width = std::size_t(portrait.width());
    const std::size_t luma = width * std::size_t(portrait.height());
    std::vector<std::uint8_t> planes(luma * 3 / 2);
    const I420Planes target{planes.data(),    planes.data() + luma, planes.data() + luma * 5 / 4,
                            portrait.width(), portrait.width() / 2, portrait.width() / 2};
    for (auto _ : state) {
        convertToI420(image, target);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(convertsRgbToI420)->Unit(benchmark::kMillisecond);

/// The same work by FFmpeg's scaler, for comparison.
static void convertsRgbToI420ByScaler(benchmark::State& state)
{
    const QImage image = movingPicture(portrait, 0);
    const FramePtr frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = portrait.width();
    frame->height = portrait.height();
    av_frame_get_buffer(frame.get(), 0);
    const ScalerPtr scaler(sws_getContext(portrait.width(), portrait.height(), AV_PIX_FMT_BGRA,
                                          portrait.width(), portrait.height(), AV_PIX_FMT_YUV420P,
                                          SWS_BILINEAR, nullptr, nullptr, nullptr));
    const std::uint8_t* const source[] = {image.constBits()};
    const int stride[] = {int(image.bytesPerLine())};
    for (auto _ : state)
        sws_scale(scaler.get(), source, stride, 0, portrait.height(), frame->data, frame->linesize);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(convertsRgbToI420ByScaler)->Unit(benchmark::kMillisecond);

static void convertsI420ToRgb(benchmark::State& state)
{
    const std::size_t luma = std::size_t(portrait.width()) * std::size_t(portrait.height());
    const std::vector<std::uint8_t> planes(luma * 3 / 2, 120);
    const ConstI420Planes source{
        planes.data(),    planes.data() + luma, planes.data() + luma * 5 / 4,
        portrait.width(), portrait.width() / 2, portrait.width() / 2};
    QImage image(portrait, QImage::Format_RGB32);
    for (auto _ : state) {
        convertFromI420(source, YuvMatrix::Bt709, YuvRange::Limited, image);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(convertsI420ToRgb)->Unit(benchmark::kMillisecond);

/// Frames a second at 1080x1920; the argument is the EncodeSpeed.
static void encodes(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    const std::vector<QImage> frames = clipFrames();
    for (auto _ : state) {
        writeClip(state, path, frames, EncodeSpeed(state.range(0)));
        QFile::remove(path);
    }
    state.SetItemsProcessed(state.iterations() * framesOfClip);
}
BENCHMARK(encodes)->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Frames a second read forwards (argument 1) or backwards (argument -1).
static void steps(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    writeClip(state, path, clipFrames(), EncodeSpeed::Draft);
    for (auto _ : state) {
        const auto reader = VideoReader::open(path);
        for (int i = 0; reader && i < framesOfClip; ++i) {
            const int frame = state.range(0) > 0 ? i : framesOfClip - 1 - i;
            benchmark::DoNotOptimize((*reader)->frameAt(Time::ofFrames(frame, {30, 1})));
        }
    }
    state.SetItemsProcessed(state.iterations() * framesOfClip);
}
BENCHMARK(steps)->Arg(1)->Arg(-1)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Thirty seconds of sound that needs the limiter.
static void normalisesLoudness(benchmark::State& state)
{
    AudioBuffer sound;
    sound.samples.resize(std::size_t(30) * AudioBuffer::sampleRate * AudioBuffer::channels);
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] = float(0.3 * std::sin(double(i) * 0.02) * std::sin(double(i) * 1e-5)) +
                           (i / 2 % 24000 < 300 ? 0.6F : 0.F);
    for (auto _ : state) {
        AudioBuffer audio = sound;
        normaliseLoudness(audio, -14, -1);
        benchmark::DoNotOptimize(audio.samples.data());
    }
}
BENCHMARK(normalisesLoudness)->Unit(benchmark::kMillisecond);

} // namespace rushes::media
