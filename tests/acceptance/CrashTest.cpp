// Kills rushes-cli in the middle of paid work, at points spread over its disk writes, over what the
// service sees of it and over time; starts it again and compares what is kept, what is paid and
// what the service counted. RUSHES_CRASH_POINTS says how many points (40); `./dev crash` takes 200.
#include "tests/acceptance/CliTest.h"
#include "tests/support/GeminiServer.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>

#include <atomic>
#include <cmath>
#include <csignal>
#include <map>
#include <thread>

namespace rushes::acceptance {

using rushes::testing::GeminiServer;

namespace {

enum class Spread { Calls, Events, Time };

struct Point
{
    Spread spread = Spread::Time;
    double share = 0; ///< of the whole run
};

/// What the project, the ledger and the service say after a run.
struct Books
{
    std::map<std::string, std::string> results = {}; ///< id → media, not from the cache
    int unknown = 0;
    int open = 0;
    std::int64_t costs = 0;   ///< of the results and of what is unknown, micro-dollars
    std::int64_t ledger = 0;  ///< over all projects
    std::int64_t project = 0; ///< the project's own
    int paid = 0;             ///< at the service
    int batches = 0;
};

struct Scenario
{
    const char* name;
    int wanted;        ///< results of one run
    bool isRepeatable; ///< the same command again makes only what is missing
};

std::int64_t microDollars(const Json& dollars)
{
    return dollars.is_number() ? std::int64_t(std::llround(dollars.get<double>() * 1e6)) : 0;
}

int pointCount()
{
    const int given = qEnvironmentVariableIntValue("RUSHES_CRASH_POINTS");
    return given > 0 ? given : 40;
}

void copyFolder(const QString& from, const QString& to)
{
    ASSERT_EQ(QProcess::execute(u"cp"_s, {u"-a"_s, from, to}), 0);
}

/// Gone, or only waiting to be told so.
void killAndSee(qint64 pid)
{
    kill(pid_t(pid), SIGKILL);
    for (;;) {
        QFile state(u"/proc/%1/stat"_s.arg(pid));
        if (!state.open(QIODevice::ReadOnly))
            return;
        const QByteArray text = state.readAll();
        if (text.mid(text.lastIndexOf(')')).startsWith(") Z"))
            return;
        std::this_thread::yield();
    }
}

class CrashTest : public CliTest, public ::testing::WithParamInterface<Scenario>
{
protected:
    CrashTest()
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
        google.watch([this] {
            if (++m_events == m_lastEvent)
                killAndSee(m_pid);
        });
    }

    /// The command under test, and what has to be there before it.
    QStringList prepared()
    {
        const QString name = QString::fromLatin1(GetParam().name);
        if (name == u"generate")
            return {u"generate"_s, u"a red shoe"_s, u"-n"_s, u"2"_s, u"--seed"_s, u"5"_s};
        if (name.startsWith(u"batch"_s)) {
            QByteArray table = "thing\n";
            for (int row = 1; row <= GetParam().wanted; ++row)
                table += "mug" + QByteArray::number(row) + "\n";
            write(u"table.csv"_s, table);
            QStringList words{u"batch"_s,     path(u"table.csv"_s), u"--template"_s,
                              u"a {thing}"_s, u"--model"_s,         u"lite"_s};
            if (name != u"batch-now"_s)
                words << u"--overnight"_s;
            return words;
        }
        paintPicture(u"still.png"_s, {160, 90});
        const Outcome sketch =
            runJson({u"animate"_s, path(u"still.png"_s), u"--engine"_s, u"sketch"_s, u"--seconds"_s,
                     u"0.5"_s, u"--size"_s, u"96x54"_s, u"--out"_s, path(u"sketch.mp4"_s)});
        google.setClip(bytesOf(stringAt(sketch.json["clips"][0], "file")));
        google.setEnding(GeminiServer::Ending::Completed, 2);
        const QStringList animate{u"animate"_s, path(u"still.png"_s), u"--engine"_s,
                                  u"omni"_s,    u"--seconds"_s,       u"3"_s};
        if (name == u"animate")
            return animate;
        const Outcome made = runJson(animate + QStringList{u"--project"_s, path(u"template/p"_s)});
        return {u"edit"_s, stringAt(made.json["clips"][0], "id"), u"at golden hour"_s};
    }

