#include "core/generation/BatchPlan.h"
#include "tests/core/generation/StudioFixture.h"

#include <QSignalSpy>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;
using providers::BatchItems;
using providers::BatchOutcome;
using providers::RemoteJob;

namespace {

using Outcome = FakeBatchService::Outcome;

const Outcome goesOn = BatchOutcome(RemoteJob{u"batches/1"_s, {}});

struct BatchTest : StudioTest
{
    FakeBatchService& batches() { return service->batches; }
    /// One picture a row, all different.
    std::vector<PictureOrder> rows(int count) const
    {
        std::vector<PictureOrder> all;
        for (int row = 1; row <= count; ++row) {
            PictureOrder one = order();
            one.recipe.prompt = u"shoe %1"_s.arg(row);
            one.row = row;
            all.push_back(one);
        }
        return all;
    }
    Job* start(int count)
    {
        const Result<Job*> job = studio->makeBatch(*project, rows(count));
        EXPECT_TRUE(job) << (job ? "" : job.error().detail.toStdString());
        return job.value_or(nullptr);
    }
    Job* makeRows(int count)
    {
        Job* job = start(count);
        EXPECT_TRUE(wait());
        return job;
    }
    using StudioTest::start;
    std::vector<LedgerRow> ledger() { return *(*budget.ledger())->rows(); }
    Money ledgerTotal()
    {
        Money total;
        for (const LedgerRow& row : ledger())
            total += row.cost();
        return total;
    }
};

} // namespace

