#include "core/providers/enterprise/EnterpriseProvider.h"

#include "core/generation/Budget.h"
#include "core/media/Image.h"
#include "core/media/VideoWriter.h"
#include "core/providers/enterprise/SignedAssertion.h"
#include "tests/support/EnterpriseServer.h"
#include "tests/support/FakeClock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using rushes::testing::ServedRequest;

namespace {

QByteArray goodAnswer()
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    const QByteArray data = media::encodeImage(image, media::ImageFormat::Png)->toBase64();
    return R"({"candidates":[{"content":{"role":"model","parts":[{"inlineData":{"mimeType":"image/png","data":")" +
           data + R"("}}]},"finishReason":"STOP"}]})";
}

/// Two frames of 64 × 36.
QByteArray shortClip()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    auto writer = media::VideoWriter::open(path, {.size = {64, 36}, .rate = {24, 1}});
    QImage frame(64, 36, QImage::Format_RGB32);
    frame.fill(Qt::darkCyan);
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE((*writer)->writeFrame(frame));
    EXPECT_TRUE((*writer)->finish());
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct NoSecrets final : settings::SecretStore
{
    QByteArray key;

    settings::Secret secret(const QString& name) const override
    {
        return settings::Secret(name == u"GOOGLE_API_KEY"_s ? key : QByteArray());
    }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

struct EnterpriseProviderTest : ::testing::Test
{
    QTemporaryDir folder;
    net::HttpClient http;
    rushes::testing::FakeClock clock;
    rushes::testing::EnterpriseServer platform{clock};
    NoSecrets secrets;
    ServiceAccess access{http, clock, secrets, {}};
    EnterpriseProvider provider{access};
    generation::Budget budget;
    Paid paid = *budget.reserve(Money::ofDollars(0.0336));

    void SetUp() override
    {
        clear();
        platform.nextContent = goodAnswer();
        qputenv("GOOGLE_GENAI_USE_VERTEXAI", "true");
        qputenv("GOOGLE_VERTEX_BASE_URL", platform.http.address().toUtf8());
        qputenv("CLOUDSDK_CONFIG", folder.path().toUtf8());
    }
    void TearDown() override { clear(); }
    static void clear()
    {
        for (const char* name :
             {"GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_GENAI_USE_ENTERPRISE", "GOOGLE_CLOUD_PROJECT",
              "GOOGLE_CLOUD_LOCATION", "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_VERTEX_BASE_URL",
              "CLOUDSDK_CONFIG", "GOOGLE_API_KEY", "GEMINI_API_KEY"})
            qunsetenv(name);
    }
    QString write(const QString& name, const Json& json)
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(jsonText(json));
        return file.fileName();
    }
    void useServiceAccount()
    {
        platform.grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
        const QString path =
            write(u"key.json"_s, {{"type", "service_account"},
                                  {"client_email", "maker@p.example"},
                                  {"private_key", rushes::testing::rsaTestPem().toStdString()},
                                  {"private_key_id", "k1"},
                                  {"project_id", "proj-1"},
                                  {"token_uri", platform.http.address() + u"/token"_s}});
        qputenv("GOOGLE_APPLICATION_CREDENTIALS", path.toUtf8());
    }
    static ClipRequest clip()
    {
        QImage image(640, 360, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        ClipRequest request;
        request.model = *catalog::loadModels()->find(u"gemini-omni-1.1-flash"_s);
        request.words = u"a slow push in"_s;
        request.direction.duration = Time::ofSeconds(5);
        request.size = {1280, 720};
        request.resolution = u"720p"_s;
        request.frames = {*media::encodeImage(image, media::ImageFormat::Jpeg)};
        return request;
    }
    static PictureRequest picture()
    {
        PictureRequest request;
        request.model = *catalog::loadModels()->find(u"gemini-3.1-flash-lite-image"_s);
        request.recipe.prompt = u"a red mug"_s;
        request.size = {1024, 1024};
        return request;
    }
    Result<Asset> make()
    {
        auto outcome = provider.submit(picture(), paid, {});
        if (!outcome)
            return fail(outcome.error());
        QFile::remove(std::get<Asset>(*outcome).file);
        return std::get<Asset>(*outcome);
    }
    QByteArrayList paths() const
    {
        QByteArrayList all;
        for (const ServedRequest& request : platform.http.requests())
            all += request.path;
        return all;
    }
};

} // namespace

TEST_F(EnterpriseProviderTest, signsInWithAServiceAccountAndMakesAPicture)
{
    useServiceAccount();
    const auto made = make();
    ASSERT_TRUE(made) << made.error().detail.toStdString() << platform.wrong.toStdString();
    EXPECT_EQ(made->suffix, u"png"_s);
    EXPECT_EQ(made->size, QSize(32, 32));
    EXPECT_EQ(paths(),
              (QByteArrayList{"/token", "/v1/projects/proj-1/locations/global/publishers/google/"
                                        "models/gemini-3.1-flash-lite-image:generateContent"}));
}

