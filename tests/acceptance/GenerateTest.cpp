#include "tests/acceptance/CliTest.h"

#include <QFileInfo>
#include <QImage>

namespace rushes::acceptance {

TEST_F(CliTest, generateDrawsAPictureWithoutKeyAndReportsEveryField)
{
    const Outcome made = runJson({u"generate"_s, u"red sneaker on a beach zzyzx"_s, u"--out"_s,
                                  u"out"_s, u"--seed"_s, u"7"_s, u"--size"_s, u"160x96"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(made.json["ok"], true);
    EXPECT_EQ(made.json["spent_usd"], 0.0);
    EXPECT_TRUE(made.json["errors"].empty());
    ASSERT_EQ(made.json["variants"].size(), 1u);
    const Json variant = made.json["variants"][0];
    EXPECT_EQ(variant["model"], "draft-board");
    EXPECT_EQ(variant["provider"], "local");
    EXPECT_EQ(variant["seed"], 7);
    EXPECT_EQ(variant["width"], 160);
    EXPECT_EQ(variant["height"], 96);
    EXPECT_EQ(variant["cost_usd"], 0.0);
    EXPECT_EQ(variant["cached"], false);
    EXPECT_TRUE(variant["latency_ms"].is_number_integer());
    EXPECT_EQ(variant["recipe"].get<std::string>().size(), 64u);
    for (const char* list : {"drawn", "approximated", "ignored"})
        EXPECT_TRUE(variant["report"][list].is_array()) << list;
    const QString file = stringAt(variant, "file");
    EXPECT_TRUE(QFileInfo(file).isAbsolute());
    EXPECT_EQ(QImage(file).size(), QSize(160, 96));
    EXPECT_EQ(QFileInfo(file).absolutePath(), path(u"out"_s));
    EXPECT_TRUE(QFileInfo(stringAt(made.json, "project")).isDir());
}

TEST_F(CliTest, generateCountsSeedsOnAndGivesTheSameBytesAgain)
{
    const QStringList words{
        u"generate"_s, u"blue cup on a table"_s, u"-n"_s, u"3"_s, u"--seed"_s, u"40"_s, u"--out"_s};
    const Outcome first = runJson(words + QStringList{u"a"_s} + small());
    const Outcome second = runJson(words + QStringList{u"b"_s} + small());
    ASSERT_EQ(first.json["variants"].size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(first.json["variants"][i]["seed"], 40 + i);
        EXPECT_EQ(bytesOf(stringAt(first.json["variants"][i], "file")),
                  bytesOf(stringAt(second.json["variants"][i], "file")));
    }
    EXPECT_NE(bytesOf(stringAt(first.json["variants"][0], "file")),
              bytesOf(stringAt(first.json["variants"][1], "file")));
}

TEST_F(CliTest, generateTakesAKnownRecipeFromTheProjectEvenWithABudgetOfZero)
{
    const QStringList words = QStringList{u"generate"_s,  u"green tree"_s, u"--seed"_s,   u"5"_s,
                                          u"--project"_s, u"p"_s,          u"--budget"_s, u"0"_s} +
                              small();
    const Outcome first = runJson(words);
    const Outcome second = runJson(words);
    ASSERT_EQ(second.json["variants"].size(), 1u);
    EXPECT_EQ(first.json["variants"][0]["cached"], false);
    EXPECT_EQ(second.json["variants"][0]["cached"], true);
    EXPECT_EQ(second.json["variants"][0]["recipe"], first.json["variants"][0]["recipe"]);
    EXPECT_EQ(second.json["variants"][0]["file"], first.json["variants"][0]["file"]);
    EXPECT_EQ(second.json["project"], first.json["project"]);
}

TEST_F(CliTest, generateMakesNothingThatItCouldNotWriteWhereOutSays)
{
    write(u"file"_s, "not a folder");
    const Outcome drawn = runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--project"_s, u"p"_s,
                                              u"--out"_s, u"file/there"_s} +
                                  small());
    EXPECT_EQ(drawn.exitCode, 8);
    EXPECT_TRUE(run({u"project"_s, u"dump"_s, u"p"_s}).json["variants"].empty());
}

TEST_F(CliTest, generateNeverOverwritesAFile)
{
    write(u"shoe.png"_s, "mine");
    const QStringList words =
        QStringList{u"generate"_s, u"red shoe"_s, u"--out"_s, u"shoe.png"_s} + small();
    const Outcome first = runJson(words);
    const Outcome second = runJson(words);
    EXPECT_EQ(bytesOf(path(u"shoe.png"_s)), "mine");
    EXPECT_EQ(stringAt(first.json["variants"][0], "file"), path(u"shoe-2.png"_s));
    EXPECT_EQ(stringAt(second.json["variants"][0], "file"), path(u"shoe-3.png"_s));
    EXPECT_NE(first.json["project"], second.json["project"]);
}

TEST_F(CliTest, generateWritesTheFormatThatOutNames)
{
    const Outcome made =
        runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--out"_s, u"shoe.jpg"_s} + small());
    ASSERT_EQ(made.exitCode, 0);
    EXPECT_TRUE(bytesOf(path(u"shoe.jpg"_s)).startsWith("\xFF\xD8\xFF"));
}

TEST_F(CliTest, generateFollowsTheAspectAndRepeatsARecipeFromADump)
{
    const Outcome made = runJson({u"generate"_s, u"red shoe"_s, u"--aspect"_s, u"9:16"_s,
                                  u"--seed"_s, u"3"_s, u"--project"_s, u"p"_s});
    ASSERT_EQ(made.exitCode, 0);
    const double ratio = made.json["variants"][0]["width"].get<double>() /
                         made.json["variants"][0]["height"].get<double>();
    EXPECT_NEAR(ratio, 9.0 / 16, 0.02);

    const Outcome dumped = run({u"project"_s, u"dump"_s, u"p"_s});
    write(u"recipe.json"_s, jsonText(dumped.json["variants"][0]["recipe"]));
    const Outcome again =
        runJson({u"generate"_s, u"--recipe"_s, u"recipe.json"_s, u"--project"_s, u"q"_s});
    ASSERT_EQ(again.exitCode, 0) << again.output.constData();
    EXPECT_EQ(again.json["variants"][0]["recipe"], made.json["variants"][0]["recipe"]);
    EXPECT_EQ(bytesOf(stringAt(again.json["variants"][0], "file")),
              bytesOf(stringAt(made.json["variants"][0], "file")));
}

TEST_F(CliTest, generateKeepsReferencesInTheRecipeAndSaysTheyAreNotDrawn)
{
    const QString reference = paintPicture(u"logo.png"_s);
    const Outcome made = runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--ref"_s,
                                             reference + u":logo"_s, u"--project"_s, u"p"_s} +
                                 small());
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    const Json ignored = made.json["variants"][0]["report"]["ignored"];
    EXPECT_NE(std::find(ignored.begin(), ignored.end(), "@logo"), ignored.end());
    EXPECT_EQ(
        run({u"project"_s, u"dump"_s, u"p"_s}).json["variants"][0]["recipe"]["references"].size(),
        1u);
}

