#include "core/generation/Ledger.h"
#include "core/generation/LedgerCsv.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

const Money cent = Money::ofDollars(0.01);
const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

Charge charge(Money estimate, const QString& project = u"/shoe"_s)
{
    return {estimate, u"gemini"_s, u"lite"_s, project, u"picture"_s, project::JobId::make()};
}

struct LedgerTest : ::testing::Test
{
    std::unique_ptr<Ledger> ledger = std::move(*Ledger::inMemory());

    ErrorCode refusal(const Charge& wanted, const Limits& limits, const QDateTime& at = noon)
    {
        const auto ids = ledger->reserve({wanted}, limits, at);
        return ids ? ErrorCode::Cancelled : ids.error().code;
    }
    bool fits(const Charge& wanted, const Limits& limits, const QDateTime& at = noon)
    {
        return refusal(wanted, limits, at) == ErrorCode::Cancelled;
    }
};

} // namespace

TEST_F(LedgerTest, keepsWhatWasReservedSettledAndReleased)
{
    const Charge wanted = charge(cent * 3);
    const auto ids = ledger->reserve({wanted, charge(cent), charge(cent * 2)}, {}, noon);
    ASSERT_TRUE(ids);
    ASSERT_TRUE(ledger->settle((*ids)[0], cent * 2));
    ASSERT_TRUE(ledger->release((*ids)[1]));
    const auto rows = ledger->rows();
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 3u);
    EXPECT_EQ((*rows)[0], (LedgerRow{(*ids)[0], noon, wanted, cent * 2, EntryState::Spent}));
    EXPECT_EQ((*rows)[1].cost(), Money());
    EXPECT_EQ((*rows)[2].cost(), cent * 2);
    EXPECT_EQ((*rows)[2].state, EntryState::Reserved);
}

TEST(LedgerFile, opensBesideALockThatAKilledProgramNeverFinished)
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"ledger.db.lock"_s));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.close();
    EXPECT_TRUE(Ledger::open(folder.filePath(u"ledger.db"_s)));
}

TEST_F(LedgerTest, reservesAllOrNothing)
{
    EXPECT_FALSE(ledger->reserve({charge(cent), charge(cent * 2)}, {.day = cent * 2}, noon));
    EXPECT_TRUE(ledger->rows()->empty());
}

TEST_F(LedgerTest, countsEachLimitOverItsOwnTime)
{
    ASSERT_TRUE(fits(charge(cent * 4), {}));
    EXPECT_EQ(refusal(charge(cent), {.minute = cent * 4}), ErrorCode::Budget);
    EXPECT_TRUE(fits(charge(cent), {.minute = cent * 4}, noon.addSecs(60)));
    EXPECT_FALSE(fits(charge(cent), {.day = cent * 5}, noon.addSecs(120)));
    EXPECT_TRUE(fits(charge(cent), {.day = cent * 5}, noon.addDays(1)));
    EXPECT_FALSE(fits(charge(cent), {.month = cent * 6}, noon.addDays(1)));
    EXPECT_TRUE(fits(charge(cent), {.month = cent * 6}, noon.addDays(20)));
    EXPECT_FALSE(fits(charge(cent), {.project = cent * 7}, noon.addDays(20)));
    EXPECT_TRUE(fits(charge(cent, u"/other"_s), {.project = cent * 7}, noon.addDays(20)));
    Charge other = charge(cent);
    other.model = u"pro"_s;
    EXPECT_FALSE(fits(charge(cent), {.model = cent * 2}, noon.addDays(20)));
    EXPECT_TRUE(fits(other, {.model = cent * 2}, noon.addDays(20)));
}

TEST_F(LedgerTest, saysWhichLimitWhatIsLeftAndWhenToTryAgain)
{
    ASSERT_TRUE(fits(charge(cent * 4), {}));
    const auto refused = ledger->reserve({charge(cent * 2)}, {.minute = cent * 5}, noon);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().detail.contains(u"minute"_s));
    EXPECT_TRUE(refused.error().detail.contains(u"$0.01"_s))
        << refused.error().detail.toStdString();
    EXPECT_EQ(refused.error().retryAfter, std::chrono::seconds(60));
}

TEST_F(LedgerTest, adoptsTheReservationOfAJobPastAnyLimit)
{
    const Charge wanted = charge(cent);
    const auto ids = ledger->reserve({wanted}, {}, noon);
    ASSERT_TRUE(ids);
    EXPECT_EQ(ledger->adopt(wanted, noon), ids->front());
    const auto made = ledger->adopt(charge(cent * 9), noon);
    ASSERT_TRUE(made);
    EXPECT_NE(*made, ids->front());
    EXPECT_EQ(ledger->rows()->size(), 2u);
}

