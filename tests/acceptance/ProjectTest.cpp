#include "tests/acceptance/CliTest.h"

#include <QFile>

#include <csignal>

namespace rushes::acceptance {

#ifndef _WIN32
TEST_F(CliTest, aProjectInUseCanStillBeReadAndNothingElse)
{
    paintPicture(u"picture.png"_s);
    ASSERT_EQ(runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--project"_s, u"p"_s} + small())
                  .exitCode,
              0);
    QProcess holder;
    holder.setProcessEnvironment(m_environment);
    holder.setWorkingDirectory(m_folder.path());
    holder.start(QStringLiteral(RUSHES_CLI),
                 {u"animate"_s, u"picture.png"_s, u"--seconds"_s, u"60"_s, u"--size"_s,
                  u"1280x720"_s, u"--project"_s, u"p"_s, u"--json"_s});
    QByteArray lines;
    holder.setReadChannel(QProcess::StandardError);
    while (!lines.contains("\"running\"") && holder.waitForReadyRead(30'000))
        lines += holder.readAllStandardError();

    const Outcome jobs = runJson({u"jobs"_s, u"--project"_s, u"p"_s});
    const Outcome dump = runJson({u"project"_s, u"dump"_s, u"p"_s});
    const Outcome models = runJson({u"models"_s, u"--project"_s, u"p"_s});
    const Outcome ledger = runJson({u"ledger"_s, u"--project"_s, u"p"_s});
    const Outcome drawn =
        runJson(QStringList{u"generate"_s, u"x"_s, u"--project"_s, u"p"_s} + small());
    ::kill(pid_t(holder.processId()), SIGINT);
    ASSERT_TRUE(holder.waitForFinished(60'000));

    ASSERT_EQ(jobs.exitCode, 0) << jobs.output.constData();
    ASSERT_EQ(jobs.json["jobs"].size(), 2u);
    EXPECT_EQ(jobs.json["jobs"][1]["state"], "running");
    ASSERT_EQ(dump.exitCode, 0) << dump.output.constData();
    EXPECT_EQ(dump.json["variants"].size(), 2u);
    EXPECT_EQ(models.exitCode, 0);
    EXPECT_EQ(ledger.exitCode, 0);
    EXPECT_EQ(drawn.exitCode, 8);
    EXPECT_TRUE(stringAt(drawn.json["error"], "message").contains(u"in use"_s));
}

TEST_F(CliTest, saysWhenItsOutputCannotBeWritten)
{
    if (!QFile::exists(u"/dev/full"_s))
        GTEST_SKIP() << "no /dev/full here";
    const QString line = QStringLiteral(RUSHES_CLI " models --json > /dev/full");
    EXPECT_EQ(runProgram(u"sh"_s, {u"-c"_s, line}).exitCode, 8);
}
#endif

TEST_F(CliTest, aDumpOfADamagedProjectSaysThatASnapshotWasRestored)
{
    ASSERT_EQ(runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--project"_s, u"p"_s} + small())
                  .exitCode,
              0);
    write(u"p/project.db"_s, QByteArray(5000, 'x'));
    const Outcome dump = run({u"project"_s, u"dump"_s, u"p"_s, u"--json"_s});
    EXPECT_EQ(dump.exitCode, 0);
    EXPECT_TRUE(dump.json.is_object());
    EXPECT_TRUE(dump.errors.contains("was restored")) << dump.errors.constData();
}

TEST_F(CliTest, aBatchWithAnotherSeedMakesOtherPictures)
{
    write(u"table.csv"_s, "product\nshoe\ncup\n");
    const auto words = [](const QString& seed, const QString& count) {
        return QStringList{u"batch"_s,     u"table.csv"_s, u"--template"_s, u"a red {product}"_s,
                           u"--seed"_s,    seed,           u"-n"_s,         count,
                           u"--project"_s, u"p"_s} +
               small();
    };
    const auto freshOf = [](const Outcome& made) {
        std::vector<int> seeds;
        for (const Json& variant : made.json["variants"]) {
            if (variant["cached"] == false)
                seeds.push_back(variant["seed"].get<int>());
        }
        return seeds;
    };
    EXPECT_EQ(freshOf(runJson(words(u"5"_s, u"1"_s))), (std::vector{5, 5}));
    EXPECT_EQ(freshOf(runJson(words(u"5"_s, u"1"_s))), std::vector<int>());
    EXPECT_EQ(freshOf(runJson(words(u"4"_s, u"3"_s))), (std::vector{4, 6, 4, 6}));
}

TEST_F(CliTest, exportsUnderOneNameGetNumbersAndAMissingFileIsToldFirst)
{
    ASSERT_EQ(runJson({u"ad"_s, u"blue cup"_s, u"--clips"_s, u"1"_s, u"--seconds"_s, u"0.3"_s,
                       u"--fps"_s, u"10"_s, u"--size"_s, u"64x64"_s, u"--placement"_s, u"master"_s,
                       u"--project"_s, u"p"_s, u"--out"_s, u"first"_s})
                  .exitCode,
              0);
    const QStringList words{u"export"_s, u"p"_s,    u"--placement"_s, u"master,feed-square"_s,
                            u"--name"_s, u"same"_s, u"--out"_s,       u"out"_s};
    const Outcome made = runJson(words);
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(filesIn(path(u"out"_s)).size(), 2);

    for (const QString& file : filesIn(path(u"p/media"_s)))
        ASSERT_TRUE(QFile::remove(file));
    const Outcome refused = runJson(words);
    EXPECT_EQ(refused.exitCode, 8) << refused.output.constData();
    EXPECT_TRUE(stringAt(refused.json["error"], "message").contains(u"missing"_s));
    EXPECT_EQ(filesIn(path(u"out"_s)).size(), 2);
}

} // namespace rushes::acceptance
