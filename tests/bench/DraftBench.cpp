// How long a draft takes warm, altogether and a megapixel, for places that cost differently, and
// which share each of its stages has: words and layout, the place, the things in it, the last look
// with the masks. Run by hand with the drawings' folder in RUSHES_DRAFT_DRAWINGS, or without it to
// time labelled blocks.

#include "core/draft/DraftBoard.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <benchmark/benchmark.h>

#include <array>

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
    QElapsedTimer clock;
    std::array<double, 4> stages{};
    double before = 0;
    const rushes::Progress progress{[&](double done) {
                                        const auto now = double(clock.nsecsElapsed());
                                        const std::size_t stage = done < 0.05  ? 4
                                                                  : done < 0.3 ? 0
                                                                  : done < 0.6 ? 1
                                                                  : done < 0.9 ? 2
                                                                               : 3;
                                        if (stage < stages.size())
                                            stages[stage] += now - before;
                                        before = now;
                                    },
                                    {}};
    for (auto _ : state) {
        clock.start();
        before = 0;
        benchmark::DoNotOptimize(board.draw(request, progress));
    }
    double all = 1;
    for (const double stage : stages)
        all += stage;
    const char* names[] = {"words%", "place%", "things%", "look%"};
    for (std::size_t i = 0; i < stages.size(); ++i)
        state.counters[names[i]] = 100 * stages[i] / all;
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
