#include "tests/core/providers/openai/OpenAiFixture.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using testing::OpenAiServer;
using testing::ServedReply;
using Dialect = OpenAiServer::Dialect;
using PictureForm = OpenAiServer::PictureForm;

TEST(OpenAiPictures, arriveAsFilesWithTheirSize)
{
    OpenAiFixture at;
    const auto asset = at.picture(at.order(u"openai:gpt-image-2"_s, {1024, 768}));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->suffix, u"png"_s);
    EXPECT_EQ(asset->size, QSize(1024, 768));
    EXPECT_EQ(takeFile(*asset), testing::paintedPng(1024, 768));
    EXPECT_EQ(at.server.paidCreates(), 1);
}

TEST(OpenAiPictures, areFetchedFromAddressesWithoutTheKey)
{
    OpenAiFixture at;
    at.server.setPictureForm(PictureForm::Address);
    const auto asset = at.picture(at.order(u"openai:gpt-image-2"_s, {64, 48}));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(takeFile(*asset), testing::paintedPng(64, 48));
}

TEST(OpenAiPictures, areFoundInTheWordsOfAChat)
{
    OpenAiFixture at;
    at.server.setPictureForm(PictureForm::Chat);
    const auto asset = at.picture(at.order(u"openai:gpt-image-2"_s, {64, 48}));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(takeFile(*asset), testing::paintedPng(64, 48));
}

TEST(OpenAiPictures, areEditedWithTheirReferences)
{
    OpenAiFixture at;
    PictureRequest request = at.order(u"openai:gpt-image-2"_s, {64, 48});
    request.references = {testing::paintedPng(8, 8), testing::paintedPng(9, 9)};
    const auto asset = at.picture(request);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    takeFile(*asset);
    EXPECT_EQ(at.server.creates().front().path, "/v1/images/edits");
}

TEST(OpenAiPictures, areAskedWithoutTheFormAHostRefusesAndItIsRemembered)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    const ServedReply refusal{
        .status = 400,
        .body =
            R"({"error":{"message":"Unknown parameter: 'response_format'.","param":"response_format",
                    "type":"invalid_request_error","code":"unknown_parameter"}})"};
    at.server.answerCreate(refusal);
    for (int time = 0; time < 2; ++time) {
        const auto asset = at.picture(at.order(u"4sapi:flux-2-pro"_s, {64, 48}));
        ASSERT_TRUE(asset) << asset.error().detail.toStdString();
        takeFile(*asset);
    }
    EXPECT_EQ(at.server.paidCreates(), 2);
    ASSERT_EQ(at.server.creates().size(), 3u);
    EXPECT_TRUE(at.server.creates()[0].body.contains("response_format"));
    EXPECT_FALSE(at.server.creates()[1].body.contains("response_format"));
    EXPECT_FALSE(at.server.creates()[2].body.contains("response_format"));
}

TEST(OpenAiPictures, mayBeJobs)
{
    for (const PictureForm form : {PictureForm::Accepted, PictureForm::IdWithoutData}) {
        OpenAiFixture at(Dialect::Gateway, fourSapiHost());
        at.server.setPictureForm(form);
        const RemoteJob job = at.job(at.order(u"4sapi:gpt-image-2"_s));
        EXPECT_EQ(job.id, u"sora-2:img_1"_s);
        const auto asset = at.wait(job);
        ASSERT_TRUE(asset) << asset.error().detail.toStdString();
        EXPECT_EQ(takeFile(*asset), testing::paintedPng(64, 48));
        EXPECT_EQ(at.server.requests().back().path, "/v1/jobs/sora-2%3Aimg_1");
        EXPECT_EQ(at.server.paidCreates(), 1);
    }
}

TEST(OpenAiPictures, goToGooglesFormForGeminisModels)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    const auto asset = at.picture(at.order(u"4sapi:gemini-3-pro-image-preview"_s));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    takeFile(*asset);
    EXPECT_EQ(at.server.creates().front().path,
              "/v1beta/models/gemini-3-pro-image-preview:generateContent");
}

TEST(OpenAiPictures, needNoKeyOnThisComputer)
{
    OpenAiFixture at(Dialect::SdServer, localHost());
    const auto asset = at.picture(at.order(u"local:sd-cpp-local"_s, {64, 48}));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(takeFile(*asset), testing::paintedPng(64, 48));
}

