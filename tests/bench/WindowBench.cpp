// The window with 100,000 variants beside an empty one: opening, scrolling, searching, rating. Run
// under any platform plugin; the figures of `offscreen` and `xcb` differ. RUSHES_BENCH_VARIANTS
// sets another number.
#include "core/base/Async.h"
#include "core/catalog/Placement.h"
#include "core/generation/Studio.h"
#include "core/media/Image.h"
#include "core/project/ProjectLoad.h"
#include "core/project/commands/VariantCommands.h"
#include "ui/explore/GridView.h"
#include "ui/explore/PromptEditor.h"
#include "ui/explore/VariantModel.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/RushesStyle.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using namespace rushes;
using namespace Qt::Literals::StringLiterals;

constexpr int pictureFiles = 256;
constexpr double nsInMs = 1e6;

int variantCount()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("RUSHES_BENCH_VARIANTS", &given);
    return given ? count : 100'000;
}

QString prompt(int i)
{
    static const QStringList subjects{u"red sneaker"_s, u"glass bottle"_s, u"leather bag"_s,
                                      u"blue headphones"_s, u"wrist watch"_s};
    static const QStringList places{u"on wet sand"_s, u"on a round plinth"_s, u"in a city street"_s,
                                    u"on a wooden table"_s};
    static const QStringList lights{u"golden hour"_s, u"overcast noon"_s, u"neon night"_s,
                                    u"soft window light"_s};
    return u"%1 %2, %3, 35 mm, shallow focus, take %4"_s.arg(
        subjects[i % subjects.size()], places[i / 5 % places.size()],
        lights[i / 20 % lights.size()], QString::number(i));
}

std::vector<ContentHash> makeFiles(const media::AssetStore& store)
{
    std::vector<ContentHash> files;
    for (int i = 0; i < pictureFiles; ++i) {
        QImage picture(1376, 768, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(i * 359 / pictureFiles, 160, 200));
        QPainter painter(&picture);
        painter.drawEllipse(i * 4, i * 2, 300, 200);
        painter.end();
        files.push_back(
            *store.put(*media::encodeImage(picture, media::ImageFormat::Png), u"png"_s));
    }
    return files;
}

/// A project with very many variants over a few picture files; closed again.
void makeProject(const QString& folder)
{
    const auto project = std::move(*project::Project::open(folder));
    const std::vector<ContentHash> files = makeFiles(project->media());
    project::Document document;
    document.boards = {{.id = project::BoardId::make(), .name = u"Big"_s}};
    const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-30);
    for (int i = 0; i < variantCount(); ++i) {
        project::Variant variant{.id = project::VariantId::make(),
                                 .board = document.boards.front().id,
                                 .number = i + 1,
                                 .media = files[std::size_t(i) % files.size()],
                                 .provider = u"gemini"_s,
                                 .size = {1376, 768},
                                 .cost = Money::ofDollars(0.0336),
                                 .latencyMs = 3100,
                                 .created = start.addSecs(i * 25),
                                 .rating = i % 6};
        variant.recipe = {.prompt = prompt(i),
                          .model = u"gemini-3.1-flash-lite-image"_s,
                          .aspect = {16, 9},
                          .seed = std::uint64_t(i)};
        variant.recipeHash = project::recipeHash(variant.recipe);
        document.variants.push_back(std::move(variant));
    }
    (void)project::importDocument(*project, document);
}

const QString& bigFolder()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString made = folder.filePath(u"big"_s);
        makeProject(made);
        return made;
    }();
    return path;
}

/// A program around the big project, without its window.
struct Room
{
    Room() : queue(clock, 1), studio(*catalog::loadModels(), {}, budget, queue, clock)
    {
        project = std::move(*project::Project::open(bigFolder()));
        model = std::make_unique<explore::VariantModel>(*project, studio, nullptr);
        model->setBoard(project->document().boards.front().id);
    }

    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue;
    generation::Studio studio;
    std::unique_ptr<project::Project> project;
    std::unique_ptr<explore::VariantModel> model;
};

void report(benchmark::State& state, std::vector<double>& frames)
{
    std::sort(frames.begin(), frames.end());
    state.counters["p99_ms"] = frames[frames.size() * 99 / 100];
    state.counters["max_ms"] = frames.back();
}

/// One step is one frame: scroll, paint, take in what was decoded meanwhile.
void scrollGrid(benchmark::State& state)
{
    Room room;
    widgets::ThumbnailCache thumbnails;
    explore::GridView grid(thumbnails);
    grid.setModel(room.model.get());
    grid.resize(760, 420);
    grid.show();
    QCoreApplication::processEvents();
    const int step = int(state.range(0));
    int position = 0;
    std::vector<double> frames;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        position = (position + step) % grid.verticalScrollBar()->maximum();
        grid.verticalScrollBar()->setValue(position);
        QCoreApplication::processEvents();
        grid.viewport()->repaint();
        frames.push_back(double(timer.nsecsElapsed()) / nsInMs);
    }
    report(state, frames);
    state.counters["cache_MB"] = double(thumbnails.bytes()) / 1e6;
}
BENCHMARK(scrollGrid)->Arg(97)->Arg(4001)->Unit(benchmark::kMillisecond)->Iterations(600);

