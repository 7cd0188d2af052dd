#include "core/providers/gemini/GeminiBatch.h"

#include "core/generation/Budget.h"
#include "core/media/Image.h"
#include "core/providers/gemini/BatchWire.h"
#include "tests/core/providers/gemini/GeminiFixture.h"
#include "tests/support/FakeClock.h"
#include "tests/support/GeminiBatchServer.h"

#include <QFile>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using BatchServer = rushes::testing::GeminiBatchServer;
using rushes::testing::ServedReply;
using rushes::testing::ServedRequest;

namespace {

QByteArray base64Picture()
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    return media::encodeImage(image, media::ImageFormat::Jpeg)->toBase64();
}

Json goodAnswer()
{
    Json answer = Json::parse(R"({"candidates":[{"content":{"role":"model","parts":[
        {"inlineData":{"mimeType":"image/jpeg","data":""}}]},"finishReason":"STOP"}],
        "usageMetadata":{"candidatesTokenCount":1120}})");
    answer["candidates"][0]["content"]["parts"][0]["inlineData"]["data"] =
        base64Picture().toStdString();
    return answer;
}

struct GeminiBatchTest : ::testing::Test
{
    BatchServer server;
    net::HttpClient http;
    rushes::testing::FakeClock clock;
    KeyRing secrets;
    ServiceAccess access{http, clock, secrets, {{u"gemini"_s, server.http.address()}}};
    GeminiBatch batch{access};
    generation::Budget budget;
    catalog::Model model = *catalog::loadModels()->find(u"gemini-3.1-flash-lite-image"_s);
    const RemoteJob job{.id = u"batches/b1"_s, .model = model};

    void SetUp() override { qunsetenv("GOOGLE_GEMINI_BASE_URL"); }

    std::vector<PictureRequest> requests(int count) const
    {
        std::vector<PictureRequest> all;
        for (int i = 0; i < count; ++i) {
            PictureRequest request;
            request.model = model;
            request.recipe.prompt = u"mug number %1"_s.arg(i + 1);
            request.size = {1024, 1024};
            all.push_back(request);
        }
        return all;
    }
    Result<RemoteJob> submit(int count)
    {
        const std::vector<Paid> paid(std::size_t(count), *budget.reserve(Money::ofDollars(0.0168)));
        return batch.submit(requests(count), u"job-42"_s, paid, {});
    }
    Result<BatchItems> items(std::size_t count)
    {
        auto outcome = batch.poll(job, count, {});
        if (!outcome)
            return fail(outcome.error());
        if (!std::holds_alternative<BatchItems>(*outcome))
            return fail(ErrorCode::Usage, u"still running"_s);
        for (const auto& item : std::get<BatchItems>(*outcome)) {
            if (item)
                QFile::remove(item->file);
        }
        return std::get<BatchItems>(std::move(*outcome));
    }
    void finishInline(const Json& answers)
    {
        server.state = u"BATCH_STATE_SUCCEEDED"_s;
        server.output = {{"inlinedResponses", {{"inlinedResponses", answers}}}};
    }
};

} // namespace

TEST_F(GeminiBatchTest, sendsAFewRequestsInOneBody)
{
    const auto sent = submit(2);
    ASSERT_TRUE(sent) << sent.error().detail.toStdString() << server.wrong.toStdString();
    EXPECT_EQ(sent->id, u"batches/b1"_s);
    EXPECT_EQ(server.displayName, u"job-42"_s);
    ASSERT_EQ(server.items.size(), 2U);
    EXPECT_EQ(server.items[1]["key"], "item-2");
    EXPECT_EQ(server.items[1]["request"]["contents"][0]["parts"][0]["text"], "mug number 2");
    EXPECT_EQ(server.http.requests().size(), 1U);
}

TEST_F(GeminiBatchTest, sendsManyAsTheLinesOfAFile)
{
    const auto sent = submit(21);
    ASSERT_TRUE(sent) << sent.error().detail.toStdString() << server.wrong.toStdString();
    ASSERT_EQ(server.items.size(), 21U);
    EXPECT_EQ(server.items[20]["key"], "item-21");
    EXPECT_EQ(server.created, 1);
}

