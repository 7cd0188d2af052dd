#include "core/net/RetryPolicy.h"

#include "core/base/Pause.h"

#include "tests/support/FakeClock.h"
#include "tests/support/HttpServer.h"

#include <gtest/gtest.h>

#include <atomic>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using testing::FakeClock;
using testing::HttpServer;
using testing::Mishap;
using testing::ServedReply;
using testing::ServedRequest;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);

HttpResponse answer(int status, const QByteArray& body = {}, std::vector<Header> headers = {})
{
    return {.status = status, .headers = std::move(headers), .body = body};
}

Error network(bool unknown)
{
    return {.code = ErrorCode::Network, .detail = u"lost"_s, .outcomeUnknown = unknown};
}

bool repeats(Repeat repeat, const Result<HttpResponse>& outcome)
{
    return delayBefore(2, {}, repeat, outcome, now, 0).has_value();
}

const QByteArray googleRate =
    R"({"error":{"code":429,"message":"You exceeded your current quota","status":"RESOURCE_EXHAUSTED","details":[
    {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[
      {"quotaId":"GenerateRequestsPerMinutePerProjectPerModel-FreeTier"}]},
    {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.4s"}]}})";

} // namespace

TEST(RetryHint, readsEveryWayAServerSaysWhen)
{
    EXPECT_EQ(retryHint(answer(429, {}, {{"Retry-After", "7"}}), now), 7s);
    EXPECT_EQ(retryHint(answer(429, {}, {{"retry-after", "1.5"}}), now), 1500ms);
    EXPECT_EQ(retryHint(answer(429, {}, {{"retry-after-ms", "250"}, {"Retry-After", "7"}}), now),
              250ms);
    EXPECT_EQ(retryHint(answer(503, {}, {{"Retry-After", "Sun, 22 Nov 2026 09:00:30 GMT"}}), now),
              30s);
    EXPECT_EQ(retryHint(answer(503, {}, {{"Retry-After", "Sun, 22 Nov 2026 08:00:30 GMT"}}), now),
              0s);
    EXPECT_EQ(retryHint(answer(429, googleRate), now), 34400ms);
    EXPECT_EQ(retryHint(answer(429, "[" + googleRate + "]"), now), 34400ms);
    EXPECT_EQ(retryHint(answer(429, googleRate, {{"Retry-After", "7"}}), now), 7s);
}

TEST(RetryHint, isNotFooledByNonsense)
{
    for (const char* nonsense : {"", "soon", "-5", "nan", "inf", "1e300", "12 s", "Sun, 99 Nov"})
        EXPECT_EQ(retryHint(answer(429, {}, {{"Retry-After", nonsense}}), now), std::nullopt)
            << nonsense;
    for (const char* body :
         {"", "<html>", "[]", "null", "{\"error\":\"words\"}", "{\"error\":{\"details\":5}}",
          "{\"error\":{\"details\":[{\"retryDelay\":34}]}}",
          "{\"error\":{\"details\":[{\"retryDelay\":\"xs\"}]}}",
          "{\"error\":{\"details\":[{\"retryDelay\":\"-3s\"}]}}"})
        EXPECT_EQ(retryHint(answer(429, body), now), std::nullopt) << body;
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    EXPECT_EQ(retryHint(answer(429, deep), now), std::nullopt);
    EXPECT_TRUE(mayPass(answer(429, deep)));
}

TEST(RetryPolicy, knowsWhatMayPass)
{
    for (const int status : {408, 409, 429, 500, 502, 503, 504, 524, 529})
        EXPECT_TRUE(mayPass(answer(status))) << status;
    for (const int status : {200, 202, 302, 400, 401, 403, 404, 410, 416, 499, 501, 505})
        EXPECT_FALSE(mayPass(answer(status))) << status;
    EXPECT_TRUE(mayPass(answer(429, googleRate)));
}

