#include "core/generation/JobQueue.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <future>

namespace rushes::generation {

namespace {

using project::JobState;

/// Work that waits until the test lets it go.
struct Gate
{
    std::promise<void> opened;
    std::shared_future<void> open = opened.get_future().share();
};

Result<void> keep(Result<int> result)
{
    return result ? Result<void>() : fail(result.error());
}

std::function<Result<int>(const Progress&)> waitFor(const Gate& gate)
{
    return [open = gate.open](const Progress&) -> Result<int> {
        open.wait();
        return 1;
    };
}

/// Work that only ends when it is told to stop.
Result<int> untilStopped(const Progress& progress)
{
    std::promise<void> stopped;
    std::stop_callback callback(progress.stop, [&] { stopped.set_value(); });
    stopped.get_future().wait();
    return fail(ErrorCode::Cancelled, QStringLiteral("stopped"));
}

struct JobQueueTest : ::testing::Test
{
    SystemClock clock;

    static bool reach(const Job* job, JobState state)
    {
        return QTest::qWaitFor([&] { return job->record().state == state; });
    }
};

} // namespace

TEST_F(JobQueueTest, isQueuedThenRunningThenDone)
{
    JobQueue queue(clock, 1);
    Gate gate;
    Job* job = queue.add<int>({}, waitFor(gate), keep);
    EXPECT_EQ(job->record().state, JobState::Queued);
    EXPECT_TRUE(reach(job, JobState::Running));
    gate.opened.set_value();
    EXPECT_TRUE(reach(job, JobState::Done));
    EXPECT_EQ(job->record().progress, 1);
    EXPECT_FALSE(job->error());
    EXPECT_EQ(queue.activeCount(), 0);
}

TEST_F(JobQueueTest, givesTheResultToDoneBeforeTheJobIsOver)
{
    JobQueue queue(clock, 1);
    int got = 0;
    bool wasOver = true;
    Job* job = nullptr;
    job = queue.add<int>(
        {}, [](const Progress&) -> Result<int> { return 42; },
        [&](Result<int> result) -> Result<void> {
            got = *result;
            wasOver = job->isOver();
            return {};
        });
    EXPECT_TRUE(reach(job, JobState::Done));
    EXPECT_EQ(got, 42);
    EXPECT_FALSE(wasOver);
}

TEST_F(JobQueueTest, runsAtMostSoManyAtOnce)
{
    JobQueue queue(clock, 2);
    Gate gate;
    std::vector<Job*> jobs;
    for (int i = 0; i < 4; ++i)
        jobs.push_back(queue.add<int>({}, waitFor(gate), keep));
    EXPECT_TRUE(reach(jobs[1], JobState::Running));
    EXPECT_EQ(jobs[2]->record().state, JobState::Queued);
    EXPECT_EQ(jobs[3]->record().state, JobState::Queued);
    EXPECT_EQ(queue.activeCount(), 4);
    gate.opened.set_value();
    EXPECT_TRUE(reach(jobs[3], JobState::Done));
}

TEST_F(JobQueueTest, failsWhenTheResultCouldNotBeKept)
{
    JobQueue queue(clock, 1);
    Job* job = queue.add<int>(
        {}, [](const Progress&) -> Result<int> { return 1; },
        [](Result<int>) -> Result<void> {
            return fail(ErrorCode::Io, QStringLiteral("disk full"));
        });
    EXPECT_TRUE(reach(job, JobState::Failed));
    EXPECT_EQ(job->record().message, QStringLiteral("disk full"));
    EXPECT_EQ(job->error()->code, ErrorCode::Io);
}

TEST_F(JobQueueTest, isCancelledOnlyWhenTheWorkHasStopped)
{
    JobQueue queue(clock, 1);
    Gate gate;
    Job* job = queue.add<int>(
        {},
        [open = gate.open](const Progress& progress) -> Result<int> {
            const Result<int> result = untilStopped(progress);
            open.wait();
            return result;
        },
        keep);
    ASSERT_TRUE(reach(job, JobState::Running));
    job->cancel();
    EXPECT_TRUE(job->isStopping());
    QCoreApplication::processEvents();
    EXPECT_EQ(job->record().state, JobState::Running);
    gate.opened.set_value();
    EXPECT_TRUE(reach(job, JobState::Cancelled));
}

TEST_F(JobQueueTest, keepsWhatArrivedAlthoughItWasToldToStop)
{
    JobQueue queue(clock, 1);
    Gate gate;
    Job* job = queue.add<int>({}, waitFor(gate), keep);
    ASSERT_TRUE(reach(job, JobState::Running));
    job->cancel();
    gate.opened.set_value();
    EXPECT_TRUE(reach(job, JobState::Done));
}

TEST_F(JobQueueTest, cancelsAWaitingJobAtOnceWithoutRunningIt)
{
    JobQueue queue(clock, 1);
    Gate gate;
    Job* first = queue.add<int>({}, waitFor(gate), keep);
    bool ran = false;
    Job* second = queue.add<int>(
        {},
        [&ran](const Progress&) -> Result<int> {
            ran = true;
            return 1;
        },
        keep);
    ASSERT_TRUE(reach(first, JobState::Running));
    second->cancel();
    EXPECT_EQ(second->record().state, JobState::Cancelled);
    gate.opened.set_value();
    EXPECT_TRUE(reach(first, JobState::Done));
    EXPECT_FALSE(ran);
}

TEST_F(JobQueueTest, showsProgressThatNeverFalls)
{
    JobQueue queue(clock, 1);
    std::vector<double> seen;
    Job* job = queue.add<int>(
        {},
        [](const Progress& progress) -> Result<int> {
            for (const double fraction : {0.2, 0.5, 0.3, 0.7, 2.0})
                progress.report(fraction);
            return 1;
        },
        keep);
    QObject::connect(job, &Job::changed, [&] { seen.push_back(job->record().progress); });
    ASSERT_TRUE(reach(job, JobState::Done));
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_NE(std::find(seen.begin(), seen.end(), 0.5), seen.end());
    EXPECT_EQ(seen.back(), 1);
}

TEST_F(JobQueueTest, stopsAllWorkAndCallsNobodyWhenDestroyed)
{
    bool called = false;
    {
        JobQueue queue(clock, 1);
        Job* job = queue.add<int>({}, untilStopped, [&](Result<int>) -> Result<void> {
            called = true;
            return {};
        });
        queue.add<int>({}, untilStopped, keep);
        ASSERT_TRUE(reach(job, JobState::Running));
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(called);
}

TEST_F(JobQueueTest, cancelsEverythingAtOnce)
{
    JobQueue queue(clock, 1);
    Job* running = queue.add<int>({}, untilStopped, keep);
    Job* waiting = queue.add<int>({}, untilStopped, keep);
    ASSERT_TRUE(reach(running, JobState::Running));
    queue.cancelAll();
    EXPECT_TRUE(reach(running, JobState::Cancelled));
    EXPECT_TRUE(reach(waiting, JobState::Cancelled));
}

} // namespace rushes::generation
