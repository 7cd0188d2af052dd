#include "tests/acceptance/CliTest.h"

#include <QDataStream>
#include <QFileInfo>

#include <cmath>
#include <csignal>
#include <numbers>

namespace rushes::acceptance {

namespace {

/// A second of a 440 Hz tone as a WAV file.
QByteArray tone(int seconds)
{
    constexpr int rate = 48000;
    QByteArray samples;
    QDataStream data(&samples, QIODevice::WriteOnly);
    data.setByteOrder(QDataStream::LittleEndian);
    for (int i = 0; i < rate * seconds; ++i)
        data << qint16(8000 * std::sin(2 * std::numbers::pi * 440 * i / rate));
    QByteArray wav;
    QDataStream header(&wav, QIODevice::WriteOnly);
    header.setByteOrder(QDataStream::LittleEndian);
    header.writeRawData("RIFF", 4);
    header << quint32(36 + samples.size());
    header.writeRawData("WAVEfmt ", 8);
    header << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(rate * 2)
           << quint16(2) << quint16(16);
    header.writeRawData("data", 4);
    header << quint32(samples.size());
    return wav + samples;
}

} // namespace

TEST_F(CliTest, animateWritesAClipOfTheAskedLengthSizeAndRate)
{
    paintPicture(u"picture.png"_s);
    const Outcome made =
        runJson({u"animate"_s, u"picture.png"_s, u"--move"_s, u"truck-left"_s, u"--light"_s,
                 u"golden-hour"_s, u"--seconds"_s, u"0.5"_s, u"--fps"_s, u"24"_s, u"--size"_s,
                 u"128x96"_s, u"--out"_s, u"clip.mp4"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    ASSERT_EQ(made.json["clips"].size(), 1u);
    const Json clip = made.json["clips"][0];
    EXPECT_EQ(stringAt(clip, "file"), path(u"clip.mp4"_s));
    EXPECT_EQ(clip["engine"], "sketch");
    EXPECT_EQ(clip["seconds"], 0.5);
    EXPECT_EQ(clip["cost_usd"], 0.0);
    if (!hasProgram(u"ffprobe"_s))
        GTEST_SKIP() << "ffprobe is not installed";
    const Json video = probe(path(u"clip.mp4"_s));
    EXPECT_EQ(video["codec_name"], "h264");
    EXPECT_EQ(video["pix_fmt"], "yuv420p");
    EXPECT_EQ(video["width"], 128);
    EXPECT_EQ(video["height"], 96);
    EXPECT_EQ(video["r_frame_rate"], "24/1");
    EXPECT_EQ(video["nb_read_frames"], "12");
}

TEST_F(CliTest, animateMakesALoopWithAnOpenShutterAndRefusesAnImpossibleOne)
{
    paintPicture(u"picture.png"_s);
    const QStringList words{u"animate"_s,    u"picture.png"_s, u"--move"_s,
                            u"truck-left"_s, u"--seconds"_s,   u"0.5"_s,
                            u"--size"_s,     u"96x64"_s,       u"--loop"_s};
    const Outcome made =
        runJson(words + QStringList{u"--shutter"_s, u"0.5"_s, u"--out"_s, u"loop.mp4"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(stringAt(made.json["clips"][0], "file"), path(u"loop.mp4"_s));
    EXPECT_EQ(runJson(words + QStringList{u"--shutter"_s, u"2"_s}).exitCode, 2);
}

TEST_F(CliTest, animateLetsTheLightGoToAnotherAndSaysSoInWords)
{
    paintPicture(u"picture.png"_s);
    const QStringList words{u"animate"_s, u"picture.png"_s, u"--seconds"_s, u"0.3"_s,
                            u"--size"_s,  u"96x64"_s,       u"--light"_s,   u"noon"_s};
    const Outcome made =
        runJson(words + QStringList{u"--light-end"_s, u"golden-hour"_s, u"--out"_s, u"dusk.mp4"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    const Outcome told =
        run(words + QStringList{u"--light-end"_s, u"golden-hour"_s, u"--print-words"_s});
    EXPECT_TRUE(told.output.contains("Over the shot the light goes from the front"))
        << told.output.constData();
    EXPECT_EQ(runJson(words + QStringList{u"--light-end"_s, u"disco"_s}).exitCode, 2);
}

TEST_F(CliTest, animateGivesTheSameClipAgainAndOverwritesNothing)
{
    paintPicture(u"picture.png"_s);
    const QStringList words{u"animate"_s, u"picture.png"_s, u"--seconds"_s, u"0.3"_s,
                            u"--size"_s,  u"96x64"_s,       u"--out"_s,     u"clip.mp4"_s};
    ASSERT_EQ(runJson(words).exitCode, 0);
    const Outcome again = runJson(words);
    EXPECT_EQ(stringAt(again.json["clips"][0], "file"), path(u"clip-2.mp4"_s));
    EXPECT_EQ(bytesOf(path(u"clip.mp4"_s)), bytesOf(path(u"clip-2.mp4"_s)));
}

TEST_F(CliTest, animateMovesADraftOfTheSameProjectWithItsMask)
{
    const Outcome drawn =
        runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--project"_s, u"p"_s} + small());
    const QString variant = stringAt(drawn.json["variants"][0], "id");
    const Outcome made =
        runJson({u"animate"_s, variant, u"--project"_s, u"p"_s, u"--background"_s,
                 u"color:#102030"_s, u"--seconds"_s, u"0.3"_s, u"--size"_s, u"96x64"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_FALSE(made.json.contains("warnings")) << made.output.constData();
    const Json clip = run({u"project"_s, u"dump"_s, u"p"_s}).json["clips"][0];
    EXPECT_EQ(stringAt(clip, "source"), variant);
}

TEST_F(CliTest, animateTakesItsEngineAsAModelOrARoute)
{
    paintPicture(u"picture.png"_s);
    for (const QStringList& chosen :
         {QStringList{u"--model"_s, u"sketch"_s}, QStringList{u"--route"_s, u"cheapest"_s},
          QStringList{u"--route"_s, u"omni,sketch"_s}}) {
        const Outcome made =
            runJson(QStringList{u"animate"_s, u"picture.png"_s, u"--seconds"_s, u"0.2"_s} +
                    small() + chosen);
        ASSERT_EQ(made.exitCode, 0) << made.output.constData();
        EXPECT_EQ(made.json["clips"][0]["engine"], "sketch");
    }
}

TEST_F(CliTest, animateKnowsTheSubjectOfADraftBesideItsProject)
{
    ASSERT_EQ(
        runJson(QStringList{u"generate"_s, u"red shoe on a beach"_s, u"--out"_s, u"shoe.png"_s} +
                small())
            .exitCode,
        0);
    const Outcome made = runJson(QStringList{u"animate"_s, u"shoe.png"_s, u"--background"_s,
                                             u"color:#00ff00"_s, u"--seconds"_s, u"0.2"_s} +
                                 small());
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_FALSE(made.json.contains("warnings")) << made.output.constData();
}

TEST_F(CliTest, animatePrintsTheWordsAndMakesNothing)
{
    paintPicture(u"picture.png"_s);
    const QStringList before = filesIn(m_folder.path());
    const Outcome printed = runJson({u"animate"_s, u"picture.png"_s, u"--move"_s, u"orbit-left"_s,
                                     u"--engine"_s, u"omni"_s, u"--print-words"_s});
    EXPECT_EQ(printed.exitCode, 0);
    EXPECT_TRUE(stringAt(printed.json, "words").contains(u"orbit"_s));
    EXPECT_EQ(filesIn(m_folder.path()), before);
}

TEST_F(CliTest, adGoesAllTheWayFromPromptToFilesForEachPlacement)
{
    write(u"music.wav"_s, tone(1));
    const Outcome made = runJson({u"ad"_s,          u"red sneaker on a beach at sunset"_s,
                                  u"--clips"_s,     u"2"_s,
                                  u"--seconds"_s,   u"0.5"_s,
                                  u"--fps"_s,       u"12"_s,
                                  u"--size"_s,      u"90x160"_s,
                                  u"--text"_s,      u"Run the coast|Shop now"_s,
                                  u"--music"_s,     u"music.wav"_s,
                                  u"--placement"_s, u"master,feed-square"_s,
                                  u"--seed"_s,      u"3"_s,
                                  u"--name"_s,      u"../{placement}"_s,
                                  u"--out"_s,       u"out"_s});
    EXPECT_EQ(made.exitCode, 2) << "a name must not leave the folder";

    const Outcome good = runJson({u"ad"_s,          u"red sneaker on a beach at sunset"_s,
                                  u"--clips"_s,     u"2"_s,
                                  u"--seconds"_s,   u"0.5"_s,
                                  u"--fps"_s,       u"12"_s,
                                  u"--size"_s,      u"90x160"_s,
                                  u"--text"_s,      u"Run the coast|Shop now"_s,
                                  u"--music"_s,     u"music.wav"_s,
                                  u"--placement"_s, u"master,feed-square"_s,
                                  u"--seed"_s,      u"3"_s,
                                  u"--name"_s,      u"coast-{placement}"_s,
                                  u"--out"_s,       u"out"_s});
    ASSERT_EQ(good.exitCode, 0) << good.output.constData();
    EXPECT_EQ(good.json["variants"].size(), 2u);
    ASSERT_EQ(good.json["clips"].size(), 2u);
    EXPECT_NE(good.json["clips"][0]["move"], good.json["clips"][1]["move"]);
    ASSERT_EQ(good.json["exports"].size(), 2u);
    const Json square = good.json["exports"][1];
    EXPECT_EQ(square["placement"], "feed-square");
    EXPECT_EQ(stringAt(square, "file"), path(u"out/coast-feed-square.mp4"_s));
    EXPECT_EQ(square["width"], 1080);
    EXPECT_EQ(square["height"], 1080);
    EXPECT_NEAR(square["seconds"].get<double>(), 1.0, 0.01);
    EXPECT_NEAR(square["lufs"].get<double>(), -14, 1);
    EXPECT_LE(square["true_peak_db"].get<double>(), -0.9);
    EXPECT_TRUE(square["warnings"].is_array());
    if (!hasProgram(u"ffprobe"_s))
        GTEST_SKIP() << "ffprobe is not installed";
    const Json video = probe(path(u"out/coast-feed-square.mp4"_s));
    EXPECT_EQ(video["width"], 1080);
    EXPECT_EQ(video["nb_read_frames"], "12");
    EXPECT_EQ(video["color_space"], "bt709");
    EXPECT_NEAR(video["container_seconds"].get<double>(), 1.0, 0.05);
    EXPECT_EQ(probe(path(u"out/coast-feed-square.mp4"_s), u"a:0"_s)["codec_name"], "aac");
}

TEST_F(CliTest, adNeedsNoNetwork)
{
    if (!hasProgram(u"unshare"_s) || runProgram(u"unshare"_s, {u"-rn"_s, u"true"_s}).exitCode != 0)
        GTEST_SKIP() << "no network namespaces here";
    const Outcome made =
        runProgram(u"unshare"_s, {u"-rn"_s, QStringLiteral(RUSHES_CLI), u"ad"_s, u"red shoe"_s,
                                  u"--clips"_s, u"1"_s, u"--seconds"_s, u"0.3"_s, u"--fps"_s,
                                  u"10"_s, u"--size"_s, u"64x64"_s, u"--placement"_s, u"master"_s,
                                  u"--out"_s, u"out"_s, u"--json"_s, u"--quiet"_s});
    EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_EQ(memberAt(made.json, "exports").size(), 1u) << made.output.constData();
}

TEST_F(CliTest, adSaysThatItsMusicIsTooShort)
{
    write(u"music.wav"_s, tone(1));
    const auto warned = [&](const QString& seconds) {
        const Outcome made = runJson({u"ad"_s, u"blue cup"_s, u"--clips"_s, u"1"_s, u"--seconds"_s,
                                      seconds, u"--fps"_s, u"10"_s, u"--size"_s, u"64x64"_s,
                                      u"--placement"_s, u"master"_s, u"--music"_s, u"music.wav"_s});
        EXPECT_EQ(made.exitCode, 0) << made.output.constData();
        return made.json.contains("warnings") &&
               made.json["warnings"].dump().find("music") != std::string::npos;
    };
    EXPECT_TRUE(warned(u"1.5"_s));
    EXPECT_FALSE(warned(u"1"_s));
}

TEST_F(CliTest, exportRendersTheCutAgainUnderANewName)
{
    const Outcome made =
        runJson({u"ad"_s, u"blue cup"_s, u"--clips"_s, u"1"_s, u"--seconds"_s, u"0.3"_s, u"--fps"_s,
                 u"10"_s, u"--size"_s, u"64x64"_s, u"--placement"_s, u"master"_s, u"--project"_s,
                 u"p"_s, u"--out"_s, u"out"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    const QString first = stringAt(made.json["exports"][0], "file");
    const Outcome again =
        runJson({u"export"_s, u"p"_s, u"--placement"_s, u"master"_s, u"--out"_s, u"out"_s});
    ASSERT_EQ(again.exitCode, 0) << again.output.constData();
    const QString second = stringAt(again.json["exports"][0], "file");
    EXPECT_NE(first, second);
    EXPECT_TRUE(QFileInfo::exists(first));
    EXPECT_TRUE(QFileInfo::exists(second));
}

TEST_F(CliTest, batchMakesEveryRowAndContinuesWhereItStopped)
{
    write(u"table.csv"_s,
          "\xEF\xBB\xBF"
          "colour,product\nred,shoe\n\"blue, dark\",cup\n\ngreen,\"tree \"\"big\"\"\"\n");
    const QStringList words =
        QStringList{u"batch"_s,     u"table.csv"_s, u"--template"_s, u"a {colour} {product}"_s,
                    u"--project"_s, u"p"_s} +
        small();
    const Outcome first = runJson(words);
    ASSERT_EQ(first.exitCode, 0) << first.output.constData();
    ASSERT_EQ(first.json["variants"].size(), 3u);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(first.json["variants"][i]["row"], i + 1);

    write(
        u"table.csv"_s,
        "colour,product\nred,shoe\n\"blue, dark\",cup\n\ngreen,\"tree \"\"big\"\"\"\nwhite,hat\n");
    const Outcome second = runJson(words);
    ASSERT_EQ(second.json["variants"].size(), 4u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(second.json["variants"][i]["id"], first.json["variants"][i]["id"]);
        EXPECT_EQ(second.json["variants"][i]["cached"], true);
    }
    EXPECT_EQ(second.json["variants"][3]["cached"], false);
    const Json dump = run({u"project"_s, u"dump"_s, u"p"_s}).json;
    EXPECT_EQ(dump["variants"].size(), 4u);
    // In the order in which they arrived.
    for (const Json& variant : dump["variants"]) {
        if (variant["row"] == 2) {
            EXPECT_EQ(variant["recipe"]["prompt"], "a blue, dark cup");
        }
    }
}

TEST_F(CliTest, dumpAndLoadGiveAnEqualProjectAndKeepUnknownFields)
{
    ASSERT_EQ(
        runJson(QStringList{u"generate"_s, u"red shoe"_s, u"-n"_s, u"2"_s, u"--project"_s, u"p"_s} +
                small())
            .exitCode,
        0);
    Json dump = run({u"project"_s, u"dump"_s, u"p"_s}).json;
    ASSERT_EQ(dump["variants"].size(), 2u);
    EXPECT_TRUE(dump["variants"][0]["recipe"].is_object());
    dump["boards"][0]["telescope"] = 3;
    write(u"p/dump.json"_s, jsonText(dump));
    const Outcome loaded =
        runJson({u"project"_s, u"load"_s, u"p/dump.json"_s, u"--project"_s, u"q"_s});
    ASSERT_EQ(loaded.exitCode, 0) << loaded.output.constData();
    EXPECT_EQ(run({u"project"_s, u"dump"_s, u"q"_s}).json, dump);
    EXPECT_EQ(runJson({u"project"_s, u"load"_s, u"p/dump.json"_s, u"--project"_s, u"q"_s}).exitCode,
              2);
}

TEST_F(CliTest, jobsListsWhatRanInTheProject)
{
    runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--project"_s, u"p"_s} + small());
    const Outcome listed = runJson({u"jobs"_s, u"list"_s, u"--project"_s, u"p"_s});
    ASSERT_EQ(listed.exitCode, 0);
    ASSERT_EQ(listed.json["jobs"].size(), 1u);
    const Json job = listed.json["jobs"][0];
    EXPECT_EQ(job["kind"], "generate");
    EXPECT_EQ(job["state"], "done");
    for (const char* key : {"id", "provider", "remote_id", "created", "progress", "cost_usd"})
        EXPECT_TRUE(job.contains(key)) << key;
    EXPECT_EQ(runJson({u"jobs"_s, u"resume"_s, u"--project"_s, u"p"_s}).exitCode, 0);
}

#ifndef _WIN32
TEST_F(CliTest, ctrlCStopsCleanlyAndKeepsWhatArrived)
{
    paintPicture(u"picture.png"_s);
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(RUSHES_CLI),
                  {u"animate"_s, u"picture.png"_s, u"--seconds"_s, u"60"_s, u"--size"_s,
                   u"1920x1080"_s, u"--project"_s, u"p"_s, u"--out"_s, u"clip.mp4"_s, u"--json"_s});
    QByteArray lines;
    process.setReadChannel(QProcess::StandardError);
    while (!lines.contains("\"running\"") && process.waitForReadyRead(30'000))
        lines += process.readAllStandardError();
    ::kill(pid_t(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 130);
    const Json json = parseJson(process.readAllStandardOutput(), u"out"_s).value_or(Json());
    EXPECT_EQ(memberAt(memberAt(json, "error"), "code"), "cancelled");
    EXPECT_FALSE(QFileInfo::exists(path(u"clip.mp4"_s)));
    const Outcome listed = runJson({u"jobs"_s, u"--project"_s, u"p"_s});
    EXPECT_EQ(listed.json["jobs"][0]["state"], "cancelled");
}
#endif

} // namespace rushes::acceptance