TEST_F(GeminiBatchTest, doesNotSendItsKeyWithTheBytesOfAFile)
{
    ASSERT_TRUE(submit(21));
    for (const ServedRequest& request : server.http.requests()) {
        if (request.query == "upload_id=7") {
            EXPECT_TRUE(request.header("x-goog-api-key").isEmpty());
        }
    }
}

TEST_F(GeminiBatchTest, costsHalf)
{
    EXPECT_EQ(batch.estimate(requests(1)[0]), Money::ofDollars(0.0168));
}

TEST_F(GeminiBatchTest, findsABatchWhoseAnswerWasLost)
{
    server.nextCreate = ServedReply{.mishap = rushes::testing::Mishap::RefuseToAnswer};
    const auto sent = submit(1);
    ASSERT_TRUE(sent) << sent.error().detail.toStdString();
    EXPECT_EQ(sent->id, u"batches/b1"_s);
    EXPECT_EQ(server.created, 1);
}

TEST_F(GeminiBatchTest, isNotCreatedAgainAfterAServerError)
{
    server.nextCreate = ServedReply{.status = 500, .body = "{}"};
    EXPECT_TRUE(submit(1));
    EXPECT_EQ(server.created, 1);
}

TEST_F(GeminiBatchTest, isCreatedAgainAfterARateLimit)
{
    server.nextCreate = ServedReply{
        .status = 429,
        .body = R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"slow"}})"};
    EXPECT_TRUE(submit(1));
    EXPECT_EQ(server.created, 2);
}

TEST_F(GeminiBatchTest, saysHowFarItIs)
{
    ASSERT_TRUE(submit(4));
    server.state = u"BATCH_STATE_RUNNING"_s;
    const auto outcome = batch.poll(job, 4, {});
    ASSERT_TRUE(outcome && std::holds_alternative<RemoteJob>(*outcome));
    EXPECT_EQ(std::get<RemoteJob>(*outcome).id, job.id);
    EXPECT_EQ(std::get<RemoteJob>(*outcome).progress, 0.25);
    server.state = u"BATCH_STATE_SOMETHING_NEW"_s;
    EXPECT_TRUE(std::holds_alternative<RemoteJob>(*batch.poll(job, 4, {})));
}

TEST_F(GeminiBatchTest, givesWhatArrivedAndNamesWhatFailed)
{
    finishInline(Json::array(
        {{{"metadata", {{"key", "item-3"}}}, {"response", goodAnswer()}},
         {{"metadata", {{"key", "item-1"}}}, {"error", {{"code", 3}, {"message", "bad size"}}}},
         {{"metadata", {{"key", "item-2"}}},
          {"response", {{"promptFeedback", {{"blockReason", "SAFETY"}}}}}}}));
    const auto all = items(4);
    ASSERT_TRUE(all) << all.error().detail.toStdString();
    ASSERT_EQ(all->size(), 4U);
    EXPECT_EQ((*all)[0].error().code, ErrorCode::Unsupported);
    EXPECT_TRUE((*all)[0].error().detail.contains(u"bad size"_s));
    EXPECT_EQ((*all)[1].error().code, ErrorCode::Refused);
    ASSERT_TRUE((*all)[2]);
    EXPECT_EQ((*all)[2]->size, QSize(32, 32));
    EXPECT_EQ((*all)[2]->reported, Money::ofDollars(0.0168));
    EXPECT_EQ((*all)[3].error().code, ErrorCode::Network);
}

TEST_F(GeminiBatchTest, readsAnswersWithoutKeysInTheirOrder)
{
    finishInline(Json::array(
        {{{"error", {{"code", 13}, {"message", "broke"}}}}, {{"response", goodAnswer()}}}));
    const auto all = items(2);
    ASSERT_TRUE(all);
    EXPECT_FALSE((*all)[0]);
    EXPECT_TRUE((*all)[1]);
}

