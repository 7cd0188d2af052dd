#include "core/sketch/RowTasks.h"
#include "core/sketch/SketchRenderer.h"

#include <QImageReader>
#include <QPainter>
#include <QThreadPool>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

namespace {

using namespace rushes;
using direction::CameraMove;
using direction::Direction;

constexpr QSize frameSize(1080, 1920);
constexpr int clipFrames = 150;

/// The still that RUSHES_BENCH_PICTURE names, else a busy painted one of 1620 x 2880.
QImage still()
{
    const QString path = qEnvironmentVariable("RUSHES_BENCH_PICTURE");
    if (!path.isEmpty())
        return QImageReader(path).read().convertToFormat(QImage::Format_RGB32);
    QImage picture(1620, 2880, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            row[x] = qRgb(int(127 + 120 * std::sin(x * 0.021 + y * 0.003)), (x * 7 + y * 3) & 255,
                          (x ^ y) & 255);
    }
    return picture;
}

QImage ovalMask(QSize size)
{
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(
        QRectF(size.width() * 0.25, size.height() * 0.3, size.width() * 0.5, size.height() * 0.45));
    return mask;
}

Direction relitPushIn()
{
    return {.move = CameraMove::PushIn,
            .strength = 0.5,
            .light = direction::Lighting{.azimuth = 60, .elevation = 20, .kelvin = 4000}};
}

void drawFrames(benchmark::State& state, const sketch::SketchSource& source,
                const Direction& direction)
{
    QThreadPool& pool = *QThreadPool::globalInstance();
    const int usual = pool.maxThreadCount();
    pool.setMaxThreadCount(int(state.range(0)));
    const sketch::SketchRenderer renderer(source, direction, frameSize);
    int frame = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(renderer.frame(double(frame++ % clipFrames) / clipFrames));
    state.SetItemsProcessed(state.iterations());
    pool.setMaxThreadCount(usual);
}

void oneLayerRelit(benchmark::State& state)
{
    drawFrames(state, {.picture = still()}, relitPushIn());
}

void twoLayersRelit(benchmark::State& state)
{
    const QImage picture = still();
    drawFrames(state, {.picture = picture, .subjectMask = ovalMask(picture.size())}, relitPushIn());
}

void oneLayerOrbit(benchmark::State& state)
{
    drawFrames(state, {.picture = still()}, {.move = CameraMove::OrbitLeft, .strength = 0.5});
}

void prepareTwoLayersRelit(benchmark::State& state)
{
    const QImage picture = still();
    const sketch::SketchSource source{.picture = picture, .subjectMask = ovalMask(picture.size())};
    for (auto _ : state)
        benchmark::DoNotOptimize(sketch::SketchRenderer(source, relitPushIn(), frameSize));
}

/// Where the hand drags a scrub bar: any frame, each at once.
void scrubTwoLayers(benchmark::State& state)
{
    const QImage picture = still();
    const sketch::SketchRenderer renderer(
        {.picture = picture, .subjectMask = ovalMask(picture.size())}, relitPushIn(), frameSize);
    int step = 0;
    double longest = 0;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(renderer.frame(double(step++ * 61 % clipFrames) / clipFrames));
        longest = std::max(longest, std::chrono::duration<double, std::milli>(
                                        std::chrono::steady_clock::now() - start)
                                        .count());
    }
    state.counters["longest_ms"] = longest;
}

/// What the Clip workspace shows while it plays on a slow machine.
void previewAtHalfSize(benchmark::State& state)
{
    const QImage picture = still();
    const sketch::SketchRenderer renderer(
        {.picture = picture, .subjectMask = ovalMask(picture.size())}, relitPushIn(),
        frameSize / 2);
    int frame = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(renderer.frame(double(frame++ % clipFrames) / clipFrames));
    state.SetItemsProcessed(state.iterations());
}

/// Everything a clip of so many frames costs but the encoding: reading, preparing, drawing. For
/// compare_zoompan.sh.
void drawClip(benchmark::State& state, const sketch::SketchSource& source)
{
    const int frames = int(state.range(0));
    for (auto _ : state) {
        const sketch::SketchRenderer renderer(source, relitPushIn(), frameSize);
        for (int frame = 0; frame < frames; ++frame)
            benchmark::DoNotOptimize(renderer.frame(double(frame) / (clipFrames - 1)));
    }
    state.SetItemsProcessed(state.iterations() * frames);
}

void oneLayerClip(benchmark::State& state)
{
    drawClip(state, {.picture = still()});
}

void twoLayerClip(benchmark::State& state)
{
    const QImage picture = still();
    drawClip(state, {.picture = picture, .subjectMask = ovalMask(picture.size())});
}

/// A plain copy of as many frames by as many threads.
void copyClip(benchmark::State& state)
{
    QImage from(frameSize, QImage::Format_RGB32);
    from.fill(Qt::darkCyan);
    QImage to(frameSize, QImage::Format_RGB32);
    uchar* bits = to.bits();
    const qsizetype stride = to.bytesPerLine();
    for (auto _ : state) {
        for (int frame = 0; frame < int(state.range(0)); ++frame) {
            sketch::forAllRows(frameSize.height(), [&](sketch::Rows rows) {
                std::memcpy(bits + rows.first * stride, from.constScanLine(rows.first),
                            std::size_t((rows.end - rows.first) * stride));
            });
            benchmark::ClobberMemory();
        }
    }
}

} // namespace

BENCHMARK(oneLayerRelit)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(twoLayersRelit)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(oneLayerOrbit)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(prepareTwoLayersRelit)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(scrubTwoLayers)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(previewAtHalfSize)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(oneLayerClip)
    ->Arg(1)
    ->Arg(clipFrames)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(twoLayerClip)
    ->Arg(1)
    ->Arg(clipFrames)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(copyClip)
    ->Arg(1)
    ->Arg(clipFrames)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