TEST_F(EnterpriseProviderTest, usesTheProjectAndLocationOfTheEnvironment)
{
    useServiceAccount();
    qputenv("GOOGLE_CLOUD_PROJECT", "other");
    qputenv("GOOGLE_CLOUD_LOCATION", "europe-west4");
    ASSERT_TRUE(make());
    EXPECT_EQ(paths().back(), "/v1/projects/other/locations/europe-west4/publishers/google/models/"
                              "gemini-3.1-flash-lite-image:generateContent");
}

TEST_F(EnterpriseProviderTest, keepsItsTokenUntilFiveMinutesBeforeItsEnd)
{
    useServiceAccount();
    ASSERT_TRUE(make());
    clock.advance(std::chrono::seconds(3599 - 301));
    ASSERT_TRUE(make());
    EXPECT_EQ(platform.tokens, 1);
    clock.advance(std::chrono::seconds(2));
    ASSERT_TRUE(make());
    EXPECT_EQ(platform.tokens, 2);
}

TEST_F(EnterpriseProviderTest, fetchesAnotherTokenOnceWhenItsOwnIsRefused)
{
    useServiceAccount();
    ASSERT_TRUE(make());
    platform.accepted = "another";
    ASSERT_TRUE(make());
    EXPECT_EQ(platform.tokens, 2);
}

TEST_F(EnterpriseProviderTest, signsInAsTheUserWhomGcloudKnows)
{
    platform.grant = "refresh_token";
    write(u"application_default_credentials.json"_s,
          {{"type", "authorized_user"},
           {"client_id", "c1"},
           {"client_secret", "s+1"},
           {"refresh_token", "r/1"},
           {"quota_project_id", "own-project"},
           {"token_uri", platform.http.address() + u"/token"_s}});
    const auto made = make();
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    EXPECT_EQ(platform.http.requests().back().header("x-goog-user-project"), "own-project");
}

TEST_F(EnterpriseProviderTest, worksWithAKeyAloneInExpressMode)
{
    secrets.key = "express-key";
    const auto made = make();
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    EXPECT_EQ(paths(), (QByteArrayList{"/v1/publishers/google/models/"
                                       "gemini-3.1-flash-lite-image:generateContent"}));
    const auto omni = *catalog::loadModels()->find(u"gemini-omni-1.1-flash"_s);
    EXPECT_EQ(provider.usable(omni).error().code, ErrorCode::Auth);
}

TEST_F(EnterpriseProviderTest, saysWhichAccountIsMissing)
{
    const auto usable = provider.usable(picture().model);
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Auth);
    EXPECT_TRUE(usable.error().detail.contains(u"GOOGLE_APPLICATION_CREDENTIALS"_s));
}

TEST_F(EnterpriseProviderTest, passesOnWhyTheAccountIsNotAccepted)
{
    useServiceAccount();
    platform.grant = "something else";
    const auto made = make();
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Auth);
    EXPECT_TRUE(made.error().detail.contains(u"unsupported_grant_type"_s))
        << made.error().detail.toStdString();
}

TEST_F(EnterpriseProviderTest, tellsARefusalInTheModelsWords)
{
    useServiceAccount();
    platform.nextContent =
        R"({"candidates":[{"content":{"role":"model","parts":[{"text":"I would rather not."}]},"finishReason":"STOP"}]})";
    const auto made = make();
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Refused);
    EXPECT_EQ(made.error().detail, u"I would rather not."_s);
}

TEST_F(EnterpriseProviderTest, beginsAClipUnderThePlatformsIdAndFetchesItInline)
{
    useServiceAccount();
    qputenv("GOOGLE_CLOUD_LOCATION", "europe-west4");
    const auto begun = provider.submit(clip(), paid, {});
    ASSERT_TRUE(begun) << begun.error().detail.toStdString() << platform.wrong.toStdString();
    const RemoteJob job = std::get<RemoteJob>(*begun);
    EXPECT_EQ(job.id, u"projects/proj-1/locations/global/interactions/v1_abc"_s);
    EXPECT_EQ(platform.clipBody["model"], "gemini-omni-1.1-flash-preview");
    EXPECT_EQ(platform.clipBody["background"], true);
    EXPECT_EQ(platform.clipBody["input"].size(), 2U);
    EXPECT_EQ(platform.clipBody["response_format"],
              Json::parse(R"({"type":"video","delivery":"inline",
        "aspect_ratio":"16:9","resolution":"720p","duration":"5s"})"));
    EXPECT_TRUE(std::holds_alternative<RemoteJob>(*provider.poll(job, {})));

    const QByteArray mp4 = shortClip();
    platform.interaction =
        R"({"id":"v1_abc","status":"completed","steps":[{"type":"model_output","content":[
        {"type":"video","mime_type":"video/mp4","data":")" +
        mp4.toBase64() + R"("}]}]})";
    const auto ended = provider.poll(job, {});
    ASSERT_TRUE(ended) << ended.error().detail.toStdString();
    const Asset asset = std::get<Asset>(*ended);
    EXPECT_EQ(asset.suffix, u"mp4"_s);
    EXPECT_EQ(asset.size, QSize(64, 36));
    EXPECT_EQ(asset.interactionId, u"v1_abc"_s);
    QFile file(asset.file);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), mp4);
    file.remove();
    EXPECT_TRUE(provider.cancel(job));
}