    void start(QProcess& process, const QStringList& words)
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(path({}));
        process.start(QStringLiteral(RUSHES_CLI), words);
        ASSERT_TRUE(process.waitForStarted());
        m_pid = process.processId();
    }

    /// One run to its end, which tells how long it is in each measure.
    void measure(const QStringList& words)
    {
        m_environment.insert(u"LD_PRELOAD"_s, QStringLiteral(RUSHES_CRASH_POINT));
        m_environment.insert(u"RUSHES_CRASH_COUNT"_s, path(u"count"_s));
        m_events = 0;
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        start(process, words);
        ASSERT_TRUE(process.waitForFinished(120'000));
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        m_duration = timer.elapsed();
        m_wholeEvents = m_events;
        m_wholeCalls = bytesOf(path(u"count"_s)).toInt();
        m_environment.remove(u"LD_PRELOAD"_s);
        m_environment.remove(u"RUSHES_CRASH_COUNT"_s);
    }

    /// Whether it was killed; it may have been done before.
    bool runAndKill(const QStringList& words, const Point& point)
    {
        const auto at = [&](int whole) { return std::max(1, int(point.share * whole)); };
        if (point.spread == Spread::Calls) {
            m_environment.insert(u"LD_PRELOAD"_s, QStringLiteral(RUSHES_CRASH_POINT));
            m_environment.insert(u"RUSHES_CRASH_AT"_s, QString::number(at(m_wholeCalls)));
        }
        m_events = 0;
        m_lastEvent = point.spread == Spread::Events ? at(m_wholeEvents) : -1;
        QProcess process;
        start(process, words);
        if (point.spread == Spread::Time && !process.waitForFinished(at(int(m_duration))))
            process.kill();
        EXPECT_TRUE(process.state() == QProcess::NotRunning || process.waitForFinished(120'000));
        m_environment.remove(u"LD_PRELOAD"_s);
        m_environment.remove(u"RUSHES_CRASH_AT"_s);
        m_lastEvent = -1;
        return process.exitStatus() == QProcess::CrashExit;
    }

    Books books(const QString& project)
    {
        Books books{.paid = google.paidCreates() + google.paidInBatches(),
                    .batches = google.batchCreates()};
        books.ledger = microDollars(runJson({u"ledger"_s}).json["total_usd"]);
        if (!QFile::exists(project + u"/project.db"_s))
            return books;
        const Outcome dump = runJson({u"project"_s, u"dump"_s, project});
        EXPECT_EQ(dump.exitCode, 0) << dump.output.constData();
        for (const char* list : {"variants", "clips"}) {
            for (const Json& result : dump.json[list]) {
                if (stringAt(result, "provider") == u"import" || flagAt(result, "cached"))
                    continue;
                books.results[result["id"]] = result["media"];
                books.costs += result["cost_micro_usd"].get<std::int64_t>();
            }
        }
        for (const Json& job : dump.json["jobs"]) {
            const QString state = stringAt(job, "state");
            books.unknown += state == u"unknown";
            books.open += state == u"running" || state == u"queued";
            if (state == u"unknown")
                books.costs += job["cost_micro_usd"].get<std::int64_t>();
        }
        books.project =
            microDollars(runJson({u"ledger"_s, u"--project"_s, project}).json["total_usd"]);
        return books;
    }

    /// What the restart must leave behind, whatever the point.
    void check(const Books& before, const Books& after)
    {
        const int results = int(after.results.size() - before.results.size());
        const int unknown = after.unknown - before.unknown;
        const int paid = after.paid - before.paid;
        EXPECT_EQ(after.open, 0) << "a job nobody runs";
        EXPECT_EQ(results, GetParam().wanted);
        EXPECT_GE(paid, results) << "a result that was not made";
        EXPECT_LE(paid, results + unknown) << "something paid is lost, or was made twice";
        EXPECT_EQ(after.ledger, after.costs) << "the ledger is not what is kept";
        EXPECT_EQ(after.ledger, after.project) << "the two ledgers differ";
        if (QString::fromLatin1(GetParam().name).startsWith(u"batch-o"_s)) {
            EXPECT_EQ(unknown, 0);
            EXPECT_EQ(after.batches - before.batches, 1) << "a batch was sent twice";
        }
        m_unknown += unknown;
        m_unpaid += unknown - (paid - results);
    }

    GeminiServer google{"secret-key"};
    std::atomic<int> m_events = 0;
    std::atomic<int> m_lastEvent = -1;
    std::atomic<qint64> m_pid = 0;
    int m_wholeEvents = 0;
    int m_wholeCalls = 0;
    qint64 m_duration = 0;
    int m_unknown = 0;
    int m_unpaid = 0; ///< of those, never made
};

constexpr int scenarioCount = 6;
const Scenario scenarios[scenarioCount] = {
    {"generate", 2, true},  {"animate", 1, false},        {"edit", 1, false},
    {"batch-now", 3, true}, {"batch-overnight", 3, true}, {"batch-overnight-file", 21, true}};

std::vector<Point> pointsOf(int count)
{
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
        const Spread spread = i % 4 == 3   ? Spread::Time
                              : i % 4 == 1 ? Spread::Events
                                           : Spread::Calls;
        points.push_back({spread, (i + 0.5) / count});
    }
    return points;
}

} // namespace

TEST_P(CrashTest, losesNothingPaidAndMakesNothingTwice)
{
    ASSERT_TRUE(QDir(path({})).mkpath(u"template/home"_s));
    m_environment.insert(u"RUSHES_HOME"_s, path(u"template/home"_s));
    QStringList words = prepared();
    if (HasFatalFailure())
        return;
    const QString project = path(u"run/p"_s);
    words += {u"--project"_s, project, u"--quiet"_s, u"--json"_s};
    m_environment.insert(u"RUSHES_HOME"_s, path(u"run/home"_s));
    copyFolder(path(u"template"_s), path(u"run"_s));
    Books before = books(project);
    measure(words);
    int killed = 0;
    const auto points = pointsOf((pointCount() + scenarioCount - 1) / scenarioCount);
    for (const Point& point : points) {
        SCOPED_TRACE(u"killed at %1 of %2"_s.arg(point.share)
                         .arg(point.spread == Spread::Calls    ? m_wholeCalls
                              : point.spread == Spread::Events ? m_wholeEvents
                                                               : int(m_duration))
                         .toStdString());
        QDir(path(u"run"_s)).removeRecursively();
        copyFolder(path(u"template"_s), path(u"run"_s));
        before.paid = google.paidCreates() + google.paidInBatches();
        before.batches = google.batchCreates();
        killed += runAndKill(words, point);
        if (QFile::exists(project + u"/project.db"_s)) {
            const Outcome resumed = runJson({u"jobs"_s, u"resume"_s, u"--project"_s, project});
            const bool isWhole = resumed.exitCode == 0 || GetParam().isRepeatable;
            EXPECT_TRUE(isWhole) << resumed.output.constData();
        }
        if (GetParam().isRepeatable || books(project).results.size() == before.results.size()) {
            const Outcome again = run(words);
            EXPECT_EQ(again.exitCode, 0) << again.output.constData();
        }
        check(before, books(project));
        if (HasFailure())
            break;
    }
    std::printf("%-22s %3d points, %3d killed, %3d of unknown outcome (%d of them never made); "
                "a run: %d calls, %d events, %lld ms\n",
                GetParam().name, int(points.size()), killed, m_unknown, m_unpaid, m_wholeCalls,
                m_wholeEvents, static_cast<long long>(m_duration));
    EXPECT_EQ(google.objections(), QStringList());
}

INSTANTIATE_TEST_SUITE_P(PaidWork, CrashTest, ::testing::ValuesIn(scenarios),
                         [](const auto& scenario) {
                             std::string name = scenario.param.name;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

} // namespace rushes::acceptance
