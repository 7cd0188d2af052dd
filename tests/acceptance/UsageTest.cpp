#include "tests/acceptance/CliTest.h"

#include <QElapsedTimer>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#endif

namespace rushes::acceptance {

namespace {

constexpr qint64 longestWaitMs = 10'000; ///< far above the deadline, far below a bus's own

} // namespace

struct Refusal
{
    const char* name;
    QStringList words;
    int exitCode;
    const char* code;
    const char* says; ///< part of the message
};

class RefusalTest : public CliTest, public ::testing::WithParamInterface<Refusal>
{};

TEST_P(RefusalTest, endsWithItsCodeAndMakesNothing)
{
    paintPicture(u"picture.png"_s);
    write(u"words.png"_s, "not a picture");
    write(u"table.csv"_s, "colour,product\nred,shoe\nblue\n");
    write(u"empty-cell.csv"_s, "colour,product\nred,shoe\n,hat\n");
    write(u"lines.jsonl"_s, "{\"colour\":\"red\"}\n{\"colour\":\n");
    write(u"list.json"_s, "[1]");
    write(u"wrong.json"_s, "{\"prompt\": 7}");
    write(u"cut-off.png"_s, bytesOf(path(u"picture.png"_s)).left(120));
    write(u"plain-file"_s, "x");
    const QStringList before = filesIn(m_folder.path());
    const Outcome refused = runJson(GetParam().words);
    EXPECT_EQ(refused.exitCode, GetParam().exitCode) << refused.output.constData();
    EXPECT_EQ(refused.json["ok"], false);
    EXPECT_EQ(memberAt(refused.json["error"], "code"), GetParam().code);
    const QString message = stringAt(refused.json["error"], "message");
    EXPECT_TRUE(message.contains(QString::fromUtf8(GetParam().says))) << message.toStdString();
    EXPECT_EQ(filesIn(m_folder.path()), before);
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, RefusalTest,
    ::testing::ValuesIn(std::vector<Refusal>{
        {"noCommand", {}, 2, "usage", "no command"},
        {"unknownCommand", {u"generat"_s}, 2, "usage", "generate"},
        {"unknownFlag", {u"generate"_s, u"x"_s, u"--sead"_s, u"1"_s}, 2, "usage", "--seed"},
        {"missingValue", {u"generate"_s, u"x"_s, u"--seed"_s}, 2, "usage", "json"},
        {"emptyPrompt", {u"generate"_s, u"  "_s}, 2, "usage", "empty"},
        {"noPrompt", {u"generate"_s}, 2, "usage", "empty"},
        {"twoPrompts", {u"generate"_s, u"red"_s, u"shoe"_s}, 2, "usage", "shoe"},
        {"tooMany", {u"generate"_s, u"x"_s, u"-n"_s, u"17"_s}, 2, "usage", "1 to 16"},
        {"badAspect", {u"generate"_s, u"x"_s, u"--aspect"_s, u"wide"_s}, 2, "usage", "wide"},
        {"badSeed", {u"generate"_s, u"x"_s, u"--seed"_s, u"-1"_s}, 2, "usage", "seed"},
        {"badBudget", {u"generate"_s, u"x"_s, u"--budget"_s, u"lots"_s}, 2, "usage", "budget"},
        {"badOut", {u"generate"_s, u"x"_s, u"--out"_s, u"a.gif"_s}, 2, "usage", ".gif"},
        {"noReference", {u"generate"_s, u"x"_s, u"--ref"_s, u"no.png"_s}, 2, "usage", "no.png"},
        {"brokenReference",
         {u"generate"_s, u"x"_s, u"--ref"_s, u"cut-off.png"_s},
         2,
         "usage",
         "cut-off.png"},
        {"invisiblePrompt", {u"generate"_s, u"\u200B\u0007"_s}, 2, "usage", "empty"},
        {"emptyModel", {u"generate"_s, u"x"_s, u"--model"_s, u""_s}, 2, "usage", "model"},
        {"emptyEngine",
         {u"animate"_s, u"picture.png"_s, u"--engine"_s, u""_s},
         2,
         "usage",
         "engine"},
        {"unknownRoute", {u"generate"_s, u"x"_s, u"--route"_s, u"fastst"_s}, 2, "usage", "fastest"},
        {"batchIntoAFile",
         {u"batch"_s, u"empty-cell.csv"_s, u"--out"_s, u"a.png"_s},
         2,
         "usage",
         "folder"},
        {"badRole", {u"generate"_s, u"x"_s, u"--ref"_s, u"picture.png:boss"_s}, 2, "usage", "boss"},
        {"unknownModel",
         {u"generate"_s, u"x"_s, u"--model"_s, u"draft-bored"_s},
         9,
         "unsupported",
         "draft-board"},
        {"noKey",
         {u"generate"_s, u"x"_s, u"--model"_s, u"gemini-3.1-flash-lite-image"_s},
         3,
         "auth",
         "GEMINI_API_KEY"},
        {"noParent",
         {u"generate"_s, u"x"_s, u"--parent"_s, u"abc"_s},
         9,
         "unsupported",
         "conversation"},
        {"clipModel",
         {u"generate"_s, u"x"_s, u"--model"_s, u"sketch"_s},
         9,
         "unsupported",
         "pictures"},
        {"pictureEngine",
         {u"animate"_s, u"picture.png"_s, u"--engine"_s, u"draft-board"_s},
         9,
         "unsupported",
         "clips"},
        {"brokenPicture", {u"animate"_s, u"words.png"_s}, 2, "usage", "words.png"},
        {"missingPicture", {u"animate"_s, u"no.png"_s}, 2, "usage", "no.png"},
        {"unknownMove",
         {u"animate"_s, u"picture.png"_s, u"--move"_s, u"pushin"_s},
         2,
         "usage",
         "push-in"},
        {"unknownLight",
         {u"animate"_s, u"picture.png"_s, u"--light"_s, u"golden"_s},
         2,
         "usage",
         "golden-hour"},
        {"wrongLight",
         {u"animate"_s, u"picture.png"_s, u"--light"_s, u"kelvin=90"_s},
         2,
         "usage",
         "1500"},
        {"noBackground",
         {u"animate"_s, u"picture.png"_s, u"--background"_s, u"image:beach.png"_s},
         2,
         "usage",
         "beach.png"},
        {"tooLong",
         {u"animate"_s, u"picture.png"_s, u"--seconds"_s, u"61"_s},
         2,
         "usage",
         "0.2 to 60"},
        {"tooFast", {u"animate"_s, u"picture.png"_s, u"--fps"_s, u"121"_s}, 2, "usage", "120"},
        {"oddSize", {u"animate"_s, u"picture.png"_s, u"--size"_s, u"95x64"_s}, 2, "usage", "even"},
        {"lastFrame",
         {u"animate"_s, u"picture.png"_s, u"--last"_s, u"picture.png"_s},
         9,
         "unsupported",
         "--last"},
        {"omniWithoutKey",
         {u"animate"_s, u"picture.png"_s, u"--engine"_s, u"omni"_s},
         3,
         "auth",
         "GEMINI_API_KEY"},
        {"unknownPlacement", {u"ad"_s, u"x"_s, u"--placement"_s, u"reel"_s}, 2, "usage", "reels"},
        {"leavingName", {u"ad"_s, u"x"_s, u"--name"_s, u"../x"_s}, 2, "usage", "folders"},
        {"noMusic", {u"ad"_s, u"x"_s, u"--music"_s, u"words.png"_s}, 2, "usage", "words.png"},
        {"noProject", {u"export"_s, u"nowhere"_s}, 2, "usage", "nowhere"},
        {"shortRow",
         {u"batch"_s, u"table.csv"_s, u"--template"_s, u"{colour} {product}"_s},
         2,
         "usage",
         "line 3"},
        {"emptyCell",
         {u"batch"_s, u"empty-cell.csv"_s, u"--template"_s, u"{colour} {product}"_s},
         2,
         "usage",
         "line 3"},
        {"badLine",
         {u"batch"_s, u"lines.jsonl"_s, u"--template"_s, u"{colour}"_s},
         2,
         "usage",
         "line 2"},
        {"unknownColumn",
         {u"batch"_s, u"empty-cell.csv"_s, u"--template"_s, u"{color}"_s},
         2,
         "usage",
         "colour"},
        {"editOfNothing", {u"edit"_s, u"nope"_s, u"slower"_s}, 2, "usage", "nope"},
        {"editWithoutWords", {u"edit"_s, u"nope"_s}, 2, "usage", "words are empty"},
        {"extensionNeedsNoWords",
         {u"edit"_s, u"nope"_s, u"--extend"_s, u"5"_s},
         2,
         "usage",
         "no project knows"},
        {"sketchWithoutPicture",
         {u"animate"_s, u"--words"_s, u"a red shoe spins"_s},
         2,
         "usage",
         "needs a picture"},
        {"referenceBesidePicture",
         {u"animate"_s, u"picture.png"_s, u"--ref"_s, u"picture.png:product"_s},
         2,
         "usage",
         "--ref"},
        {"badClipRole", {u"animate"_s, u"--ref"_s, u"picture.png:boss"_s}, 2, "usage", "boss"},
        {"unknownPlaceholder",
         {u"ad"_s, u"x"_s, u"--name"_s, u"{nope}"_s},
         2,
         "usage",
         "{placement}"},
        {"pictureAsProject",
         {u"project"_s, u"load"_s, u"words.png"_s, u"--project"_s, u"q"_s},
         2,
         "usage",
         "words.png: not JSON (line 1)"},
        {"brokenRecipe",
         {u"generate"_s, u"x"_s, u"--recipe"_s, u"lines.jsonl"_s},
         2,
         "usage",
         "lines.jsonl: not JSON (line 2)"},
        {"listAsRecipe",
         {u"generate"_s, u"x"_s, u"--recipe"_s, u"list.json"_s},
         2,
         "usage",
         "list.json: "},
        {"wrongRecipe",
         {u"generate"_s, u"x"_s, u"--recipe"_s, u"wrong.json"_s},
         2,
         "usage",
         "wrong.json: "},
        {"listAsProject",
         {u"project"_s, u"load"_s, u"list.json"_s, u"--project"_s, u"q"_s},
         2,
         "usage",
         "list.json: "},
        {"misspeltClipRoute",
         {u"animate"_s, u"picture.png"_s, u"--route"_s, u"fastst"_s},
         2,
         "usage",
         "fastest"},
        {"notWritable",
         {u"generate"_s, u"x"_s, u"--out"_s, u"plain-file/below"_s},
         8,
         "io",
         "plain-file"},
        {"dumpNothing", {u"project"_s, u"dump"_s, u"nowhere"_s}, 2, "usage", "nowhere"},
    }),
    [](const auto& refusal) { return std::string(refusal.param.name); });

TEST_F(CliTest, listsMovesAndLightsInItsHelp)
{
    const Outcome help = run({u"animate"_s, u"--help"_s});
    EXPECT_EQ(help.exitCode, 0);
    for (const char* word : {"dolly-zoom", "handheld", "golden-hour", "moonlight", "--print-words"})
        EXPECT_TRUE(help.output.contains(word)) << word;
    EXPECT_TRUE(run({u"--help"_s}).output.contains("rushes-cli generate PROMPT"));
    EXPECT_TRUE(run({u"export"_s, u"--help"_s}).output.contains("feed-square"));
}

TEST_F(CliTest, listsModelsWithPricesAndWhatIsUsable)
{
    const Outcome listed = runJson({u"models"_s});
    ASSERT_EQ(listed.exitCode, 0);
    bool draft = false, service = false;
    for (const Json& model : listed.json["models"]) {
        for (const char* key :
             {"id", "name", "provider", "kinds", "price", "published", "measured"})
            EXPECT_TRUE(model.contains(key)) << key;
        draft |= model["id"] == "draft-board" && model["usable"] == true;
        service |= model["provider"] == "gemini" && model["usable"] == false &&
                   model["why_not"].is_string();
    }
    EXPECT_TRUE(draft);
    EXPECT_TRUE(service);
}

TEST_F(CliTest, anUnknownModelIsAnsweredInOneLine)
{
    constexpr int oneLine = 160;
    for (const QStringList& words : {QStringList{u"generate"_s, u"x"_s, u"--model"_s, u"nope"_s},
                                     QStringList{u"animate"_s, u"x"_s, u"--engine"_s, u"foo"_s}}) {
        const Outcome refused = runJson(words);
        EXPECT_EQ(refused.exitCode, 9);
        const QString message = stringAt(refused.json["error"], "message");
        EXPECT_TRUE(message.endsWith(u"see rushes-cli models"_s)) << message.toStdString();
        EXPECT_LT(message.size(), oneLine);
    }
}

TEST_F(CliTest, tellsTheHealthAndTheRatingOfEachModel)
{
    const Outcome listed = runJson({u"models"_s});
    int rated = 0;
    for (const Json& model : listed.json["models"]) {
        EXPECT_EQ(model["health"]["state"], "unknown");
        EXPECT_EQ(model["health"]["failures"], 0);
        const Json& published = memberAt(model["published"], "elo");
        EXPECT_EQ(model["rating"].is_null(), published.is_null()) << model.dump();
        rated += model["rating"].is_number();
    }
    EXPECT_GT(rated, 0);
}

TEST_F(CliTest, showsAnEmptyLedgerAndNoJobsOnAFreshMachine)
{
    const Outcome ledger = runJson({u"ledger"_s});
    EXPECT_EQ(ledger.exitCode, 0);
    EXPECT_EQ(ledger.json["total_usd"], 0.0);
    const Outcome jobs = runJson({u"jobs"_s, u"resume"_s});
    EXPECT_EQ(jobs.exitCode, 0);
    EXPECT_TRUE(jobs.json["jobs"].empty());
}

TEST_F(CliTest, checksTheMachine)
{
    const Outcome checked = runJson({u"doctor"_s});
    ASSERT_EQ(checked.exitCode, 0);
    const bool drawings = memberAt(checked.json, "draft_drawings") == true;
    for (const Json& check : checked.json["checks"]) // drawings may not have been fetched here
        EXPECT_EQ(check["ok"], check["name"] != "draft drawings" || drawings) << check.dump();
    EXPECT_EQ(stringAt(checked.json, "home"), path(u"home"_s));
}

TEST_F(CliTest, saysWhereEachKeyComesFromAndNeverTheKey)
{
    m_environment.insert(u"ARK_API_KEY"_s, u"not-to-be-shown"_s);
    const Outcome checked = runJson({u"doctor"_s});
    ASSERT_EQ(checked.exitCode, 0);
    EXPECT_EQ(checked.json["key_places"]["ARK_API_KEY"], "environment");
    EXPECT_EQ(checked.json["key_places"]["OPENAI_API_KEY"], "none");
    EXPECT_EQ(checked.json["keys"]["ARK_API_KEY"], true);
    EXPECT_EQ(checked.json["keys"]["OPENAI_API_KEY"], false);
    const Outcome told = run({u"doctor"_s});
    EXPECT_TRUE(told.output.contains("environment"));
    EXPECT_FALSE((checked.output + told.output + told.errors).contains("not-to-be-shown"));
}

#ifdef Q_OS_LINUX
TEST_F(CliTest, goesOnWithoutAKeyWhenTheWayToTheKeychainIsSilent)
{
    // A session bus that takes the connection and never says a word.
    const QByteArray address = path(u"bus"_s).toUtf8();
    sockaddr_un name{.sun_family = AF_UNIX, .sun_path = {}};
    ASSERT_LT(std::size_t(address.size()), sizeof name.sun_path);
    std::memcpy(name.sun_path, address.constData(), std::size_t(address.size()));
    const int bus = socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(bind(bus, reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
    ASSERT_EQ(listen(bus, 8), 0);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
                         u"unix:path="_s + QString::fromUtf8(address));
    m_environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
    m_environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
    QElapsedTimer watch;
    watch.start();
    const Outcome checked = runJson({u"doctor"_s});
    EXPECT_EQ(checked.exitCode, 0);
    EXPECT_EQ(checked.json["key_places"]["GEMINI_API_KEY"], "none");
    EXPECT_LT(watch.elapsed(), longestWaitMs);
    close(bus);
}
#endif

TEST_F(CliTest, restoresOrRefusesADamagedProject)
{
    const QStringList words =
        QStringList{u"generate"_s, u"red shoe"_s, u"--project"_s, u"p"_s} + small();
    ASSERT_EQ(runJson(words).exitCode, 0);
    for (const QString& file : {u"p/project.db"_s, u"p/project.db-wal"_s}) {
        if (QFileInfo::exists(path(file)))
            write(file, QByteArray(5000, 'x'));
    }
    const Outcome after = runJson(words);
    const bool restored = after.exitCode == 0 && !memberAt(after.json, "warnings").empty();
    EXPECT_TRUE(after.exitCode == 8 || restored) << after.output.constData();
}

} // namespace rushes::acceptance