TEST_F(EnterpriseProviderTest, saysOnlyWhatChangesInAnEdit)
{
    useServiceAccount();
    ClipRequest edit = clip();
    edit.task = ClipTask::Edit;
    edit.frames.clear();
    edit.continues = u"v1_abc"_s;
    edit.resolution.clear();
    ASSERT_TRUE(provider.check(edit));
    ASSERT_TRUE(provider.submit(edit, paid, {}));
    EXPECT_EQ(platform.clipBody["previous_interaction_id"], "v1_abc");
    EXPECT_EQ(platform.clipBody["input"], "a slow push in");
    EXPECT_EQ(platform.clipBody["response_format"],
              Json::parse(R"({"type":"video","delivery":"inline"})"));
    edit.continues.clear();
    edit.sourceFile = u"/clips/a.mp4"_s;
    EXPECT_EQ(provider.check(edit).error().code, ErrorCode::Unsupported);
}

TEST_F(EnterpriseProviderTest, tellsEndedJobsFromQuestionsThatFailed)
{
    useServiceAccount();
    const QString path = u"projects/proj-1/locations/global/interactions/"_s;
    const auto gone = provider.poll({.id = path + u"v1_gone"_s, .model = clip().model}, {});
    EXPECT_EQ(gone.error().code, ErrorCode::Network);
    EXPECT_TRUE(gone.error().isGone);
    platform.interaction = "<html>";
    const auto broken = provider.poll({.id = path + u"v1_abc"_s, .model = clip().model}, {});
    EXPECT_TRUE(broken.error().outcomeUnknown);
    platform.interaction =
        R"({"id":"v1_abc","status":"completed","steps":[{"type":"model_output","content":[
        {"type":"text","text":"I can't create that video."}]}]})";
    const auto refused = provider.poll({.id = path + u"v1_abc"_s, .model = clip().model}, {});
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_EQ(refused.error().detail, u"I can't create that video."_s);
    const auto other = provider.poll({.id = u"v1_abc"_s, .model = clip().model}, {});
    EXPECT_EQ(other.error().code, ErrorCode::Auth);
}

TEST(GoogleAccount, showsNothingOfAFileThatIsWrong)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"key.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"service_account","private_key":"very-secret)");
    file.close();
    const auto account = readGoogleAccount(file.fileName());
    ASSERT_FALSE(account);
    EXPECT_EQ(account.error().code, ErrorCode::Auth);
    EXPECT_FALSE(account.error().detail.contains(u"very-secret"_s));
    for (const char* text : {"[]", "{}", R"({"type":"external_account"})",
                             R"({"type":"service_account","client_email":3})",
                             R"({"type":"authorized_user","client_id":"a"})"})
        EXPECT_EQ(googleAccount(Json::parse(text), u"f"_s).error().code, ErrorCode::Auth) << text;
}

TEST(SignedAssertion, needsAKeyOfRsa)
{
    GoogleAccount account{.email = u"a"_s, .privateKey = settings::Secret("no PEM")};
    EXPECT_EQ(signedAssertion(account, QDateTime::currentDateTimeUtc()).error().code,
              ErrorCode::Auth);
}

TEST_F(EnterpriseProviderTest, goesToTheHostOfItsLocation)
{
    qunsetenv("GOOGLE_VERTEX_BASE_URL");
    const auto host = [](const QString& location) {
        return contentUrl({.location = location, .project = u"p"_s}, u"m"_s).host();
    };
    EXPECT_EQ(host(u"global"_s), u"aiplatform.googleapis.com"_s);
    EXPECT_EQ(host(u"eu"_s), u"aiplatform.eu.rep.googleapis.com"_s);
    EXPECT_EQ(host(u"us-central1"_s), u"us-central1-aiplatform.googleapis.com"_s);
    const EnterprisePlace place{.location = u"us-central1"_s, .project = u"p"_s};
    EXPECT_EQ(interactionUrl(place, interactionsPath(place)),
              QUrl(u"https://aiplatform.googleapis.com/v1beta1/projects/p/locations/global/"
                   u"interactions"_s));
}

} // namespace rushes::providers