TEST(RetryPolicy, waitsForNoQuotaThatLastsADayAndNoEmptyAccount)
{
    QByteArray daily = googleRate;
    daily.replace("PerMinutePer", "PerDayPer");
    for (const QByteArray& body :
         {daily, "[" + daily + "]", QByteArray(R"({"error":{"code":"QuotaExceeded"}})"),
          QByteArray(R"({"error":{"code":"SetLimitExceeded"}})"),
          QByteArray(R"({"error":{"type":"insufficient_quota"}})"),
          QByteArray(R"({"error":{"code":"insufficient_user_quota"}})"),
          QByteArray(R"({"error":{"code":"quota_exceeded"}})"),
          QByteArray(R"({"code":"insufficient_user_quota","message":""})")}) {
        EXPECT_FALSE(mayPass(answer(429, body))) << body.toStdString();
        EXPECT_FALSE(repeats(Repeat::Freely, answer(429, body)));
    }
    for (const char* code : {"rate_limit_exceeded", "ServerOverloaded", "RequestBurstTooFast",
                             "ModelAccountIpmRateLimitExceeded"})
        EXPECT_TRUE(mayPass(answer(429, QByteArray(R"({"error":{"code":")") + code + "\"}}")));
}

TEST(RetryPolicy, paysForNothingTwice)
{
    struct Case
    {
        Result<HttpResponse> outcome;
        bool freely, afterServerErrors, afterRateLimit;
    };
    const std::vector<Case> cases = {
        {answer(200), false, false, false},
        {answer(400), false, false, false},
        {answer(408), true, false, false},
        {answer(429), true, true, true},
        {answer(500), true, true, false},
        {answer(502), true, true, false},
        {answer(503), true, true, false},
        {answer(504), true, false, false},
        {answer(524), true, false, false},
        {fail(network(true)), true, false, false},
        {fail(network(false)), true, true, true},
        {fail(ErrorCode::Cancelled, u""_s), false, false, false},
        {fail(ErrorCode::Io, u""_s), false, false, false},
        {fail(ErrorCode::Usage, u""_s), false, false, false},
    };
    for (size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(repeats(Repeat::Freely, cases[i].outcome), cases[i].freely) << i;
        EXPECT_EQ(repeats(Repeat::AfterServerErrors, cases[i].outcome), cases[i].afterServerErrors)
            << i;
        EXPECT_EQ(repeats(Repeat::AfterRateLimit, cases[i].outcome), cases[i].afterRateLimit) << i;
    }
}

TEST(RetryPolicy, waitsLongerEachTimeAndNeverBeyondTheLongest)
{
    const RetryPolicy policy = {.tries = 20, .longest = 8s};
    const Result<HttpResponse> busy = answer(503);
    const auto at = [&](int next, double random) {
        return delayBefore(next, policy, Repeat::Freely, busy, now, random);
    };
    EXPECT_EQ(at(1, 0), std::nullopt);
    EXPECT_EQ(at(2, 0), 500ms);
    EXPECT_EQ(at(3, 0), 1s);
    EXPECT_EQ(at(4, 0), 2s);
    EXPECT_EQ(at(10, 0), 8s);
    EXPECT_EQ(at(20, 1), 6s);
    EXPECT_EQ(at(2, 1), 375ms);
    EXPECT_EQ(at(21, 0), std::nullopt);
}

TEST(RetryPolicy, honoursAHintUnlessItIsTooLong)
{
    const auto hinted = [](const char* seconds) {
        return delayBefore(2, {}, Repeat::AfterRateLimit,
                           answer(429, {}, {{"Retry-After", seconds}}), now, 1);
    };
    EXPECT_EQ(hinted("7"), 7125ms); // a little later than was said, never earlier
    EXPECT_EQ(hinted("60"), 60125ms);
    EXPECT_EQ(hinted("61"), std::nullopt);
    EXPECT_EQ(hinted("0"), 125ms);
}

TEST(SendPatiently, asksAgainUntilItIsAnswered)
{
    std::atomic<int> asked = 0;
    HttpServer server([&](const ServedRequest&) {
        if (++asked < 3)
            return ServedReply{.status = 503};
        return ServedReply{.body = "{}"};
    });
    HttpClient client;
    const FakeClock clock;
    const auto outcome =
        sendPatiently(client, {.method = "POST", .url = QUrl(server.address()), .body = "{}"},
                      Repeat::AfterServerErrors, {.jitter = 0}, clock, {});
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->status, 200);
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(clock.elapsed(), 1500ms);
}