void search(benchmark::State& state)
{
    Room room;
    project::SearchIndex index(*room.project);
    (void)QTest::qWaitFor([&] { return index.isReady(); }, 300'000);
    const QStringList texts{u"sneaker golden hour"_s, u"take 4711"_s, u"glass bottle neon"_s,
                            u"mm"_s};
    const QString& text = texts[qsizetype(state.range(0))];
    std::size_t found = 0;
    for (auto _ : state)
        found = index.find(text).size();
    state.counters["found"] = double(found);
    state.SetLabel(text.toStdString());
}
BENCHMARK(search)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

void filterGrid(benchmark::State& state)
{
    Room room;
    int rating = 0;
    for (auto _ : state) {
        rating = (rating + 1) % 6;
        room.model->setFilter({.atLeast = rating});
    }
}
BENCHMARK(filterGrid)->Unit(benchmark::kMillisecond);

/// A key in the grid until everything that follows it is done.
void rateOne(benchmark::State& state)
{
    Room room;
    int next = 0;
    for (auto _ : state) {
        const project::VariantId id = room.model->idAt(room.model->index(next++ % 1000));
        const int rating = (next + next / 1000) % 5 + 1; // another one at each round
        room.project->push(project::rateVariants(*room.project, {id}, rating, {}));
        QCoreApplication::processEvents();
    }
}
BENCHMARK(rateOne)->Unit(benchmark::kMillisecond);

void openProject(benchmark::State& state)
{
    const QString& folder = bigFolder();
    for (auto _ : state)
        benchmark::DoNotOptimize(project::Project::open(folder));
}
BENCHMARK(openProject)->Unit(benchmark::kMillisecond)->Iterations(3);

/// A whole program with its window, at a project that is read on the pool, as it is at a start.
struct Program
{
    explicit Program(const QString& folder)
        : studio(*catalog::loadModels(), {}, budget, queue, clock),
          settings({}, folder + u"/settings.json"_s),
          window({studio, *placements, theme, settings, keys})
    {
        QElapsedTimer timer;
        timer.start();
        const auto reading = runAsync([folder] { return project::Project::read(folder); });
        window.show();
        window.repaint();
        firstPaint = lap(timer);
        (void)QTest::qWaitFor([&] { return reading.isFinished(); }, 60'000);
        read = lap(timer);
        (void)window.openProject(reading.result().value());
        opened = lap(timer);
        window.repaint();
        pictures = lap(timer);
    }
    static double lap(QElapsedTimer& timer) { return double(timer.nsecsElapsed()) / nsInMs; }

    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue{clock, 1};
    generation::Studio studio;
    Result<catalog::PlacementTable> placements = catalog::loadPlacements();
    widgets::Theme theme;
    settings::SettingsStore settings;
    settings::KeyRing keys{std::make_unique<settings::NoKeychain>()};
    shell::MainWindow window;
    double firstPaint = 0, read = 0, opened = 0, pictures = 0; ///< ms since the window was shown
};

/// Until the pictures are painted, without the process's own start; beside it when the window was
/// there, and how long it stood still meanwhile.
void openWindow(benchmark::State& state)
{
    static const QTemporaryDir empty;
    const QString folder = state.range(0) == 0 ? empty.filePath(u"empty"_s) : bigFolder();
    for (auto _ : state) {
        const Program program(folder);
        state.counters["first_paint_ms"] = program.firstPaint;
        state.counters["standstill_ms"] = program.opened - program.read;
        state.counters["pictures_ms"] = program.pictures;
    }
    state.SetLabel(state.range(0) == 0 ? "empty project" : "big project");
}
BENCHMARK(openWindow)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(3);

/// A key in the prompt until its letter is painted, in the window of the big project.
void typeInPrompt(benchmark::State& state)
{
    Program program(bigFolder());
    auto* editor = program.window.findChild<explore::PromptEditor*>();
    editor->setFocus();
    QCoreApplication::processEvents();
    const QString words = u"a red sneaker on wet sand at golden hour, long shadows, "_s;
    qsizetype next = 0;
    std::vector<double> frames;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(editor, words[next++ % words.size()].toLatin1());
        editor->viewport()->repaint();
        QCoreApplication::processEvents();
        frames.push_back(double(timer.nsecsElapsed()) / nsInMs);
    }
    report(state, frames);
}
BENCHMARK(typeInPrompt)->Unit(benchmark::kMillisecond)->Iterations(400);

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    widgets::Theme theme;
    widgets::installStyle(theme);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