TEST_F(BatchTest, keepsEachPictureByItselfAtHalfThePrice)
{
    const Job* job = makeRows(3);
    EXPECT_EQ(job->record().state, JobState::Done);
    EXPECT_EQ(job->record().cost, halfPrice * 3);
    ASSERT_EQ(variants().size(), 3u);
    EXPECT_EQ(variants()[1].row, 2);
    EXPECT_EQ(variants()[1].recipe.prompt, u"shoe 2"_s);
    EXPECT_EQ(variants()[1].cost, halfPrice);
    EXPECT_EQ(variants()[1].provider, u"fake"_s);
    EXPECT_EQ(batches().submits, 1);
    EXPECT_TRUE(batches().arePaid);
    ASSERT_EQ(batches().requests().size(), 3u);
    EXPECT_EQ(batches().requests()[2].recipe.prompt, u"shoe 3"_s);
    EXPECT_EQ(project->document().jobs.size(), 1u);
    EXPECT_EQ(lastRow().state, JobState::Done);
    EXPECT_EQ(lastRow().kind, batchKind);
    EXPECT_EQ(project->document().ledger.size(), 3u);
    EXPECT_EQ(ledgerTotal(), halfPrice * 3);
    EXPECT_EQ(budget.spent(), halfPrice * 3);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(BatchTest, isReservedWholeBeforeAnythingIsSent)
{
    budget.setCap(halfPrice * 2);
    const Result<Job*> job = studio->makeBatch(*project, rows(3));
    ASSERT_FALSE(job);
    EXPECT_EQ(job.error().code, ErrorCode::Budget);
    EXPECT_TRUE(project->document().jobs.empty());
    EXPECT_TRUE(ledger().empty());
    EXPECT_EQ(batches().submits, 0);
}

TEST_F(BatchTest, isCheckedWholeBeforeAnythingIsReserved)
{
    service->checked = fail(ErrorCode::Unsupported, u"only 1K"_s);
    EXPECT_EQ(studio->makeBatch(*project, rows(2)).error().code, ErrorCode::Unsupported);
    service->checked = {};
    std::vector<PictureOrder> mixed = rows(2);
    mixed[1].recipe.model = u"fake-2"_s;
    EXPECT_EQ(studio->makeBatch(*project, mixed).error().code, ErrorCode::Usage);
    EXPECT_EQ(studio->makeBatch(*project, {}).error().code, ErrorCode::Usage);
    service->hasBatches = false;
    EXPECT_EQ(studio->makeBatch(*project, rows(2)).error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(ledger().empty());
}

TEST_F(BatchTest, writesTheRemoteIdBeforeTheFirstQuestion)
{
    QString written;
    QObject::connect(project.get(), &project::Project::jobChanged, [&] {
        if (batches().polls == 0)
            written = lastRow().remoteId;
    });
    batches().onPoll = [](const RemoteJob&, std::size_t count, int number) -> Outcome {
        if (number < 3)
            return goesOn;
        return FakeBatchService::items(count);
    };
    makeRows(1);
    EXPECT_EQ(written, u"batches/1"_s);
    EXPECT_EQ(batches().polls, 3);
}

TEST_F(BatchTest, keepsWhatCameAndNamesTheRowsThatFailed)
{
    batches().onPoll = [](const RemoteJob&, std::size_t count, int) -> Outcome {
        BatchItems items = FakeBatchService::items(count);
        items[1] = fail(ErrorCode::Refused, u"no shoes, please"_s);
        return items;
    };
    int failedRow = 0;
    QObject::connect(studio.get(), &Studio::pictureFailed, [&](Job*, int row, const Error& error) {
        failedRow = row;
        EXPECT_EQ(error.code, ErrorCode::Refused);
    });
    const Job* job = makeRows(3);
    EXPECT_EQ(job->record().state, JobState::Done);
    EXPECT_TRUE(job->record().message.contains(u"2 of 3"_s));
    EXPECT_EQ(failedRow, 2);
    EXPECT_EQ(variants().size(), 2u);
    EXPECT_EQ(lastRow().request["failures"][0]["row"], 2);
    EXPECT_EQ(ledgerTotal(), halfPrice * 2);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(BatchTest, ofWhichNothingCameHasFailed)
{
    batches().onPoll = [](const RemoteJob&, std::size_t, int) -> Outcome {
        return fail(ErrorCode::Network, u"expired"_s);
    };
    const Job* job = makeRows(2);
    EXPECT_EQ(job->record().state, JobState::Failed);
    EXPECT_EQ(job->error()->code, ErrorCode::Network);
    EXPECT_EQ(lastRow().state, JobState::Failed);
    EXPECT_EQ(ledgerTotal(), Money());
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(BatchTest, takesFromTheProjectWhatWasMadeBefore)
{
    std::vector<PictureOrder> wanted = rows(2);
    make(wanted[0]);
    ASSERT_TRUE(studio->makeBatch(*project, wanted));
    EXPECT_TRUE(wait());
    EXPECT_EQ(batches().requests().size(), 1u);
    ASSERT_EQ(variants().size(), 3u);
    EXPECT_TRUE(variants()[1].cached);
    EXPECT_EQ(variants()[1].cost, Money());
    EXPECT_EQ(variants()[1].row, 1);
    EXPECT_EQ(budget.spent(), price + halfPrice);
}

TEST_F(BatchTest, isLookedForWhenTheAnswerToItsOrderWasLost)
{
    Error lost{ErrorCode::Network, u"cut off"_s};
    lost.outcomeUnknown = true;
    batches().submitted = fail(lost);
    batches().found = RemoteJob{u"batches/9"_s, {}};
    const Job* job = makeRows(2);
    EXPECT_EQ(job->record().state, JobState::Done);
    EXPECT_EQ(job->record().remoteId, u"batches/9"_s);
    EXPECT_EQ(batches().submits, 1);
    ASSERT_EQ(batches().names().size(), 2);
    EXPECT_EQ(batches().names()[0], batches().names()[1]);
    EXPECT_TRUE(batches().names()[0].contains(job->id().toString()));
}

TEST_F(BatchTest, thatTheServiceNeverTookCostsNothing)
{
    Error lost{ErrorCode::Network, u"cut off"_s};
    lost.outcomeUnknown = true;
    batches().submitted = fail(lost);
    const Job* job = makeRows(2);
    EXPECT_EQ(job->record().state, JobState::Failed);
    EXPECT_GT(batches().searches, 3) << "it may be listed a little later";
    EXPECT_EQ(ledgerTotal(), Money());
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(BatchTest, staysOpenWhileNobodyCanSayWhetherItWasTaken)
{
    Error lost{ErrorCode::Network, u"cut off"_s};
    lost.outcomeUnknown = true;
    batches().submitted = fail(lost);
    batches().found = fail(ErrorCode::Network, u"no route"_s);
    const Job* job = makeRows(2);
    EXPECT_TRUE(job->isLeft());
    EXPECT_EQ(lastRow().state, JobState::Running);
    EXPECT_EQ(ledgerTotal(), halfPrice * 2);

    start();
    EXPECT_TRUE(studio->settleAbandoned(*project));
    EXPECT_EQ(lastRow().state, JobState::Running);
    EXPECT_EQ(ledgerTotal(), halfPrice * 2) << "what its parts may owe stays reserved";
    batches().found = RemoteJob{u"batches/9"_s, {}};
    ASSERT_EQ(studio->resume(*project).size(), 1u);
    EXPECT_TRUE(wait());
    EXPECT_EQ(batches().submits, 0);
    EXPECT_EQ(variants().size(), 2u);
    EXPECT_EQ(lastRow().state, JobState::Done);
    EXPECT_EQ(ledgerTotal(), halfPrice * 2);
}

TEST_F(BatchTest, goesOnWithTheRestAfterTheProgramEndedHalfWay)
{
    QObject::connect(studio.get(), &Studio::pictureReady, [&] { queue->leaveAll(); });
    const Job* job = makeRows(3);
    EXPECT_TRUE(job->isLeft());
    ASSERT_EQ(variants().size(), 1u);
    EXPECT_EQ(lastRow().state, JobState::Running);

    start();
    ASSERT_EQ(studio->resume(*project).size(), 1u);
    EXPECT_TRUE(wait());
    EXPECT_EQ(batches().submits, 0);
    ASSERT_EQ(variants().size(), 3u);
    EXPECT_EQ(variants()[2].row, 3);
    EXPECT_EQ(project->document().ledger.size(), 3u);
    EXPECT_EQ(ledger().size(), 3u);
    EXPECT_EQ(ledgerTotal(), halfPrice * 3);
    EXPECT_EQ(lastRow().cost, halfPrice * 3);
    EXPECT_EQ(lastRow().state, JobState::Done);
    EXPECT_TRUE(studio->resume(*project).empty());
}

TEST_F(BatchTest, thatWasNeverSentGivesItsMoneyBack)
{
    batches().onPoll = [](const RemoteJob&, std::size_t, int) { return goesOn; };
    start(2);
    project::JobRecord row = lastRow();
    EXPECT_EQ(row.state, JobState::Queued);
    start();
    EXPECT_TRUE(studio->settleAbandoned(*project));
    EXPECT_EQ(lastRow().state, JobState::Cancelled);
    EXPECT_EQ(ledgerTotal(), Money());
    EXPECT_TRUE(studio->resume(*project).empty());
}

TEST_F(BatchTest, thatIsCancelledKeepsWhatTheServiceHadMade)
{
    batches().onPoll = [&](const RemoteJob&, std::size_t count, int number) -> Outcome {
        if (number == 2)
            QMetaObject::invokeMethod(
                queue.get(), [&] { queue->cancelAll(); }, Qt::BlockingQueuedConnection);
        if (batches().cancels == 0)
            return goesOn;
        BatchItems items = FakeBatchService::items(count);
        items[0] = fail(ErrorCode::Cancelled, u"the batch was cancelled"_s);
        return items;
    };
    const Job* job = makeRows(3);
    EXPECT_EQ(batches().cancels, 1);
    EXPECT_EQ(job->record().state, JobState::Cancelled);
    EXPECT_EQ(lastRow().state, JobState::Cancelled);
    EXPECT_EQ(lastRow().cost, halfPrice * 2);
    EXPECT_EQ(variants().size(), 2u);
    EXPECT_EQ(ledgerTotal(), halfPrice * 2);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(BatchTest, waitsAtTheServiceWhileThisDiskIsFull)
{
    batches().onPoll = [](const RemoteJob&, std::size_t count, int) -> Outcome {
        BatchItems items = FakeBatchService::items(count);
        items[1] = fail(ErrorCode::Io, u"the disk is full"_s);
        return items;
    };
    const Job* job = makeRows(2);
    EXPECT_TRUE(job->isLeft());
    EXPECT_EQ(lastRow().state, JobState::Running);
    EXPECT_EQ(variants().size(), 1u);
    EXPECT_EQ(ledgerTotal(), halfPrice * 2);
}

TEST(BatchPlan, isTheSameAfterItWasWritten)
{
    BatchPart part;
    part.plan.recipe.prompt = u"red"_s;
    part.plan.row = 4;
    part.plan.most = halfPrice;
    BatchPart known = part;
    known.known = project::VariantId(u"v1"_s);
    const BatchPlan plan{.parts = {part, known}};
    const auto read = batchPlanFromJson(toJson(plan));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, plan);
    EXPECT_FALSE(batchPlanFromJson(Json{{"parts", 3}}));
}

} // namespace rushes::generation