TEST(SendPatiently, tellsOfEveryPauseAndOfItsEnd)
{
    HttpServer server([first = true](const ServedRequest&) mutable {
        if (std::exchange(first, false))
            return ServedReply{.status = 429, .headers = {{"Retry-After", "18"}}};
        return ServedReply{.body = "{}"};
    });
    HttpClient client;
    std::vector<std::optional<Pause>> pauses;
    const PauseListener listener([&](const auto& pause) { pauses.push_back(pause); });
    ASSERT_TRUE(sendPatiently(client, {.url = QUrl(server.address())}, Repeat::AfterRateLimit,
                              {.jitter = 0}, FakeClock(), {}));
    EXPECT_EQ(pauses, (std::vector<std::optional<Pause>>{Pause{18s, ErrorCode::RateLimited},
                                                         std::nullopt}));
}

TEST(SendPatiently, givesTheLastAnswerWhateverItSays)
{
    HttpServer server([](const ServedRequest&) { return ServedReply{.status = 429}; });
    HttpClient client;
    const FakeClock clock;
    const auto outcome =
        sendPatiently(client, {.url = QUrl(server.address())}, Repeat::Freely, {}, clock, {});
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->status, 429);
    EXPECT_EQ(server.requests().size(), 4u);
}

TEST(SendPatiently, sendsAPaidRequestOnceWhenItsOutcomeIsUnknown)
{
    for (const Mishap mishap : {Mishap::RefuseToAnswer, Mishap::CutBody, Mishap::LongLength}) {
        HttpServer server([&](const ServedRequest&) {
            return ServedReply{.body = "{\"id\":\"1\"}", .mishap = mishap};
        });
        HttpClient client;
        const FakeClock clock;
        for (const Repeat repeat : {Repeat::AfterServerErrors, Repeat::AfterRateLimit}) {
            const size_t before = server.requests().size();
            const auto outcome = sendPatiently(
                client, {.method = "POST", .url = QUrl(server.address()), .body = "{}"}, repeat, {},
                clock, {});
            ASSERT_FALSE(outcome);
            EXPECT_TRUE(outcome.error().outcomeUnknown);
            EXPECT_EQ(server.requests().size(), before + 1);
        }
    }
}

TEST(SendPatiently, givesNoReaderTheBeginningTwice)
{
    HttpServer server([](const ServedRequest&) {
        return ServedReply{.mishap = Mishap::CutBody, .chunks = {"data: 1\n\n", "data: 2\n\n"}};
    });
    HttpClient client;
    QByteArray read;
    const auto outcome = sendPatiently(client,
                                       {.url = QUrl(server.address()),
                                        .onBody =
                                            [&](QByteArrayView piece) {
                                                read.append(piece);
                                                return Result<void>();
                                            }},
                                       Repeat::Freely, {}, FakeClock(), {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(read, "data: 1\n\n");
    EXPECT_EQ(server.requests().size(), 1u);
}

TEST(SendPatiently, stopsWhileItWaits)
{
    HttpServer server([](const ServedRequest&) { return ServedReply{.status = 503}; });
    HttpClient client;
    std::stop_source stop;
    class StoppingClock final : public Clock
    {
    public:
        explicit StoppingClock(std::stop_source& source) : m_stop(source) {}
        QDateTime now() const override { return {}; }
        std::chrono::nanoseconds elapsed() const override { return {}; }
        bool wait(std::chrono::nanoseconds, const std::stop_token& token) const override
        {
            m_stop.request_stop();
            return !token.stop_requested();
        }

    private:
        std::stop_source& m_stop;
    };
    const auto outcome = sendPatiently(client, {.url = QUrl(server.address())}, Repeat::Freely, {},
                                       StoppingClock(stop), {.stop = stop.get_token()});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(server.requests().size(), 1u);
}

} // namespace rushes::net
