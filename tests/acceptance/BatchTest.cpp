// Tables against a service's half-price queue: one remote job for all rows.
#include "tests/acceptance/CliTest.h"
#include "tests/support/GeminiServer.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

namespace rushes::acceptance {

using rushes::testing::GeminiServer;
using rushes::testing::Mishap;
using rushes::testing::ServedReply;

namespace {

constexpr double halfPrice = 0.0168;

class OvernightTest : public CliTest
{
protected:
    OvernightTest()
    {
        m_environment.insert(u"GOOGLE_API_KEY"_s, u"secret-key"_s);
        m_environment.insert(u"GOOGLE_GEMINI_BASE_URL"_s, google.address());
        m_environment.insert(u"RUSHES_POLL_MS"_s, u"1"_s);
        QImage picture(64, 64, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "JPEG");
        google.setPicture(bytes);
    }
    ~OvernightTest() override { EXPECT_EQ(google.objections(), QStringList()); }

    QStringList command(int rows, const QString& project = u"p"_s)
    {
        QByteArray table = "thing\n";
        for (int row = 1; row <= rows; ++row)
            table += "mug" + QByteArray::number(row) + "\n";
        write(u"table.csv"_s, table);
        return {u"batch"_s,       u"table.csv"_s, u"--template"_s, u"a {thing} on a table"_s,
                u"--overnight"_s, u"--model"_s,   u"lite"_s,       u"--project"_s,
                project};
    }
    double ledgerTotal() { return runJson({u"ledger"_s}).json["total_usd"].get<double>(); }

    GeminiServer google{"secret-key"};
};

} // namespace

TEST_F(OvernightTest, aTableIsOneJobAtHalfThePrice)
{
    const Outcome made = runJson(command(3));
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    ASSERT_EQ(made.json["variants"].size(), 3u);
    EXPECT_EQ(made.json["variants"][1]["row"], 2);
    EXPECT_NEAR(made.json["variants"][1]["cost_usd"].get<double>(), halfPrice, 1e-6);
    EXPECT_NEAR(made.json["spent_usd"].get<double>(), 3 * halfPrice, 1e-6);
    EXPECT_EQ(google.batchCreates(), 1);
    EXPECT_EQ(google.count(GeminiServer::Call::UploadStart), 0);
    EXPECT_EQ(google.paidCreates(), 0);

    const Outcome again = runJson(command(3));
    EXPECT_EQ(again.exitCode, 0) << again.output.constData();
    EXPECT_EQ(again.json["variants"].size(), 3u);
    EXPECT_EQ(again.json["spent_usd"], 0.0);
    EXPECT_EQ(google.batchCreates(), 1);

    const Outcome more = runJson(command(5));
    EXPECT_EQ(more.exitCode, 0) << more.output.constData();
    EXPECT_EQ(google.batchCreates(), 2);
    EXPECT_EQ(google.paidInBatches(), 5);
    EXPECT_NEAR(more.json["spent_usd"].get<double>(), 2 * halfPrice, 1e-6);
}

TEST_F(OvernightTest, aLongTableTravelsAsAFile)
{
    const Outcome made = runJson(command(21));
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(made.json["variants"].size(), 21u);
    EXPECT_EQ(google.count(GeminiServer::Call::UploadStart), 1);
    EXPECT_EQ(google.paidInBatches(), 21);
}

TEST_F(OvernightTest, rowsThatFailAreNamedAndTriedAgainByTheSameCommand)
{
    google.refuseInBatches(u"mug2"_s);
    const Outcome made = runJson(command(3));
    EXPECT_EQ(made.exitCode, 9) << made.output.constData();
    EXPECT_EQ(made.json["ok"], false);
    EXPECT_EQ(made.json["variants"].size(), 2u);
    ASSERT_EQ(made.json["errors"].size(), 1u);
    EXPECT_EQ(made.json["errors"][0]["row"], 2);
    EXPECT_EQ(made.json["errors"][0]["code"], "unsupported");
    EXPECT_NEAR(made.json["spent_usd"].get<double>(), 2 * halfPrice, 1e-6);

    google.refuseInBatches({});
    const Outcome again = runJson(command(3));
    EXPECT_EQ(again.exitCode, 0) << again.output.constData();
    EXPECT_EQ(again.json["variants"].size(), 3u);
    EXPECT_EQ(google.paidInBatches(), 3);
    EXPECT_EQ(google.batchCreates(), 2);
}

TEST_F(OvernightTest, anOrderWhoseAnswerWasLostIsFoundByItsName)
{
    google.answer(GeminiServer::Call::Batch, {.mishap = Mishap::RefuseToAnswer});
    const Outcome made = runJson(command(2));
    EXPECT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(made.json["variants"].size(), 2u);
    EXPECT_EQ(google.batchCreates(), 1);
}

TEST_F(OvernightTest, whatTheBudgetDoesNotAllowIsNotSent)
{
    const Outcome outcome = runJson(command(3) + QStringList{u"--budget"_s, u"0.05"_s});
    EXPECT_EQ(outcome.exitCode, 7) << outcome.output.constData();
    EXPECT_EQ(google.batchCreates(), 0);
}

TEST_F(OvernightTest, jobsListResumesAndCancelsIt)
{
    google.setBatchPolls(1'000'000);
    m_environment.insert(u"RUSHES_POLL_MS"_s, u"20"_s);
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(path({}));
    process.start(QStringLiteral(RUSHES_CLI), command(2) + QStringList{u"--quiet"_s});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return google.count(GeminiServer::Call::BatchPoll) > 1; }, 30'000));
    process.kill();
    process.waitForFinished();

    const Outcome listed = runJson({u"jobs"_s, u"--project"_s, u"p"_s});
    ASSERT_EQ(listed.json["jobs"].size(), 1u) << listed.output.constData();
    const Json job = listed.json["jobs"][0];
    EXPECT_EQ(job["kind"], "batch");
    EXPECT_EQ(job["state"], "running");
    EXPECT_EQ(job["remote_id"], "batches/b1");

    google.setBatchPolls(0);
    const Outcome cancelled =
        runJson({u"jobs"_s, u"cancel"_s, stringAt(job, "id"), u"--project"_s, u"p"_s});
    EXPECT_EQ(cancelled.exitCode, 0) << cancelled.output.constData();
    EXPECT_TRUE(memberAt(cancelled.json, "errors").empty()) << cancelled.output.constData();
    EXPECT_EQ(cancelled.json["jobs"][0]["state"], "cancelled");
    EXPECT_LT(cancelled.json["jobs"][0]["progress"].get<double>(), 1);
    EXPECT_EQ(google.count(GeminiServer::Call::BatchCancel), 1);
    EXPECT_EQ(google.paidInBatches(), 0);
    EXPECT_NEAR(ledgerTotal(), 0, 1e-9);

    const Outcome again = runJson(command(2));
    EXPECT_EQ(again.exitCode, 0) << again.output.constData();
    EXPECT_EQ(google.batchCreates(), 2);
    EXPECT_NEAR(ledgerTotal(), 2 * halfPrice, 1e-6);
}

TEST_F(OvernightTest, aModelWithoutBatchesIsAskedAtOnce)
{
    QStringList words = command(2);
    words[words.indexOf(u"lite"_s)] = u"draft-board"_s;
    const Outcome made = runJson(words + small());
    EXPECT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(made.json["variants"].size(), 2u);
    EXPECT_TRUE(made.output.contains("no batch service"));
}

} // namespace rushes::acceptance
