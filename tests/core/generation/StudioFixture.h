/// A Studio over a FakeService with a project of its own, and a clock that never waits.
#pragma once

#include "core/generation/Studio.h"
#include "tests/core/generation/FakeService.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::generation {

inline catalog::ModelTable fakeModels()
{
    using namespace Qt::Literals::StringLiterals;
    return {.date = u"2026-11-22"_s,
            .models = {{.id = u"fake-1"_s,
                        .name = u"Fake"_s,
                        .provider = u"fake"_s,
                        .kinds = {catalog::ModelKind::Image, catalog::ModelKind::Video}},
                       {.id = u"fake-2"_s,
                        .name = u"Second"_s,
                        .provider = u"fake"_s,
                        .kinds = {catalog::ModelKind::Image}},
                       {.id = u"film-only"_s,
                        .name = u"Film"_s,
                        .provider = u"fake"_s,
                        .kinds = {catalog::ModelKind::Video}}}};
}

struct StudioTest : ::testing::Test
{
    StudioTest()
    {
        start();
        project = std::move(*project::Project::open(folder.path()));
        board = project->addBoard({.name = QStringLiteral("Board")}).value_or(project::BoardId());
    }

    /// A new program over the same project; the old one is gone without a word.
    void start()
    {
        studio.reset();
        queue.reset();
        auto owned = std::make_unique<FakeService>();
        service = owned.get();
        Studio::Providers providers;
        providers.push_back(std::move(owned));
        queue = std::make_unique<JobQueue>(clock, 2);
        studio =
            std::make_unique<Studio>(fakeModels(), std::move(providers), budget, *queue, clock);
    }

    PictureOrder order(int count = 1) const
    {
        PictureOrder wanted{.board = board, .count = count};
        wanted.recipe.prompt = QStringLiteral("red shoe");
        wanted.recipe.model = QStringLiteral("fake-1");
        wanted.recipe.seed = 7;
        return wanted;
    }
    ClipOrder clipOrder() const
    {
        return {.source = variants().front().id, .model = QStringLiteral("fake-1")};
    }
    bool wait()
    {
        return QTest::qWaitFor([&] { return queue->activeCount() == 0; });
    }
    std::vector<Job*> make(const PictureOrder& wanted)
    {
        auto jobs = studio->makePictures(*project, wanted);
        EXPECT_TRUE(jobs) << (jobs ? "" : jobs.error().detail.toStdString());
        const std::vector<Job*> all = jobs.value_or(std::vector<Job*>());
        EXPECT_TRUE(wait());
        return all;
    }
    /// The order's job once it is over.
    Job* make(const ClipOrder& wanted)
    {
        const Result<Job*> job = studio->makeClip(*project, wanted);
        EXPECT_TRUE(job) << (job ? "" : job.error().detail.toStdString());
        EXPECT_TRUE(wait());
        return job.value_or(nullptr);
    }
    const std::vector<project::Variant>& variants() const { return project->document().variants; }
    const std::vector<project::Clip>& clips() const { return project->document().clips; }
    const project::JobRecord& lastRow() const { return project->document().jobs.back(); }

    QTemporaryDir folder;
    rushes::testing::FakeClock clock;
    Budget budget;
    std::unique_ptr<project::Project> project;
    std::unique_ptr<JobQueue> queue;
    FakeService* service = nullptr;
    std::unique_ptr<Studio> studio;
    project::BoardId board;
};

} // namespace rushes::generation