TEST(OpenAiPictures, areJobsOfSdServerToo)
{
    OpenAiFixture at(Dialect::SdServer, localHost());
    at.server.setPictureForm(PictureForm::Accepted);
    const RemoteJob job = at.job(at.order(u"local:sd-cpp-local"_s, {64, 48}));
    EXPECT_EQ(job.id, u"/sdcpp/v1/jobs/sora-2:img_1"_s);
    EXPECT_TRUE(at.provider.cancel(job));
    EXPECT_TRUE(at.server.requests().back().path.endsWith("/cancel"));
}

namespace {

struct Case
{
    const char* name;
    ServedReply reply;
    int times; ///< how often it is answered like that
    OpenAiServer::Charge charge;
    std::optional<ErrorCode> code; ///< none: it works in the end
    const char* words;
    int paid;
    bool unknown = false;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.name;
}

ServedReply reply(int status, const char* body)
{
    return {.status = status, .body = body};
}

ServedReply mishap(testing::Mishap mishap)
{
    return {.body = R"({"data":[{"b64_json":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"}]})",
            .mishap = mishap};
}

class OpenAiFaults : public ::testing::TestWithParam<Case>
{};

} // namespace

TEST_P(OpenAiFaults, areTold)
{
    const Case& fault = GetParam();
    OpenAiFixture at;
    for (int i = 0; i < fault.times; ++i)
        at.server.answerCreate(fault.reply, fault.charge);
    const auto asset = at.picture(at.order(u"openai:gpt-image-2"_s, {64, 48}));
    EXPECT_EQ(at.server.paidCreates(), fault.paid);
    if (!fault.code) {
        ASSERT_TRUE(asset) << asset.error().detail.toStdString();
        takeFile(*asset);
        return;
    }
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, *fault.code) << asset.error().detail.toStdString();
    EXPECT_EQ(asset.error().outcomeUnknown, fault.unknown);
    EXPECT_TRUE(asset.error().detail.contains(QString::fromUtf8(fault.words)))
        << asset.error().detail.toStdString();
    EXPECT_EQ(asset.error().provider, u"openai"_s);
    EXPECT_EQ(asset.error().model, u"openai:gpt-image-2"_s);
    EXPECT_FALSE(asset.error().detail.contains(u"test-key"_s));
}

