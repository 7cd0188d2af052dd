// How long a draft takes warm, altogether and a megapixel, for places that cost differently. Run
// by hand with the drawings' folder in RUSHES_DRAFT_DRAWINGS, or without it to time labelled
// blocks.

#include "core/draft/DraftBoard.h"

#include <QGuiApplication>
#include <benchmark/benchmark.h>

using namespace rushes::draft;

static void drawDraft(benchmark::State& state, const char* prompt)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "DraftBench";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    const DraftBoard board(qEnvironmentVariable("RUSHES_DRAFT_DRAWINGS"));
    const auto side = int(state.range(0));
    const DraftRequest request{QString::fromLatin1(prompt), {side, side}, 1};
    static_cast<void>(board.draw(request));
    for (auto _ : state)
        benchmark::DoNotOptimize(board.draw(request));
    state.counters["per_megapixel"] =
        benchmark::Counter(double(side) * side / 1e6 * double(state.iterations()),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK_CAPTURE(drawDraft, beach, "red sneaker on a beach at sunset")
    ->Arg(512)
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, studio, "blue headphones, studio shot")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, table, "cup of coffee on a wooden table")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, city, "burger in the city at night")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, forest, "tent in the forest")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, snow, "bicycle in the snow")->Arg(1024)->Unit(benchmark::kMillisecond);