TEST_F(GeminiBatchTest, readsAFileOfAnswersLineByLineInAnyOrder)
{
    server.state = u"JOB_STATE_SUCCEEDED"_s;
    server.output = {{"responsesFile", "files/out"}};
    server.resultFile =
        jsonText(Json{{"key", "item-2"}, {"response", goodAnswer()}}) + "\r\n" +
        "{\"key\":\"item-9\"}\n\nnot json\n" +
        jsonText(Json{{"key", "item-1"}, {"error", {{"code", 8}, {"message", "quota"}}}});
    const auto all = items(3);
    ASSERT_TRUE(all) << all.error().detail.toStdString() << server.wrong.toStdString();
    EXPECT_EQ((*all)[0].error().code, ErrorCode::RateLimited);
    EXPECT_TRUE((*all)[1]);
    EXPECT_EQ((*all)[2].error().code, ErrorCode::Network);
}

TEST_F(GeminiBatchTest, thatExpiredOrFailedIsAnErrorInTheServicesWords)
{
    server.state = u"BATCH_STATE_EXPIRED"_s;
    EXPECT_EQ(items(1).error().code, ErrorCode::Network);
    EXPECT_TRUE(items(1).error().detail.contains(u"expired"_s));
    server.state = u"BATCH_STATE_FAILED"_s;
    EXPECT_EQ(items(1).error().code, ErrorCode::Network);
}

TEST_F(GeminiBatchTest, thatWasCancelledKeepsWhatItHad)
{
    ASSERT_TRUE(batch.cancel(job));
    EXPECT_EQ(items(2).error().code, ErrorCode::Cancelled);
    finishInline(Json::array({{{"metadata", {{"key", "item-1"}}}, {"response", goodAnswer()}}}));
    server.state = u"BATCH_STATE_CANCELLED"_s;
    const auto all = items(2);
    ASSERT_TRUE(all);
    EXPECT_TRUE((*all)[0]);
    EXPECT_EQ((*all)[1].error().code, ErrorCode::Cancelled);
}

TEST(BatchOperation, ofAFailedBatchHasTheServicesWords)
{
    const auto operation = batchOperation(Json::parse(
        R"({"name":"batches/b","done":true,"error":{"code":8,"message":"too many tokens"},"metadata":{"state":"BATCH_STATE_FAILED"}})"));
    ASSERT_TRUE(operation.failure);
    EXPECT_EQ(operation.failure->code, ErrorCode::RateLimited);
    EXPECT_TRUE(operation.failure->detail.contains(u"too many tokens"_s));
}

TEST(BatchOperation, survivesAnyShape)
{
    const char* values[] = {"null", "1e300", "-5", "\"x\"", "[]", "{}", "[1]", "[{}]", "true"};
    const char* frames[] = {
        R"(?)",
        R"({"name":?,"done":?,"metadata":?,"response":?,"error":?})",
        R"({"metadata":{"state":?,"displayName":?,"batchStats":?,"output":?}})",
        R"({"metadata":{"batchStats":{"requestCount":?,"successfulRequestCount":?}}})",
        R"({"metadata":{"output":{"inlinedResponses":?,"responsesFile":?}}})",
        R"({"response":{"inlinedResponses":{"inlinedResponses":?}}})",
        R"({"response":{"inlinedResponses":{"inlinedResponses":[{"metadata":?,"response":?,"error":?,"key":?}]}}})",
        R"({"response":{"inlinedResponses":[{"metadata":{"key":"item-0"},"response":?}]}})",
        R"({"response":{"inlinedResponses":[{"metadata":{"key":"item-99999999999999999999"},"response":?}]}})",
    };
    for (const char* frame : frames) {
        for (const char* value : values) {
            const auto reply = readReply(QByteArray(frame).replace('?', value), u"x"_s);
            if (!reply)
                continue;
            batchOperation(reply->json);
            BatchAnswers answers({}, 2);
            answers.takeInline(*reply);
            EXPECT_EQ(std::move(answers).finish({}).size(), 2U);
        }
    }
}

} // namespace rushes::providers
