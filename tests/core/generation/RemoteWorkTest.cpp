#include "tests/core/generation/StudioFixture.h"

#include <QTemporaryDir>

#include <algorithm>
#include <future>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;
using providers::Outcome;
using providers::RemoteJob;

namespace {

Error unanswered(Error error)
{
    error.outcomeUnknown = true;
    return error;
}

const Result<Outcome> stillGoing = Outcome(RemoteJob{u"op-1"_s, {}});

struct RemoteWorkTest : StudioTest
{
    RemoteWorkTest()
    {
        make(order());
        service->remote = true;
    }
    Job* startClip()
    {
        const Result<Job*> job = studio->makeClip(*project, clipOrder());
        EXPECT_TRUE(job);
        return *job;
    }
    bool reachPolls(int count)
    {
        return QTest::qWaitFor([&] { return service->polls >= count; });
    }
};

} // namespace

TEST_F(RemoteWorkTest, asksUntilTheClipIsThere)
{
    service->onPoll = [](const RemoteJob&, int number) -> Result<Outcome> {
        if (number < 4)
            return stillGoing;
        return Outcome(redAsset());
    };
    const Job* job = make(clipOrder());
    EXPECT_EQ(job->record().state, JobState::Done);
    EXPECT_EQ(service->polls, 4);
    EXPECT_EQ(service->calls, 2);
    ASSERT_EQ(clips().size(), 1u);
    EXPECT_EQ(clips()[0].interactionId, u"talk-1"_s);
    EXPECT_EQ(clips()[0].cost, price);
    // 1 + 2 + 4 + 8 s between the questions.
    EXPECT_EQ(clips()[0].latencyMs, 15000);
    EXPECT_EQ(lastRow().state, JobState::Done);
    EXPECT_EQ(lastRow().remoteId, u"op-1"_s);
    EXPECT_EQ(project->document().ledger.size(), 2u);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(RemoteWorkTest, writesTheRemoteIdBeforeTheFirstQuestion)
{
    QString written;
    QObject::connect(project.get(), &project::Project::jobChanged, [&] {
        if (service->polls == 0)
            written = lastRow().remoteId;
    });
    make(clipOrder());
    EXPECT_EQ(written, u"op-1"_s);
}

TEST_F(RemoteWorkTest, asksAgainWhenAQuestionWasNotAnswered)
{
    service->onPoll = [](const RemoteJob&, int number) -> Result<Outcome> {
        if (number == 1)
            return fail(unanswered({ErrorCode::Network, u"no route"_s}));
        if (number == 2)
            return fail(ErrorCode::RateLimited, u"slow down"_s);
        return Outcome(redAsset());
    };
    EXPECT_EQ(make(clipOrder())->record().state, JobState::Done);
    EXPECT_EQ(clips().size(), 1u);
}

TEST_F(RemoteWorkTest, countsAsSpentWhatItsServiceDoesNotKnowAnyMore)
{
    const Error gone{ErrorCode::Network, u"no such job"_s, {}, {}, {}, true, true};
    service->onPoll = [&](const RemoteJob&, int) -> Result<Outcome> { return fail(gone); };
    const Job* job = make(clipOrder());
    EXPECT_EQ(service->polls, PollPlan().gone) << "a new job may be known a little late";
    EXPECT_EQ(job->record().state, JobState::Unknown);
    EXPECT_EQ(job->error()->code, ErrorCode::Network);
    EXPECT_EQ(lastRow().state, JobState::Unknown);
    EXPECT_EQ(budget.spent(), price * 2); // the picture and the clip
    EXPECT_EQ(budget.reserved(), Money());
    start();
    EXPECT_TRUE(studio->resume(*project).empty());
    EXPECT_EQ(service->calls, 0);
}

TEST_F(RemoteWorkTest, failsWithoutCostWhenTheServiceFailed)
{
    service->onPoll = [](const RemoteJob&, int) -> Result<Outcome> {
        return fail(ErrorCode::Refused, u"no people, please"_s);
    };
    const Job* job = make(clipOrder());
    EXPECT_EQ(job->record().state, JobState::Failed);
    EXPECT_EQ(job->error()->code, ErrorCode::Refused);
    EXPECT_EQ(job->error()->model, u"fake-1"_s);
    EXPECT_EQ(lastRow().state, JobState::Failed);
    EXPECT_EQ(budget.spent(), price); // the picture alone
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(RemoteWorkTest, givesUpAfterHalfAnHourAndLeavesTheJobResumable)
{
    service->onPoll = [](const RemoteJob&, int) { return stillGoing; };
    const Job* job = make(clipOrder());
    EXPECT_EQ(job->error()->code, ErrorCode::Network);
    EXPECT_TRUE(job->isLeft());
    EXPECT_EQ(lastRow().state, JobState::Running);
    EXPECT_EQ(lastRow().remoteId, u"op-1"_s);
    EXPECT_EQ(budget.reserved(), price);
}

TEST_F(RemoteWorkTest, givesUpWhenNothingAnswersForLong)
{
    service->onPoll = [](const RemoteJob&, int) -> Result<Outcome> {
        return fail(unanswered({ErrorCode::Network, u"no route"_s}));
    };
    make(clipOrder());
    EXPECT_EQ(service->polls, PollPlan().unanswered);
    EXPECT_EQ(lastRow().state, JobState::Running);
}

TEST_F(RemoteWorkTest, cancelsAtTheService)
{
    service->onPoll = [](const RemoteJob&, int) { return stillGoing; };
    Job* job = startClip();
    job->cancel(); // before it is sent: nothing happens anywhere
    EXPECT_TRUE(wait());
    EXPECT_EQ(service->calls, 1);
    EXPECT_EQ(job->record().state, JobState::Cancelled);

    service->onPoll = [&](const RemoteJob&, int number) {
        if (number == 2)
            QMetaObject::invokeMethod(
                queue.get(), [&] { queue->cancelAll(); }, Qt::BlockingQueuedConnection);
        return stillGoing;
    };
    Job* running = startClip();
    EXPECT_TRUE(wait());
    EXPECT_EQ(service->cancels, 1);
    EXPECT_EQ(running->record().state, JobState::Cancelled);
    EXPECT_EQ(lastRow().state, JobState::Cancelled);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(RemoteWorkTest, keepsWhatArrivesWhenTheServiceWentOnAnyway)
{
    service->cancelled = fail(ErrorCode::Unsupported, u"too late"_s);
    service->onPoll = [&](const RemoteJob&, int number) -> Result<Outcome> {
        if (number == 2)
            QMetaObject::invokeMethod(
                queue.get(), [&] { queue->cancelAll(); }, Qt::BlockingQueuedConnection);
        if (service->cancels == 0)
            return stillGoing;
        return Outcome(redAsset());
    };
    EXPECT_EQ(make(clipOrder())->record().state, JobState::Done);
    EXPECT_EQ(service->cancels, 1);
    EXPECT_EQ(clips().size(), 1u);
}

TEST_F(RemoteWorkTest, leavesTheJobAtTheServiceWhenTheProgramEnds)
{
    service->onPoll = [&](const RemoteJob&, int number) {
        if (number == 2)
            QMetaObject::invokeMethod(
                queue.get(), [&] { queue->leaveAll(); }, Qt::BlockingQueuedConnection);
        return stillGoing;
    };
    Job* job = startClip();
    EXPECT_TRUE(wait());
    EXPECT_EQ(job->error()->code, ErrorCode::Cancelled);
    EXPECT_EQ(service->cancels, 0);
    EXPECT_EQ(lastRow().state, JobState::Running);
    EXPECT_EQ(lastRow().remoteId, u"op-1"_s);
}

TEST_F(RemoteWorkTest, goesOnAtTheNextStartWithoutSendingAgain)
{
    service->onPoll = [](const RemoteJob&, int) { return stillGoing; };
    startClip();
    ASSERT_TRUE(reachPolls(1));
    start();
    const std::vector<Job*> jobs = studio->resume(*project);
    ASSERT_EQ(jobs.size(), 1u);
    EXPECT_TRUE(studio->resume(*project).empty()) << "it is running already";
    EXPECT_TRUE(wait());
    EXPECT_EQ(service->calls, 0);
    ASSERT_EQ(clips().size(), 1u);
    EXPECT_EQ(clips()[0].source, variants()[0].id);
    EXPECT_FALSE(clips()[0].words.isEmpty());
    EXPECT_EQ(lastRow().state, JobState::Done);
    EXPECT_EQ(project->document().ledger.back().estimate, price);
    EXPECT_TRUE(studio->resume(*project).empty());
}

TEST_F(RemoteWorkTest, goesOnWithPicturesToo)
{
    service->onPoll = [](const RemoteJob&, int) { return stillGoing; };
    PictureOrder wanted = order();
    wanted.recipe.prompt = u"blue shoe"_s;
    wanted.row = 3;
    ASSERT_TRUE(studio->makePictures(*project, wanted));
    ASSERT_TRUE(reachPolls(1));
    start();
    ASSERT_EQ(studio->resume(*project).size(), 1u);
    EXPECT_TRUE(wait());
    ASSERT_EQ(variants().size(), 2u);
    EXPECT_EQ(variants()[1].recipe.prompt, u"blue shoe"_s);
    EXPECT_EQ(variants()[1].row, 3);
    EXPECT_EQ(variants()[1].board, board);
}

/// Killed after the money was reserved and before the first job of a new project was written down.
TEST_F(RemoteWorkTest, givesMoneyBackThatNoJobOfAnEmptyProjectKnows)
{
    const QTemporaryDir elsewhere;
    const auto empty = project::Project::open(elsewhere.filePath(u"new"_s));
    ASSERT_TRUE(empty);
    Ledger* ledger = *budget.ledger();
    const Charge charge{.estimate = price,
                        .provider = u"fake"_s,
                        .model = u"fake-1"_s,
                        .project = (*empty)->folder(),
                        .what = u"picture"_s,
                        .job = project::JobId::make()};
    const auto lost = ledger->reserve({charge}, {}, clock.now());
    ASSERT_TRUE(lost);
    ASSERT_TRUE(studio->settleAbandoned(**empty));
    const auto rows = ledger->rows();
    ASSERT_TRUE(rows);
    const auto row = std::find_if(rows->begin(), rows->end(),
                                  [&](const LedgerRow& each) { return each.id == lost->front(); });
    ASSERT_NE(row, rows->end());
    EXPECT_EQ(row->state, EntryState::Released);
}

TEST_F(RemoteWorkTest, callsUnknownWhatWasSentWithoutAnAnswer)
{
    project::JobRecord row{.kind = u"animate"_s,
                           .state = JobState::Running,
                           .provider = u"fake"_s,
                           .request = {{"model", "fake-1"},
                                       {"what", "clip"},
                                       {"estimate_micro_usd", price.microDollars()}}};
    row.id = project::JobId(u"sent"_s);
    ASSERT_TRUE(project->putJob(row));
    row.id = project::JobId(u"unsent"_s);
    row.state = JobState::Queued;
    ASSERT_TRUE(project->putJob(row));
    const std::size_t before = project->document().ledger.size();
    EXPECT_TRUE(studio->resume(*project).empty());
    const auto& jobs = project->document().jobs;
    EXPECT_EQ(jobs[jobs.size() - 2].state, JobState::Unknown);
    EXPECT_EQ(jobs[jobs.size() - 2].cost, price);
    EXPECT_EQ(jobs.back().state, JobState::Cancelled);
    EXPECT_EQ(project->document().ledger.size(), before + 1);
    EXPECT_EQ(service->calls, 1);
    EXPECT_EQ(service->polls, 0);
}

TEST_F(RemoteWorkTest, letsWaitingClipsTakeNobodysPlace)
{
    std::promise<void> gate;
    service->onPoll = [open = gate.get_future().share()](const RemoteJob&, int) -> Result<Outcome> {
        open.wait();
        return Outcome(redAsset());
    };
    service->onSubmit = [](const providers::Request& request, const Progress&) -> Result<Outcome> {
        if (std::holds_alternative<providers::ClipRequest>(request))
            return stillGoing;
        return Outcome(redAsset());
    };
    for (int i = 0; i < 3; ++i) // more than work at once
        startClip();
    PictureOrder wanted = order();
    wanted.recipe.prompt = u"blue shoe"_s;
    const auto pictures = studio->makePictures(*project, wanted);
    ASSERT_TRUE(pictures);
    EXPECT_TRUE(QTest::qWaitFor([&] { return pictures->front()->isOver(); }));
    EXPECT_EQ(clips().size(), 0u);
    gate.set_value();
    EXPECT_TRUE(wait());
    EXPECT_EQ(clips().size(), 3u);
}

TEST(PollPace, doublesFromOneToTenSecondsAndHonoursTheServicesHint)
{
    using std::chrono::seconds;
    const rushes::testing::FakeClock clock;
    const PollPlan plan;
    PollPace pace(plan, clock);
    for (const int expected : {1, 2, 4, 8, 10, 10})
        EXPECT_EQ(pace.next(), seconds(expected));
    Error busy{ErrorCode::RateLimited, u"busy"_s, seconds(25)};
    EXPECT_EQ(pace.judge(busy), PollPace::Verdict::AskAgain);
    EXPECT_EQ(pace.next(), seconds(25));
    EXPECT_EQ(pace.next(), seconds(10));
}

TEST(PollPace, asksNoMoreForAJobThatWasCancelledAtTheService)
{
    const rushes::testing::FakeClock clock;
    const PollPlan plan;
    PollPace pace(plan, clock);
    EXPECT_EQ(pace.judge({ErrorCode::Cancelled, u"cancelled there"_s}), PollPace::Verdict::Ended);
    EXPECT_EQ(pace.judge({ErrorCode::Auth, u"no such key"_s}), PollPace::Verdict::GivenUp);
}

TEST(PollPace, doesNotAskAgainWithoutAKey)
{
    const rushes::testing::FakeClock clock;
    const PollPlan plan;
    PollPace pace(plan, clock);
    Error keyless{ErrorCode::Auth, u"no key"_s};
    keyless.outcomeUnknown = true; // the job goes on at its service
    EXPECT_EQ(pace.judge(keyless), PollPace::Verdict::GivenUp);
}

} // namespace rushes::generation
