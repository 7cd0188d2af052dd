// How long one composed frame takes, and a whole export beside ffmpeg encoding the same raw frames
// with the same x264 settings, in turns. Prints ours/ffmpeg as `ratio`.
#include "core/media/Image.h"
#include "core/media/VideoReader.h"
#include "core/media/VideoWriter.h"
#include "core/render/Ad.h"
#include "core/render/Exporter.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <benchmark/benchmark.h>

using namespace rushes;
using namespace rushes::render;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr FrameRate rate{30, 1};
constexpr int clipFrames = 60;

// A picture with fine structure, moved a little every frame, as a camera move does.
QImage movingPicture(QSize size, int frame)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int u = x + 2 * frame;
            const int v = y + frame;
            row[x] = qRgb((u / 3 + v / 7) & 255, ((u ^ v) >> 2) & 255, (u * v / 900) & 255);
        }
    }
    return image;
}

struct Material
{
    QTemporaryDir folder;
    media::AssetStore store{QDir(folder.filePath(u"media"_s))};
    catalog::Placement reels = *catalog::loadPlacements()->find(u"reels"_s);

    timeline::Media clip(QSize size, int shift)
    {
        const QString path = folder.filePath(u"clip.mp4"_s);
        auto writer = *media::VideoWriter::open(path, {.size = size, .rate = rate});
        for (int i = 0; i < clipFrames; ++i)
            (void)writer->writeFrame(movingPicture(size, i + shift));
        (void)writer->finish();
        const timeline::Media made{.kind = timeline::MediaKind::Video,
                                   .hash = *store.putFile(path),
                                   .length = Time::ofFrames(clipFrames, rate)};
        QFile::remove(path);
        return made;
    }
    timeline::Media still(QSize size)
    {
        const auto bytes = media::encodeImage(movingPicture(size, 0), media::ImageFormat::Jpeg);
        return {.kind = timeline::MediaKind::Picture,
                .hash = *store.put(*bytes, u"jpg"_s),
                .length = Time::ofFrames(clipFrames, rate)};
    }
    FrameSpec spec(Fit fit = Fit::Crop) const
    {
        return {reels.size, reels.safeZone(reels.size), fit};
    }
};

timeline::Timeline adOf(std::vector<timeline::Media> clips, const QStringList& texts)
{
    return adTimeline({.clips = std::move(clips), .texts = texts});
}

void composeFrames(benchmark::State& state, const timeline::Timeline& cut, Material& material,
                   const FrameSpec& spec, int first, int last)
{
    const auto frames = makeStoreFrames(material.store);
    int frame = first;
    for (auto _ : state) {
        benchmark::DoNotOptimize(composeFrame(cut, Time::ofFrames(frame, rate), spec, *frames));
        frame = frame + 1 < last ? frame + 1 : first;
    }
}

void composeStill(benchmark::State& state)
{
    Material material;
    const auto cut = adOf({material.still(QSize(1024, 1024))}, {});
    composeFrames(state, cut, material, material.spec(), 0, clipFrames);
}
BENCHMARK(composeStill)->Unit(benchmark::kMillisecond);

void composeStillWithText(benchmark::State& state)
{
    Material material;
    const auto cut =
        adOf({material.still(QSize(1024, 1024))}, {u"Slow mornings, quick espresso"_s});
    composeFrames(state, cut, material, material.spec(), 20, 40);
}
BENCHMARK(composeStillWithText)->Unit(benchmark::kMillisecond);

void composeDissolve(benchmark::State& state)
{
    Material material;
    const auto cut =
        adOf({material.still(QSize(1024, 1024)), material.still(QSize(1080, 1920))}, {});
    composeFrames(state, cut, material, material.spec(), clipFrames - 6, clipFrames + 6);
}
BENCHMARK(composeDissolve)->Unit(benchmark::kMillisecond);

void composeClip(benchmark::State& state)
{
    Material material;
    const auto cut = adOf({material.clip(QSize(1080, 1920), 0)}, {});
    composeFrames(state, cut, material, material.spec(), 0, clipFrames);
}
BENCHMARK(composeClip)->Unit(benchmark::kMillisecond);

void composeScaledClip(benchmark::State& state)
{
    Material material;
    const auto cut = adOf({material.clip(QSize(1280, 720), 0)}, {});
    composeFrames(state, cut, material, material.spec(state.range(0) ? Fit::BlurPad : Fit::Crop), 0,
                  clipFrames);
}
BENCHMARK(composeScaledClip)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

QStringList ffmpegArguments(const QString& raw, QSize size, const QString& out)
{
    return {u"-y"_s,
            u"-v"_s,
            u"error"_s,
            u"-f"_s,
            u"rawvideo"_s,
            u"-pix_fmt"_s,
            u"bgra"_s,
            u"-s"_s,
            u"%1x%2"_s.arg(size.width()).arg(size.height()),
            u"-r"_s,
            u"30"_s,
            u"-i"_s,
            raw,
            u"-c:v"_s,
            u"libx264"_s,
            u"-preset"_s,
            u"veryfast"_s,
            u"-crf"_s,
            u"20"_s,
            u"-g"_s,
            u"60"_s,
            u"-pix_fmt"_s,
            u"yuv420p"_s,
            u"-profile:v"_s,
            u"high"_s,
            u"-movflags"_s,
            u"+faststart"_s,
            out};
}

void writeRawFrames(const timeline::Timeline& cut, const Material& material, const QString& path)
{
    QFile raw(path);
    (void)raw.open(QIODevice::WriteOnly);
    const auto frames = makeStoreFrames(material.store);
    for (int i = 0; i < cut.duration().frameIndex(rate); ++i) {
        const QImage frame = composeFrame(cut, Time::ofFrames(i, rate), material.spec(), *frames);
        raw.write(reinterpret_cast<const char*>(frame.constBits()), frame.sizeInBytes());
    }
}

// Two clips, a dissolve and two texts: 4 s of 1080x1920. ffmpeg gets the finished frames and only
// encodes; ours also decodes the clips, composes and paints.
void exportBesideFfmpeg(benchmark::State& state)
{
    Material material;
    const auto cut =
        adOf({material.clip(material.reels.size, 0), material.clip(material.reels.size, 999)},
             {u"Slow mornings, quick espresso"_s, u"Order ahead"_s});
    const QString raw = material.folder.filePath(u"frames.raw"_s);
    writeRawFrames(cut, material, raw);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        const auto file = exportTimeline({.timeline = cut,
                                          .placement = material.reels,
                                          .path = material.folder.filePath(u"a.mp4"_s)},
                                         material.store);
        ours.push_back(double(timer.nsecsElapsed()) / 1e9);
        if (!file)
            state.SkipWithError(file.error().detail.toUtf8().constData());
        timer.start();
        const int code =
            QProcess::execute(u"ffmpeg"_s, ffmpegArguments(raw, material.reels.size,
                                                           material.folder.filePath(u"b.mp4"_s)));
        theirs.push_back(double(timer.nsecsElapsed()) / 1e9);
        if (code != 0)
            state.SkipWithError("ffmpeg failed");
    }
    state.counters["ours_s"] = median(ours);
    state.counters["ffmpeg_s"] = median(theirs);
    state.counters["ratio"] = median(ours) / median(theirs);
}
BENCHMARK(exportBesideFfmpeg)->Iterations(5)->Unit(benchmark::kSecond);

} // namespace

// Painting text needs fonts, and fonts need an application.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
