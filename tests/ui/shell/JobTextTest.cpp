#include "ui/shell/JobText.h"
#include "core/generation/BatchPlan.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/shell/JobsPopup.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"

#include <QToolButton>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using project::JobState;

namespace {

QStringList textsIn(const QWidget& widget)
{
    QStringList all;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        all << label->text();
    return all;
}

project::JobRecord record(JobState state, const QString& provider = u"gemini"_s)
{
    return {.kind = u"generate"_s,
            .state = state,
            .provider = provider,
            .request = {{"model", "fake-1"}, {"estimate_micro_usd", 30'000}}};
}

} // namespace

TEST_F(ShellTest, namesModelCostAndStateOfAJob)
{
    open();
    EXPECT_EQ(jobTitle(record(JobState::Queued), studio->engines()), u"Picture, Fake"_s);
    EXPECT_EQ(jobCostText(record(JobState::Running)), u"about $0.03"_s);
    EXPECT_EQ(jobStateText(Job(record(JobState::Queued), nullptr)), u"Not sent yet, $0"_s);
    EXPECT_EQ(jobStateText(Job(record(JobState::Running), nullptr)),
              u"Sent, waiting for the answer"_s);
    project::JobRecord away = record(JobState::Running);
    away.remoteId = u"op-1"_s;
    EXPECT_EQ(jobStateText(Job(away, nullptr)), u"Google is making it"_s);
    EXPECT_EQ(stopText(record(JobState::Running)),
              u"Stop waiting. It was sent and may be charged $0.03"_s);
    EXPECT_EQ(stopText(record(JobState::Queued)), u"Stop. It was not sent, $0"_s);
}

TEST_F(ShellTest, tellsHowManyPicturesABatchMakesAndHowFarTheServiceIs)
{
    open();
    project::JobRecord batch = record(JobState::Running);
    batch.kind = generation::batchKind;
    batch.request["parts"] = Json::array({Json::object(), Json::object(), Json::object()});
    batch.remoteId = u"batches/1"_s;
    EXPECT_EQ(jobTitle(batch, studio->engines()), u"Batch of 3 pictures, Fake"_s);
    EXPECT_EQ(jobStateText(Job(batch, nullptr)), u"Google is making them"_s);
    batch.progress = 0.34;
    EXPECT_EQ(jobStateText(Job(batch, nullptr)), u"34%"_s);
    EXPECT_EQ(stopText(batch), u"Stop it at Google"_s);
}

TEST_F(ShellTest, showsABatchInTheQueueUntilItsPicturesAreThere)
{
    open();
    generation::PictureOrder wanted{.board = window->project()->document().boards.back().id,
                                    .count = 2};
    wanted.recipe.prompt = u"red shoe"_s;
    wanted.recipe.model = u"fake-1"_s;
    const Result<Job*> job = studio->makeBatch(*window->project(), {wanted});
    ASSERT_TRUE(job) << job.error().detail.toStdString();
    JobsPopup popup(*studio, window.get());
    popup.showBelow(window.get());
    EXPECT_TRUE(textsIn(popup).contains(u"Batch of 2 pictures, Fake"_s));
    ASSERT_TRUE(until([&] { return (*job)->isOver(); }));
    EXPECT_EQ((*job)->record().state, JobState::Done);
    EXPECT_TRUE(until([&] { return textsIn(popup).contains(u"Done"_s); }))
        << textsIn(popup).join(u'|').toStdString();
}

TEST_F(ShellTest, listsAnAnswerThatWasLostInWords)
{
    open();
    service->answer =
        Error{.code = ErrorCode::Network, .detail = u"cut off"_s, .outcomeUnknown = true};
    const Job* job = order();
    ASSERT_TRUE(until([&] { return job->isOver(); }));
    EXPECT_EQ(job->record().state, JobState::Unknown);
    JobsPopup popup(*studio, window.get());
    popup.showBelow(window.get());
    EXPECT_TRUE(textsIn(popup).contains(
        u"The answer was lost. It may have been charged $0.03. It is not sent again."_s));
    EXPECT_TRUE(textsIn(popup).contains(u"Picture, Fake"_s));
}

TEST_F(ShellTest, saysWhyAJobFailedAndThatItCostNothing)
{
    open();
    service->answer = Error{.code = ErrorCode::Refused, .detail = u"I cannot draw that"_s};
    const Job* job = order();
    ASSERT_TRUE(until([&] { return job->isOver(); }));
    JobsPopup popup(*studio, window.get());
    popup.showBelow(window.get());
    EXPECT_FALSE(textsIn(popup).filter(u"I cannot draw that"_s).isEmpty());
    EXPECT_FALSE(textsIn(popup).filter(u"$0"_s).isEmpty());
}

TEST_F(ShellTest, showsInTheTopBarWhatAllProgramsSpentToday)
{
    settings::Settings limited;
    limited.dailyLimit = Money::ofDollars(5);
    budget.setLimits({.day = limited.dailyLimit});
    ASSERT_TRUE((*budget.ledger())
                    ->enter({.model = u"other"_s}, Money::ofDollars(1.8), SystemClock().now()));
    open();
    auto* bar = window->findChild<TopBar*>();
    EXPECT_TRUE(textsIn(*bar).contains(u"$1.80"_s));
    EXPECT_TRUE(textsIn(*bar).contains(u"of $5.00 today"_s));
    const Job* job = order();
    ASSERT_TRUE(until([&] { return job->isOver(); }));
    EXPECT_TRUE(until([&] { return textsIn(*bar).contains(u"$1.83"_s); }));
}

} // namespace rushes::shell