TEST_F(CliTest, generateNeedsNoNetwork)
{
    if (!hasProgram(u"unshare"_s) || runProgram(u"unshare"_s, {u"-rn"_s, u"true"_s}).exitCode != 0)
        GTEST_SKIP() << "no network namespaces here";
    const Outcome made =
        runProgram(u"unshare"_s, QStringList{u"-rn"_s, QStringLiteral(RUSHES_CLI), u"generate"_s,
                                             u"red shoe"_s, u"--out"_s, u"out"_s, u"--json"_s} +
                                     small());
    EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
}

TEST_F(CliTest, generateShowsProgressAsJsonLinesOnlyWhenNotQuiet)
{
    const Outcome loud =
        run(QStringList{u"generate"_s, u"red shoe"_s, u"--out"_s, u"out"_s, u"--json"_s} + small());
    ASSERT_TRUE(loud.json.is_object());
    int lines = 0;
    for (const QByteArray& line : loud.errors.split('\n')) {
        if (line.isEmpty())
            continue;
        ++lines;
        EXPECT_TRUE(parseJson(line, u"line"_s)) << line.constData();
    }
    EXPECT_GE(lines, 2);
    EXPECT_TRUE(runJson(QStringList{u"generate"_s, u"red shoe"_s, u"--out"_s, u"out"_s} + small())
                    .errors.isEmpty());
}

} // namespace rushes::acceptance