TEST_F(LedgerTest, releasesWhatNoJobWasMadeFor)
{
    const Charge known = charge(cent);
    ASSERT_TRUE(ledger->reserve({known, charge(cent * 2), charge(cent, u"/other"_s)}, {}, noon));
    ASSERT_TRUE(ledger->releaseOrphans(u"/shoe"_s, {known.job}));
    const auto rows = ledger->rows();
    EXPECT_EQ((*rows)[0].state, EntryState::Reserved);
    EXPECT_EQ((*rows)[1].state, EntryState::Released);
    EXPECT_EQ((*rows)[2].state, EntryState::Reserved);
}

TEST(LedgerFile, isSharedByProgramsAndOutlivesThem)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"home/ledger.db"_s);
    {
        auto one = Ledger::open(path);
        auto two = Ledger::open(path);
        ASSERT_TRUE(one && two) << one.error().detail.toStdString();
        EXPECT_TRUE((*one)->reserve({charge(cent)}, {.day = cent}, noon));
        EXPECT_FALSE((*two)->reserve({charge(cent)}, {.day = cent}, noon));
    }
    auto later = Ledger::open(path);
    ASSERT_TRUE(later);
    EXPECT_EQ((*later)->rows()->size(), 1u);
}

TEST(LedgerFile, takesOverAnOlderLogOnce)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ledger.jsonl"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"at":"2026-11-22T10:00:00Z","provider":"gemini","model":"lite",)"
               R"("what":"picture","estimate_micro_usd":50000,"reported_micro_usd":40000,)"
               R"("project":"/projects/shoe"})"
               "\n");
    file.close();
    for (int start = 0; start < 2; ++start) {
        auto ledger = Ledger::open(folder.filePath(u"ledger.db"_s), file.fileName());
        ASSERT_TRUE(ledger);
        const auto rows = (*ledger)->rows();
        ASSERT_EQ(rows->size(), 1u);
        EXPECT_EQ((*rows)[0].cost(), cent * 4);
        EXPECT_EQ((*rows)[0].state, EntryState::Spent);
        EXPECT_EQ((*rows)[0].charge.project, u"/projects/shoe"_s);
    }
}

TEST(LedgerFile, saysThatItCannotBeMade)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto ledger = Ledger::open(folder.filePath(u"file/ledger.db"_s));
    ASSERT_FALSE(ledger);
    EXPECT_EQ(ledger.error().code, ErrorCode::Io);
}

TEST_F(LedgerTest, measuresTheNewestHundredCallsOfEachModel)
{
    for (int i = 1; i <= 120; ++i)
        ASSERT_TRUE(ledger->addCall(u"lite"_s, noon, i * 10, u"done"_s));
    ASSERT_TRUE(ledger->addCall(u"pro"_s, noon, 0, u"rate_limited"_s));
    auto measured = ledger->measured();
    ASSERT_TRUE(measured);
    EXPECT_EQ((*measured)[u"lite"_s].calls, 100);
    EXPECT_EQ((*measured)[u"lite"_s].p50Ms, 710); // 210, 220, … 1200
    EXPECT_EQ((*measured)[u"lite"_s].p95Ms, 1150);
    EXPECT_EQ((*measured)[u"pro"_s], (Measured{.calls = 0, .failures = 1}));
}

TEST_F(LedgerTest, knowsWhichModelsFailedLastAndHowOften)
{
    const auto call = [&](const QString& model, int second, const QString& outcome) {
        return ledger->addCall(model, noon.addSecs(second), 5, outcome).has_value();
    };
    ASSERT_TRUE(call(u"lite"_s, 0, u"network"_s) && call(u"lite"_s, 1, u"done"_s) &&
                call(u"lite"_s, 2, u"network"_s) && call(u"lite"_s, 3, u"rate_limited"_s));
    ASSERT_TRUE(call(u"pro"_s, 4, u"network"_s) && call(u"pro"_s, 5, u"refused"_s));
    const auto failing = ledger->failing();
    ASSERT_TRUE(failing);
    const FailingModel lite{u"lite"_s, 2, noon.addSecs(3), ErrorCode::RateLimited};
    EXPECT_EQ(*failing, std::vector{lite});
}

TEST(LedgerCsv, isATableForASpreadsheet)
{
    Charge odd = charge(cent * 3);
    odd.project = u"/a \"b\", c"_s;
    odd.what = u"=SUM(A1)"_s;
    const QByteArray csv = ledgerCsv({{1, noon, odd, cent * 2, EntryState::Spent},
                                      {2, noon, charge(cent), std::nullopt, EntryState::Reserved}});
    EXPECT_EQ(csv, "at,project,provider,model,what,estimate,reported,difference,state\r\n"
                   "2026-11-22T12:00:00.000Z,\"/a \"\"b\"\", c\",gemini,lite,'=SUM(A1),0.030000,"
                   "0.020000,-0.010000,spent\r\n"
                   "2026-11-22T12:00:00.000Z,/shoe,gemini,lite,picture,0.010000,,,reserved\r\n");
}

} // namespace rushes::generation
