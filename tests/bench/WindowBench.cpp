// Start-up to first paint, and scrolling through 10,000 variants. Run under any platform plugin;
// the figures of `offscreen` and `xcb` differ.
#include "core/catalog/Placement.h"
#include "core/generation/Studio.h"
#include "core/media/Image.h"
#include "core/project/Project.h"
#include "ui/explore/GridView.h"
#include "ui/explore/VariantModel.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/RushesStyle.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace {

using namespace rushes;

constexpr int pictures = 64, variants = 10'000;

/// A project with 10,000 variants over 64 different picture files.
std::unique_ptr<project::Project> bigProject(const QString& folder, project::BoardId& board)
{
    auto project = std::move(*project::Project::open(folder));
    board = *project->addBoard({.name = QStringLiteral("Big")});
    std::vector<ContentHash> files;
    for (int i = 0; i < pictures; ++i) {
        QImage picture(1024, 576, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(i * 359 / pictures, 160, 200));
        QPainter painter(&picture);
        painter.drawEllipse(i * 8, i * 4, 300, 200);
        painter.end();
        files.push_back(*project->media().put(
            *media::encodeImage(picture, media::ImageFormat::Jpeg), QStringLiteral("jpg")));
    }
    for (int i = 0; i < variants; ++i) {
        project::Variant variant;
        variant.board = board;
        variant.media = files[std::size_t(i) % files.size()];
        variant.recipe.prompt = QStringLiteral("picture %1").arg(i);
        variant.size = QSize(1024, 576);
        (void)project->addVariant(variant);
    }
    return project;
}

void scrollGrid(benchmark::State& state)
{
    static QTemporaryDir folder;
    static project::BoardId board;
    static const auto project = bigProject(folder.filePath(QStringLiteral("big")), board);
    SystemClock clock;
    generation::JobQueue queue(clock, 1);
    widgets::ThumbnailCache thumbnails;
    explore::VariantModel model(*project, queue, nullptr);
    model.setBoard(board);
    explore::GridView grid(thumbnails);
    grid.setModel(&model);
    grid.resize(760, 420);
    grid.show();
    QCoreApplication::processEvents();
    int position = 0;
    for (auto _ : state) {
        position = (position + 97) % grid.verticalScrollBar()->maximum();
        grid.verticalScrollBar()->setValue(position);
        grid.viewport()->repaint();
        state.PauseTiming();
        QCoreApplication::processEvents(); // decoded thumbnails arrive between frames, as in the
                                           // window
        state.ResumeTiming();
    }
    state.counters["cache_MB"] = double(thumbnails.bytes()) / 1e6;
}
BENCHMARK(scrollGrid)->Unit(benchmark::kMillisecond);

void openGrid(benchmark::State& state)
{
    static QTemporaryDir folder;
    static project::BoardId board;
    static const auto project = bigProject(folder.filePath(QStringLiteral("big")), board);
    SystemClock clock;
    generation::JobQueue queue(clock, 1);
    for (auto _ : state) {
        widgets::ThumbnailCache thumbnails;
        explore::VariantModel model(*project, queue, nullptr);
        model.setBoard(board);
        explore::GridView grid(thumbnails);
        grid.setModel(&model);
        grid.resize(760, 420);
        grid.show();
        grid.viewport()->repaint();
    }
}
BENCHMARK(openGrid)->Unit(benchmark::kMillisecond);

/// From nothing to a painted window with a project of 10,000 variants; without the process's own
/// start.
void openWindow(benchmark::State& state)
{
    static QTemporaryDir folder;
    static project::BoardId board;
    const QString path = folder.filePath(QStringLiteral("big"));
    static const bool made = bigProject(path, board) != nullptr; // closed again at once
    if (!made)
        return state.SkipWithError("no project");
    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue(clock, 1);
    const auto placements = catalog::loadPlacements();
    for (auto _ : state) {
        generation::Studio studio(*catalog::loadModels(), {}, budget, queue, clock);
        widgets::Theme theme;
        settings::SettingsStore settings({}, folder.filePath(QStringLiteral("settings.json")));
        settings::KeyRing keys(std::make_unique<settings::NoKeychain>());
        shell::MainWindow window({studio, *placements, theme, settings, keys});
        window.show();
        (void)window.openProject(path);
        window.repaint();
    }
}
BENCHMARK(openWindow)->Unit(benchmark::kMillisecond);

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