INSTANTIATE_TEST_SUITE_P(
    Table, OpenAiFaults,
    ::testing::Values(
        Case{"badKey",
             reply(401, R"({"error":{"message":"Incorrect API key provided: test-key","type":"x",
                            "code":"invalid_api_key"}})"),
             1, OpenAiServer::Charge::Nothing, ErrorCode::Auth, "Incorrect API key", 0},
        Case{"emptyAccount",
             reply(403, R"({"error":{"message":"quota","code":"insufficient_user_quota"}})"), 1,
             OpenAiServer::Charge::Nothing, ErrorCode::Auth, "quota", 0},
        Case{"moderation",
             reply(400, R"({"error":{"message":"Your request was rejected by the safety system.",
                            "code":"moderation_blocked"}})"),
             1, OpenAiServer::Charge::Nothing, ErrorCode::Refused, "safety system", 0},
        Case{"unknownModel",
             reply(404, R"({"error":{"message":"no such model","code":"model_not_found"}})"), 1,
             OpenAiServer::Charge::Nothing, ErrorCode::Unsupported, "no such model", 0},
        Case{"badParameter",
             reply(400, R"({"error":{"message":"Invalid size","param":"size","code":"invalid_value",
                            "type":"invalid_request_error"}})"),
             1, OpenAiServer::Charge::Nothing, ErrorCode::Unsupported, "Invalid size", 0},
        Case{"busyOnce", reply(429, R"({"error":{"message":"slow","code":"rate_limit_exceeded"}})"),
             1, OpenAiServer::Charge::Nothing, std::nullopt, "", 1},
        Case{"busyForEver",
             reply(429, R"({"error":{"message":"slow","code":"rate_limit_exceeded"}})"), 9,
             OpenAiServer::Charge::Nothing, ErrorCode::RateLimited, "slow", 0},
        Case{"brokenOnce", reply(500, R"({"error":{"message":"oops"}})"), 1,
             OpenAiServer::Charge::Nothing, std::nullopt, "", 1},
        Case{"brokenForEver", reply(503, "<html><title>Bad</title></html>"), 9,
             OpenAiServer::Charge::Nothing, ErrorCode::Network, "503", 0},
        Case{"tooLateAtTheEdge", reply(524, "<html><title>Timeout</title></html>"), 1,
             OpenAiServer::Charge::Once, ErrorCode::Network, "524", 1, true},
        Case{"tooLateAtTheGateway", reply(504, "late"), 1, OpenAiServer::Charge::Once,
             ErrorCode::Network, "504", 1, true},
        Case{"errorInAGoodAnswer",
             reply(200, R"({"error":{"message":"prompt blocked","code":"prompt_blocked"}})"), 1,
             OpenAiServer::Charge::Nothing, ErrorCode::Refused, "prompt blocked", 0},
        Case{"errorInThePlaceOfThePicture", reply(200, R"({"data":[{"error":{"message":"too spicy",
                            "code":"OutputImageSensitiveContentDetected"}}]})"),
             1, OpenAiServer::Charge::Nothing, ErrorCode::Refused, "too spicy", 0},
        Case{"noPicture", reply(200, R"({"created":1,"data":[]})"), 1,
             OpenAiServer::Charge::Nothing, ErrorCode::Refused, "without a picture", 0},
        Case{"wordsOnly",
             reply(200, R"({"choices":[{"message":{"content":"I would rather not."}}]})"), 1,
             OpenAiServer::Charge::Nothing, ErrorCode::Refused, "I would rather not.", 0},
        Case{"notJson", reply(200, "<html>hello</html>"), 1, OpenAiServer::Charge::Once,
             ErrorCode::Network, "", 1, true},
        Case{"badBase64", reply(200, R"({"data":[{"b64_json":"!!!! no !!!!"}]})"), 1,
             OpenAiServer::Charge::Once, ErrorCode::Network, "", 1, true},
        Case{"noPictureBytes", reply(200, R"({"data":[{"b64_json":"aGVsbG8gd29ybGQ="}]})"), 1,
             OpenAiServer::Charge::Once, ErrorCode::Network, "", 1, true},
        Case{"lostAnswer", mishap(testing::Mishap::RefuseToAnswer), 1, OpenAiServer::Charge::Once,
             ErrorCode::Network, "", 1, true},
        Case{"cutAnswer", mishap(testing::Mishap::CutBody), 1, OpenAiServer::Charge::Once,
             ErrorCode::Network, "", 1, true},
        Case{"shortAnswer", mishap(testing::Mishap::LongLength), 1, OpenAiServer::Charge::Once,
             ErrorCode::Network, "", 1, true}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(OpenAiPictures, thatCannotBeFetchedMayHaveBeenBilled)
{
    OpenAiFixture at;
    at.server.setPictureForm(PictureForm::Address);
    at.server.answerFile({.status = 403, .body = "<Error>expired</Error>"});
    const auto asset = at.picture(at.order(u"openai:gpt-image-2"_s, {64, 48}));
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
    EXPECT_TRUE(asset.error().outcomeUnknown);
    EXPECT_EQ(at.server.paidCreates(), 1);
}

