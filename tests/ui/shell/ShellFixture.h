/// A window over a service whose answers the test decides, and a project in a temporary folder.
#pragma once

#include "tests/core/generation/StudioFixture.h"
#include "tests/core/settings/FakeKeychain.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Fonts.h"

namespace rushes::shell {

struct ShellTest : ::testing::Test
{
    ShellTest()
    {
        widgets::loadFonts();
        restart();
    }

    /// A new program; what the one before left lies in the project.
    void restart()
    {
        window.reset();
        if (queue)
            queue->endAll();
        studio.reset();
        queue = std::make_unique<generation::JobQueue>(clock, 2);
        auto owned = std::make_unique<generation::FakeService>();
        service = owned.get();
        generation::Studio::Providers providers;
        providers.push_back(std::move(owned));
        studio = std::make_unique<generation::Studio>(generation::fakeModels(),
                                                      std::move(providers), budget, *queue, clock);
    }
    MainWindow& open()
    {
        window = std::make_unique<MainWindow>(Tools{*studio, placements, theme, settings, keys});
        EXPECT_TRUE(window->openProject(folder.filePath(QStringLiteral("Trainer"))));
        return *window;
    }
    /// As its key does.
    void trigger(const char* action)
    {
        window->findChild<QAction*>(QString::fromLatin1(action))->trigger();
    }
    /// A picture that the service is asked for.
    generation::Job* order()
    {
        generation::PictureOrder wanted{.board = window->project()->document().boards.back().id};
        wanted.recipe.prompt = QStringLiteral("red shoe");
        wanted.recipe.model = QStringLiteral("fake-1");
        const auto jobs = studio->makePictures(*window->project(), wanted);
        EXPECT_TRUE(jobs) << (jobs ? "" : jobs.error().detail.toStdString());
        return jobs ? jobs->front() : nullptr;
    }
    static bool until(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }

    QTemporaryDir folder;
    rushes::testing::FakeClock clock;
    generation::Budget budget;
    std::unique_ptr<generation::JobQueue> queue;
    generation::FakeService* service = nullptr;
    std::unique_ptr<generation::Studio> studio;
    catalog::PlacementTable placements = *catalog::loadPlacements();
    widgets::Theme theme;
    settings::SettingsStore settings{{}, folder.filePath(QStringLiteral("settings.json"))};
    rushes::testing::FakeKeychain* chain = new rushes::testing::FakeKeychain;
    settings::KeyRing keys{std::unique_ptr<settings::Keychain>(chain)};
    std::unique_ptr<MainWindow> window;
};

} // namespace rushes::shell
