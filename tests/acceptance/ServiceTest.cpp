// The command line against services: local servers that speak their formats and count what they
// would charge for.
#include "tests/acceptance/CliTest.h"
#include "tests/support/GeminiServer.h"
#include "tests/support/OpenAiServer.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

#ifndef _WIN32
#include <csignal>
#endif

namespace rushes::acceptance {

using rushes::testing::GeminiServer;
using rushes::testing::ServedReply;

namespace {

QByteArray jpeg()
{
    QImage picture(64, 36, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG");
    return bytes;
}

/// A picture that does not compress: one whose sending takes long enough to be told.
QImage noise()
{
    QImage picture(1280, 720, QImage::Format_RGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, random.generate());
    }
    return picture;
}

ServedReply dailyQuota()
{
    const Json error{
        {"code", 429},
        {"status", "RESOURCE_EXHAUSTED"},
        {"message", "You exceeded your current quota"},
        {"details",
         {{{"@type", "type.googleapis.com/google.rpc.QuotaFailure"},
           {"violations", {{{"quotaId", "GenerateRequestsPerDayPerProjectPerModel"}}}}}}}};
    ServedReply reply;
    reply.status = 429;
    reply.body = QByteArray::fromStdString(Json{{"error", error}}.dump());
    return reply;
}

class ServiceTest : public CliTest
{
protected:
    ServiceTest()
    {
        m_environment.insert(u"GOOGLE_API_KEY"_s, u"secret-key"_s);
        m_environment.insert(u"GOOGLE_GEMINI_BASE_URL"_s, google.address());
        m_environment.insert(u"RUSHES_POLL_MS"_s, u"1"_s);
        google.setPicture(jpeg());
    }
    ~ServiceTest() override { EXPECT_EQ(google.objections(), QStringList()); }

    /// A file that any service could have made.
    QByteArray sketchedFilm()
    {
        const Outcome sketch =
            runJson({u"animate"_s, paintPicture(u"drawn.png"_s, {160, 90}), u"--seconds"_s,
                     u"0.5"_s, u"--size"_s, u"96x54"_s, u"--out"_s, u"sketch.mp4"_s});
        EXPECT_EQ(sketch.exitCode, 0) << sketch.output.constData();
        return bytesOf(path(u"sketch.mp4"_s));
    }