TEST(OpenAiPictures, areNotFetchedFromJustAnywhere)
{
    OpenAiFixture at;
    for (const char* address :
         {"file:///etc/passwd", "ftp://host/x.png", "http://host.example/x"}) {
        at.server.answerCreate({.body = QByteArray(R"({"data":[{"url":")") + address + R"("}]})"},
                               OpenAiServer::Charge::Once);
        const auto asset = at.picture(at.order(u"openai:gpt-image-2"_s, {64, 48}));
        ASSERT_FALSE(asset) << address;
        EXPECT_EQ(asset.error().code, ErrorCode::Network) << asset.error().detail.toStdString();
        EXPECT_TRUE(asset.error().outcomeUnknown) << address;
    }
}

TEST(OpenAiPictures, areAskedAtTheSamePlaceHoweverTheAddressIsTyped)
{
    for (const QString& typed : {u""_s, u"/"_s, u"/v1"_s, u"/v1/"_s}) {
        OpenAiFixture at;
        OpenAiProvider provider({.http = at.client,
                                 .clock = at.clock,
                                 .secrets = at.secrets,
                                 .hosts = {{u"openai"_s, at.server.address() + typed}}},
                                openAiHost());
        (void)provider.probe(catalog::modelOfHost(u"openai:gpt-image-2"_s), {});
        ASSERT_EQ(at.server.requests().size(), 1u);
        EXPECT_EQ(at.server.requests().front().path, "/v1/models");
    }
}

TEST(OpenAiPictures, areNotAskedForWithoutAKey)
{
    testing::OpenAiServer server;
    net::HttpClient client;
    testing::FakeClock clock;
    const KeptSecrets none({});
    const OpenAiProvider provider({.http = client,
                                   .clock = clock,
                                   .secrets = none,
                                   .hosts = {{u"openai"_s, u"https://gateway.example/v1"_s}}},
                                  openAiHost());
    const auto usable = provider.usable(catalog::modelOfHost(u"openai:gpt-image-2"_s));
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Auth);
    EXPECT_EQ(usable.error().detail, u"no key: set OPENAI_API_KEY"_s);
    const OpenAiProvider here({.http = client,
                               .clock = clock,
                               .secrets = none,
                               .hosts = {{u"openai"_s, server.address()}}},
                              openAiHost());
    EXPECT_TRUE(here.usable({}));
}

TEST(OpenAiPictures, needAnAddressOfTheLocalServer)
{
    net::HttpClient client;
    testing::FakeClock clock;
    const KeptSecrets none({});
    for (const QString& address : {QString(), u"https://gateway.example"_s}) {
        const OpenAiProvider provider({.http = client,
                                       .clock = clock,
                                       .secrets = none,
                                       .hosts = {{u"local-server"_s, address}}},
                                      localHost());
        const auto usable = provider.usable(catalog::modelOfHost(u"local:x"_s));
        ASSERT_FALSE(usable);
        EXPECT_EQ(usable.error().code, ErrorCode::Unsupported);
        EXPECT_TRUE(usable.error().detail.contains(u"OPENAI_BASE_URL"_s));
    }
}

TEST(OpenAiModels, areTheHostsPictureAndClipModels)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    at.server.setModels(Json::array(
        {{{"id", "gpt-5"}, {"supported_endpoint_types", {"openai"}}},
         {{"id", "gpt-image-2"}, {"supported_endpoint_types", {"image-generation"}}},
         {{"id", "sora-2"}, {"supported_endpoint_types", {"openai-video"}}},
         {{"id", "gemini-3-pro-image-preview"}, {"supported_endpoint_types", {"gemini"}}}}));
    const auto models = at.provider.discover({});
    ASSERT_TRUE(models) << models.error().detail.toStdString();
    QStringList ids;
    for (const catalog::Model& model : *models)
        ids << model.id;
    EXPECT_EQ(ids, (QStringList{u"4sapi:gpt-image-2"_s, u"4sapi:sora-2"_s,
                                u"4sapi:gemini-3-pro-image-preview"_s}));
    EXPECT_TRUE(at.provider.probe(models->front(), {}));
    const auto missing = at.provider.probe(catalog::modelOfHost(u"4sapi:flux-9"_s), {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(missing.error().detail.contains(u"gpt-image-2"_s));
    EXPECT_EQ(at.server.paidCreates(), 0);
}

TEST(OpenAiModels, ofAServerHereAreListedOnce)
{
    OpenAiFixture at(Dialect::SdServer, localHost());
    at.server.setModels(Json::array({{{"id", "sd-cpp-local"}}}));
    const auto local = at.provider.discover({});
    ASSERT_TRUE(local);
    ASSERT_EQ(local->size(), 1u);
    EXPECT_EQ(local->front().id, u"local:sd-cpp-local"_s);
    const KeptSecrets none({});
    OpenAiProvider same({.http = at.client,
                         .clock = at.clock,
                         .secrets = none,
                         .hosts = {{u"openai"_s, at.server.address()}}},
                        openAiHost());
    const auto listed = same.discover({});
    ASSERT_TRUE(listed);
    EXPECT_TRUE(listed->empty());
}

} // namespace rushes::providers
