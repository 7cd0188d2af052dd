// How long a draft takes warm, altogether and a megapixel, for places that cost differently, and
// which share each of its stages has: words and layout, the place, the things in it, the last look
// with the masks. Run by hand with the drawings' folder in RUSHES_DRAFT_DRAWINGS, or without it to
// time labelled blocks.

#include "core/base/Memory.h"
#include "core/draft/DraftBoard.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <benchmark/benchmark.h>

#include <array>

using namespace rushes::draft;

/// One for the whole run: fonts that were read outlive no application.
static void startApplication()
{
    static int argc = 1;
    static char name[] = "DraftBench";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    rushes::keepPictureMemory(); // as both programs do
    static const auto* const application = new QGuiApplication(argc, argv);
    benchmark::DoNotOptimize(application);
}

static void drawDraft(benchmark::State& state, const char* prompt)
{
    startApplication();
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

/// What the first draft of a session takes: words, drawings and fonts are read before it.
static void firstDraft(benchmark::State& state, const char* prompt)
{
    startApplication();
    for (auto _ : state) {
        const DraftBoard board(qEnvironmentVariable("RUSHES_DRAFT_DRAWINGS"));
        benchmark::DoNotOptimize(board.draw({QString::fromLatin1(prompt), {1024, 1024}, 1}));
    }
}

BENCHMARK_CAPTURE(drawDraft, beach, "red sneaker on a beach at sunset")
    ->Arg(512)
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, studio, "blue headphones, studio shot")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, podium, "perfume bottle on a podium")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, table, "cup of coffee on a wooden table")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, marble, "three lemons on marble")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, cafe, "cappuccino in a cafe")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, room, "teddy bear in a room")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, city, "burger in the city at night")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, street, "taxi in the street")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, forest, "tent in the forest in autumn")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, snow, "bicycle in the snow")->Arg(1024)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, mountains, "yellow car in the mountains")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, meadow, "horse in a meadow in the morning")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, desert, "rocket over a desert")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, sea, "sailboat on the sea at sunset")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, space, "robot in space")->Arg(1024)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, night, "guitar under a starry night sky")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, fog, "green backpack in the forest in fog")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, clay, "car in a meadow, clay")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, sketch, "bicycle in the street, line sketch")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawDraft, above, "sunglasses and a camera on a wooden table, top-down")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstDraft, beach, "red sneaker on a beach at sunset")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstDraft, forest, "tent in the forest in autumn")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstDraft, table, "laptop, a cup of coffee and a plant on a desk")
    ->Unit(benchmark::kMillisecond);
