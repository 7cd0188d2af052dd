// The main job through the real window: type, pick, animate, cut, export, close, reopen.
#include "core/base/Async.h"
#include "core/catalog/Placement.h"
#include "core/draft/DraftBoard.h"
#include "core/generation/Studio.h"
#include "core/media/VideoReader.h"
#include "core/providers/local/LocalProvider.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/cut/CutWorkspace.h"
#include "ui/explore/ExploreWorkspace.h"
#include "ui/explore/GridView.h"
#include "ui/explore/PromptEditor.h"
#include "ui/export/ExportSheet.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/RushesStyle.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

class Journey : public ::testing::Test
{
protected:
    Journey() : queue(clock, 2)
    {
        widgets::loadFonts();
        generation::Studio::Providers engines;
        engines.push_back(std::make_unique<providers::LocalProvider>(
            draft::DraftBoard(QStringLiteral(RUSHES_SOURCE_DIR "/build/assets/draft"))));
        studio = std::make_unique<generation::Studio>(*catalog::loadModels(), std::move(engines),
                                                      budget, queue, clock);
        placements = *catalog::loadPlacements();
    }

    std::unique_ptr<MainWindow> open()
    {
        auto window =
            std::make_unique<MainWindow>(Tools{*studio, placements, theme, settings, keys});
        window->show();
        EXPECT_TRUE(window->openProject(folder.filePath(u"Trainer"_s)));
        return window;
    }
    bool waitUntil(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }
    bool waitForJobs()
    {
        return waitUntil([&] { return queue.activeCount() == 0; });
    }
    void shoot(QWidget& window, const QString& name)
    {
        const QString target = qEnvironmentVariable("RUSHES_SHOT_DIR");
        if (!target.isEmpty())
            window.grab().save(target + u"/journey-"_s + name + u".png"_s);
    }

    QTemporaryDir folder;
    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue;
    std::unique_ptr<generation::Studio> studio;
    catalog::PlacementTable placements;
    widgets::Theme theme;
    settings::SettingsStore settings{{}, folder.filePath(u"settings.json"_s)};
    settings::KeyRing keys{std::make_unique<settings::NoKeychain>()};
};

TEST_F(Journey, goesFromTypedWordsToAnExportedFileAndFindsEverythingAgain)
{
    auto window = open();
    const auto& document = window->project()->document();
    auto* editor = window->findChild<explore::PromptEditor*>();
    QTest::keyClicks(editor, u"red sneaker on a beach at sunset "_s);
    ASSERT_TRUE(waitUntil([&] { return !document.variants.empty(); })) << "typing draws a draft";
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(document.variants.back().recipe.prompt, u"red sneaker on a beach at sunset"_s);
    EXPECT_EQ(document.variants.back().cost, Money());
    shoot(*window, u"explore"_s);

    auto* grid = window->findChild<explore::GridView*>();
    QTest::keyClick(grid, Qt::Key_P);
    EXPECT_EQ(document.variants.back().flag, project::Flag::Picked);
    QTest::keyClick(grid, Qt::Key_5);
    EXPECT_EQ(document.variants.back().rating, 5);

    QTest::keyClick(grid, Qt::Key_K);
    auto* clips = window->findChild<clip::ClipWorkspace*>();
    EXPECT_EQ(clips->currentPicture(), document.variants.back().id);
    shoot(*window, u"clip"_s);
    generation::ClipOrder order;
    order.source = document.variants.back().id;
    order.direction.duration = Time::ofSeconds(1);
    order.size = QSize(360, 640);
    ASSERT_TRUE(studio->makeClip(*window->project(), order));
    ASSERT_TRUE(waitForJobs());
    ASSERT_EQ(document.clips.size(), 1u);

    emit clips->cutRequested(document.clips.back().id);
    ASSERT_EQ(document.cuts.size(), 1u);
    EXPECT_GT(document.cuts.back().timeline.duration(), Time());
    shoot(*window, u"cut"_s);

    render::ExportRequest request;
    request.timeline = document.cuts.back().timeline;
    request.timeline.size = QSize(360, 640);
    request.placement = *placements.find(u"master"_s);
    request.path = folder.filePath(u"ad.mp4"_s);
    ASSERT_TRUE(studio->exportCut(*window->project(), request));
    ASSERT_TRUE(waitForJobs());
    const auto written = media::VideoReader::open(folder.filePath(u"ad.mp4"_s));
    ASSERT_TRUE(written);
    EXPECT_EQ((*written)->info().size, QSize(360, 640));
    EXPECT_EQ((*written)->info().duration, document.cuts.back().timeline.duration());

    const project::Document before = document;
    window.reset();
    window = open();
    EXPECT_EQ(window->project()->document().variants, before.variants);
    EXPECT_EQ(window->project()->document().clips, before.clips);
    EXPECT_EQ(window->project()->document().cuts, before.cuts);
}

TEST_F(Journey, undoesAndRedoesWhatTheUserChose)
{
    auto window = open();
    QTest::keyClicks(window->findChild<explore::PromptEditor*>(), u"three lemons on a table "_s);
    const auto& document = window->project()->document();
    ASSERT_TRUE(waitUntil([&] { return !document.variants.empty(); }));
    ASSERT_TRUE(waitForJobs());
    QTest::keyClick(window->findChild<explore::GridView*>(), Qt::Key_3);
    EXPECT_EQ(document.variants.back().rating, 3);
    window->project()->undoStack().undo();
    EXPECT_EQ(document.variants.back().rating, 0);
    EXPECT_EQ(document.variants.size(), 1u) << "a picture that was made stays";
}

TEST_F(Journey, keepsTheOpenProjectWhenAnotherCannotBeOpened)
{
    auto window = open();
    QFile file(folder.filePath(u"notes.txt"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_FALSE(window->openProject(file.fileName()));
    EXPECT_EQ(window->project()->name(), u"Trainer"_s);
}

} // namespace rushes::shell