    GeminiServer google{"secret-key"};
};

} // namespace

TEST_F(ServiceTest, aPictureIsMadeOncePaidOnceAndThenTakenFromTheCache)
{
    const QStringList words{u"generate"_s, u"a red shoe"_s, u"--project"_s, u"p"_s,
                            u"--seed"_s,   u"3"_s,          u"--aspect"_s,  u"16:9"_s};
    const Outcome first = runJson(words);
    ASSERT_EQ(first.exitCode, 0) << first.output.constData();
    const Json variant = first.json["variants"][0];
    EXPECT_EQ(variant["model"], "gemini-3.1-flash-lite-image");
    EXPECT_FALSE(stringAt(variant, "interaction_id").isEmpty());
    EXPECT_EQ(variant["width"], 64);
    EXPECT_NEAR(variant["cost_usd"].get<double>(), 0.0336, 1e-6);
    EXPECT_NEAR(first.json["spent_usd"].get<double>(), 0.0336, 1e-6);
    const Outcome second = runJson(words + QStringList{u"--budget"_s, u"0"_s});
    ASSERT_EQ(second.exitCode, 0) << second.output.constData();
    EXPECT_EQ(second.json["variants"][0]["cached"], true);
    EXPECT_EQ(google.paidCreates(), 1);
    EXPECT_EQ(google.creates().size(), 1u);
    EXPECT_FALSE((first.output + first.errors + second.output).contains("secret-key"));
}

TEST_F(ServiceTest, anAdAsksTheClipsEngineBeforeItPaysForPictures)
{
    const QStringList ad{u"ad"_s,      u"a red shoe"_s, u"--clips"_s,  u"2"_s,
                         u"--model"_s, u"lite"_s,       u"--engine"_s, u"omni"_s};
    const Outcome tooShort = runJson(ad + QStringList{u"--seconds"_s, u"1"_s});
    EXPECT_EQ(tooShort.exitCode, 9) << tooShort.output.constData();
    const Outcome tooDear =
        runJson(ad + QStringList{u"--seconds"_s, u"4"_s, u"--budget"_s, u"0.2"_s});
    EXPECT_EQ(tooDear.exitCode, 7) << tooDear.output.constData();
    EXPECT_EQ(google.paidCreates(), 0);
}

TEST_F(ServiceTest, shapesThatAServiceDoesNotMakeAreToldBeforePaying)
{
    const QString picture = paintPicture(u"shoe.png"_s);
    const std::vector<QStringList> asked{
        {u"generate"_s, u"a red shoe"_s, u"--model"_s, u"lite"_s, u"--size"_s, u"1080x1920"_s},
        {u"generate"_s, u"a red shoe"_s, u"--model"_s, u"lite"_s, u"--size"_s, u"1000x300"_s},
        {u"animate"_s, picture, u"--engine"_s, u"omni"_s, u"--aspect"_s, u"1:1"_s},
        {u"animate"_s, picture, u"--engine"_s, u"omni"_s, u"--loop"_s},
        {u"animate"_s, picture, u"--engine"_s, u"omni"_s, u"--fps"_s, u"60"_s}};
    for (const QStringList& words : asked) {
        const Outcome outcome = runJson(words);
        EXPECT_EQ(outcome.exitCode, 9) << words.join(u' ').toStdString();
    }
    EXPECT_EQ(google.paidCreates(), 0);
    const Outcome own = runJson(
        {u"generate"_s, u"a red shoe"_s, u"--model"_s, u"lite"_s, u"--size"_s, u"768x1376"_s});
    EXPECT_EQ(own.exitCode, 0) << own.output.constData();
    EXPECT_EQ(google.paidCreates(), 1);
}

TEST_F(ServiceTest, whatTheBudgetDoesNotAllowIsNotSent)
{
    const Outcome outcome =
        runJson({u"generate"_s, u"x"_s, u"-n"_s, u"4"_s, u"--budget"_s, u"0.1"_s});
    EXPECT_EQ(outcome.exitCode, 7) << outcome.output.constData();
    EXPECT_TRUE(google.creates().empty());
}

TEST_F(ServiceTest, aRefusalIsToldInTheModelsWordsAndCostsNothing)
{
    google.setPictureForm(GeminiServer::PictureForm::WordsOnly);
    const Outcome outcome = runJson({u"generate"_s, u"x"_s});
    EXPECT_EQ(outcome.exitCode, 4);
    EXPECT_TRUE(stringAt(outcome.json["error"], "message").contains(u"I can't draw that."_s));
    EXPECT_EQ(outcome.json["spent_usd"], 0.0);
}

TEST_F(ServiceTest, aDailyQuotaIsNotTriedAgain)
{
    google.answer(GeminiServer::Call::Picture, dailyQuota());
    const Outcome outcome = runJson({u"generate"_s, u"x"_s});
    EXPECT_EQ(outcome.exitCode, 5) << outcome.output.constData();
    EXPECT_EQ(google.creates().size(), 1u);
}

TEST_F(ServiceTest, aWrongKeyIsToldAsSuch)
{
    m_environment.insert(u"GOOGLE_API_KEY"_s, u"another"_s);
    EXPECT_EQ(runJson({u"generate"_s, u"x"_s}).exitCode, 3);
}

TEST_F(ServiceTest, aClipIsOrderedOncePolledAndFetched)
{
    paintPicture(u"still.png"_s, {160, 90});
    const QByteArray film = sketchedFilm();
    google.setClip(film);
    google.setEnding(GeminiServer::Ending::Completed, 2);
    const Outcome made =
        runJson({u"animate"_s, u"still.png"_s, u"--engine"_s, u"omni"_s, u"--move"_s, u"push-in"_s,
                 u"--out"_s, u"clip.mp4"_s, u"--project"_s, u"p"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    const Json clip = made.json["clips"][0];
    EXPECT_EQ(clip["engine"], "gemini-omni-1.2-flash");
    const QString interaction = stringAt(clip, "interaction_id");
    EXPECT_FALSE(interaction.isEmpty());
    EXPECT_EQ(bytesOf(stringAt(clip, "file")), film);
    EXPECT_EQ(google.paidCreates(), 1);
    EXPECT_EQ(google.creates().size(), 1u);

    const Outcome edited =
        runJson({u"edit"_s, stringAt(clip, "id"), u"at golden hour"_s, u"--project"_s, u"p"_s,
                 u"--out"_s, u"edited.mp4"_s, u"--ref"_s, u"still.png:product"_s});
    ASSERT_EQ(edited.exitCode, 0) << edited.output.constData();
    EXPECT_FALSE(memberAt(edited.json, "reserved_usd").is_number());
    EXPECT_EQ(edited.json["clips"][0]["parent"], clip["id"]);
    const Json body = google.creates().back();
    EXPECT_EQ(stringAt(body, "previous_interaction_id"), interaction);
    EXPECT_FALSE(body["response_format"].contains("duration"));
    EXPECT_TRUE(jsonText(body).contains("Image 1 is the product, called @still"));
}

TEST_F(ServiceTest, aClipIsMadeFromWordsAlone)
{
    google.setClip(sketchedFilm());
    const Outcome made = runJson({u"animate"_s, u"--words"_s, u"a red shoe spins"_s, u"--engine"_s,
                                  u"omni"_s, u"--aspect"_s, u"16:9"_s, u"--project"_s, u"p"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(made.json["clips"].size(), 1u);
    ASSERT_EQ(google.creates().size(), 1u);
    const QByteArray body = jsonText(google.creates().front());
    EXPECT_TRUE(body.contains("a red shoe spins"));
    EXPECT_FALSE(body.contains("image_to_video"));
}

TEST_F(ServiceTest, aClipIsMadeFromReferencesThatTheWordsExplain)
{
    google.setClip(sketchedFilm());
    paintPicture(u"shoe.png"_s);
    paintPicture(u"street.png"_s, {128, 72});
    const Outcome made =
        runJson({u"animate"_s, u"--words"_s, u"it lands"_s, u"--engine"_s, u"omni"_s, u"--aspect"_s,
                 u"16:9"_s, u"--ref"_s, u"shoe.png:product"_s, u"--ref"_s, u"street.png:place"_s,
                 u"--project"_s, u"p"_s});
    ASSERT_EQ(google.creates().size(), 1u) << made.output.constData();
    const QByteArray body = jsonText(google.creates().front());
    for (const char* word : {"reference_to_video", "it lands", "the product", "the place"})
        EXPECT_TRUE(body.contains(word)) << word;
    const Json dump = run({u"project"_s, u"dump"_s, u"p"_s}).json;
    EXPECT_TRUE(dump["variants"].empty()) << "references are not pictures of a board";
    EXPECT_EQ(dump["clips"][0]["references"].size(), 2u) << jsonText(dump["clips"]).constData();
    EXPECT_EQ(stringAt(dump["clips"][0], "words"), u"it lands"_s);
}

TEST_F(ServiceTest, modelsTellWhichOneFailed)
{
    google.answer(GeminiServer::Call::Picture, dailyQuota());
    runJson({u"generate"_s, u"x"_s});
    const Outcome listed = runJson({u"models"_s});
    for (const Json& model : listed.json["models"]) {
        const bool failed = model["id"] == "gemini-3.1-flash-lite-image";
        EXPECT_EQ(model["health"]["state"], failed ? "failing" : "unknown") << model["id"].dump();
        EXPECT_EQ(model["health"]["failures"], failed ? 1 : 0);
    }
}

#ifndef _WIN32
TEST_F(ServiceTest, aClipThatGoesOnIsNotDoneAndCancelsWithoutAnError)
{
    constexpr int endless = 1'000'000;
    ASSERT_TRUE(noise().save(path(u"still.png"_s)));
    google.setEnding(GeminiServer::Ending::Completed, endless);
    m_environment.insert(u"RUSHES_POLL_MS"_s, u"20"_s);
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(path({}));
    process.start(QStringLiteral(RUSHES_CLI), {u"animate"_s, u"still.png"_s, u"--engine"_s,
                                               u"omni"_s, u"--project"_s, u"p"_s, u"--json"_s});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return google.count(GeminiServer::Call::Poll) > 2; }, 30'000));
    ::kill(pid_t(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(30'000));
    const Json left = parseJson(process.readAllStandardOutput(), u"out"_s).value_or(Json());
    EXPECT_EQ(numberAt(left, "spent_usd"), 0);
    EXPECT_GT(numberAt(left, "reserved_usd"), 0) << jsonText(left).constData();

    const Outcome listed = runJson({u"jobs"_s, u"--project"_s, u"p"_s});
    ASSERT_EQ(listed.json["jobs"].size(), 1u) << listed.output.constData();
    const Json job = listed.json["jobs"][0];
    EXPECT_EQ(job["state"], "running");
    EXPECT_LT(job["progress"].get<double>(), 1);

    const Outcome cancelled =
        runJson({u"jobs"_s, u"cancel"_s, stringAt(job, "id"), u"--project"_s, u"p"_s});
    EXPECT_EQ(cancelled.exitCode, 0) << cancelled.output.constData();
    EXPECT_EQ(cancelled.json["ok"], true);
    EXPECT_TRUE(memberAt(cancelled.json, "errors").empty()) << cancelled.output.constData();
    EXPECT_EQ(cancelled.json["jobs"][0]["state"], "cancelled");
    EXPECT_LT(cancelled.json["jobs"][0]["progress"].get<double>(), 1);
}
#endif

TEST_F(ServiceTest, anOpenAiShapedHostIsAskedByItsOwnIds)
{
    rushes::testing::OpenAiServer host;
    m_environment.insert(u"OPENAI_API_KEY"_s, u"test-key"_s);
    m_environment.insert(u"OPENAI_BASE_URL"_s, host.address() + u"/v1"_s);
    const Outcome made =
        runJson({u"generate"_s, u"a cup"_s, u"--model"_s, u"openai:gpt-image-2"_s});
    ASSERT_EQ(made.exitCode, 0) << made.output.constData();
    EXPECT_EQ(made.json["variants"][0]["provider"], "openai");
    EXPECT_EQ(host.paidCreates(), 1);
    EXPECT_EQ(host.objections(), QStringList());
}

TEST_F(ServiceTest, anUnknownPriceIsSaidAndTheUsersFileCanSayIt)
{
    rushes::testing::OpenAiServer host;
    m_environment.insert(u"OPENAI_API_KEY"_s, u"test-key"_s);
    m_environment.insert(u"OPENAI_BASE_URL"_s, host.address() + u"/v1"_s);
    const QStringList words{u"generate"_s, u"a cup"_s, u"--model"_s, u"openai:house-painter"_s};
    const Outcome unknown = runJson(words);
    ASSERT_EQ(unknown.exitCode, 0) << unknown.output.constData();
    EXPECT_EQ(unknown.json["spent_usd"], 0.0);
    EXPECT_TRUE(unknown.output.contains("price unknown"));
    ASSERT_TRUE(QDir(path({})).mkpath(u"home"_s));
    write(u"home/models.json"_s,
          R"({"models":[{"id":"openai:house-painter","name":"House painter","provider":"openai",
              "kinds":["image"],"price":{"per_image_usd":0.04}}]})");
    const Outcome known = runJson(words);
    ASSERT_EQ(known.exitCode, 0) << known.output.constData();
    EXPECT_NEAR(known.json["spent_usd"].get<double>(), 0.04, 1e-6);
    EXPECT_FALSE(known.output.contains("price unknown"));
    EXPECT_EQ(runJson(words + QStringList{u"--budget"_s, u"0.03"_s, u"--fresh"_s}).exitCode, 7);
}

} // namespace rushes::acceptance
