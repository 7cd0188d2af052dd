// Closing a project while jobs run: what is paid for is never cancelled at its service.
#include "ui/shell/Leaving.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/shell/RunningWork.h"

#include <QLabel>
#include <QStatusBar>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using project::JobState;

namespace {

/// Holds the answer of a service back until the test lets it go.
class Gate
{
public:
    Result<providers::Outcome> wait(const Progress& progress)
    {
        while (!m_open && !progress.stopRequested())
            std::this_thread::yield();
        if (m_open)
            return providers::Outcome(generation::redAsset());
        return fail(
            Error{.code = ErrorCode::Cancelled, .detail = u"stopped"_s, .outcomeUnknown = true});
    }
    void open() { m_open = true; }

private:
    std::atomic<bool> m_open = false;
};

/// The service goes on for ever.
void keepAway(generation::FakeService& service)
{
    service.remote = true;
    service.onPoll = [](const providers::RemoteJob& job, int) { return providers::Outcome(job); };
}

} // namespace

TEST_F(ShellTest, leavesAJobAtItsServiceAndFetchesItAtTheNextStart)
{
    open();
    keepAway(*service);
    const Job* job = order();
    ASSERT_TRUE(until([&] { return !job->record().remoteId.isEmpty(); }));
    EXPECT_EQ(runningWork(*queue), (RunningWork{.away = 1}));
    generation::FakeService* const former = service;
    window.reset();
    ASSERT_TRUE(until([&] { return job->isOver(); }));
    EXPECT_TRUE(job->isLeft());
    EXPECT_EQ(former->cancels, 0) << "it is paid for";

    restart();
    MainWindow& again = open();
    ASSERT_TRUE(until([&] { return !again.project()->document().variants.empty(); }));
    ASSERT_TRUE(until([&] { return queue->activeCount() == 0; }));
    EXPECT_EQ(service->calls, 0) << "asked for, not sent again";
    const auto labels = again.statusBar()->findChildren<QLabel*>();
    EXPECT_EQ(labels.front()->text(), u"1 jobs were fetched again."_s);
}

TEST_F(ShellTest, leavesJobsAtTheirServiceWhenAnotherProjectIsOpened)
{
    open();
    keepAway(*service);
    const Job* job = order();
    ASSERT_TRUE(until([&] { return !job->record().remoteId.isEmpty(); }));
    ASSERT_TRUE(window->openProject(folder.filePath(u"Other"_s)));
    ASSERT_TRUE(until([&] { return job->isOver(); }));
    EXPECT_TRUE(job->isLeft());
    EXPECT_EQ(service->cancels, 0);
}

TEST_F(ShellTest, keepsTheProjectThatIsOpenedAgain)
{
    open();
    const project::Project* before = window->project();
    ASSERT_TRUE(window->openProject(before->folder()));
    EXPECT_EQ(window->project(), before);
}

TEST_F(ShellTest, asksBeforeAnAnswerThatIsPaidForWouldBeLost)
{
    open();
    Gate gate;
    service->onSubmit = [&](const providers::Request&, const Progress& progress) {
        return gate.wait(progress);
    };
    const Job* job = order();
    ASSERT_TRUE(until([&] { return service->calls == 1; }));
    std::vector<RunningWork> asked;
    window->leaving().setAsk([&](const RunningWork& work) {
        asked.push_back(work);
        return Leaving::Answer::Stay;
    });
    window->show();
    EXPECT_FALSE(window->close());
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_EQ(asked.front(), (RunningWork{.answering = 1, .atRisk = generation::price}));
    EXPECT_TRUE(window->isVisible());
    EXPECT_FALSE(job->isOver());
    gate.open();
    ASSERT_TRUE(until([&] { return job->isOver(); }));
    EXPECT_EQ(job->record().state, JobState::Done);
}

TEST_F(ShellTest, closesWhenTheAnswerIsThere)
{
    open();
    Gate gate;
    service->onSubmit = [&](const providers::Request&, const Progress& progress) {
        return gate.wait(progress);
    };
    const Job* job = order();
    ASSERT_TRUE(until([&] { return service->calls == 1; }));
    window->leaving().setAsk([](const RunningWork&) { return Leaving::Answer::WaitAndLeave; });
    window->show();
    window->close();
    EXPECT_TRUE(window->isVisible());
    gate.open();
    ASSERT_TRUE(until([&] { return !window->isVisible(); }));
    EXPECT_EQ(job->record().state, JobState::Done);
    EXPECT_EQ(window->project()->document().variants.size(), 1u);
}

TEST_F(ShellTest, closesAtOnceWhenNothingRuns)
{
    open();
    window->leaving().setAsk([](const RunningWork&) {
        ADD_FAILURE() << "there is nothing to ask";
        return Leaving::Answer::Stay;
    });
    window->show();
    EXPECT_TRUE(window->close());
}

TEST_F(ShellTest, tellsWhatAnAnswerThatWasLostMayHaveCost)
{
    open();
    Gate gate;
    service->onSubmit = [&](const providers::Request&, const Progress& progress) {
        return gate.wait(progress);
    };
    order();
    ASSERT_TRUE(until([&] { return service->calls == 1; }));
    restart();
    MainWindow& again = open();
    EXPECT_EQ(service->calls, 0);
    const auto labels = again.findChildren<QLabel*>();
    const bool told = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() ==
               u"The answer was lost. It may have been charged $0.03. It is not sent again."_s;
    });
    EXPECT_TRUE(told);
}

TEST(ClosingText, saysWhatBecomesOfEachKindOfWork)
{
    EXPECT_TRUE(closingText({}).isEmpty());
    const QString text = closingText(
        {.here = 2, .unsent = 3, .answering = 4, .away = 5, .atRisk = Money::ofDollars(0.14)});
    EXPECT_EQ(text.count(u'\n'), 3);
    EXPECT_TRUE(text.contains(u"$0.14"_s));
    EXPECT_TRUE(text.contains(u"5 jobs go on at their service"_s));
}

} // namespace rushes::shell
