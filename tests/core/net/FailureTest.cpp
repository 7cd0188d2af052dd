#include "core/net/HttpClient.h"

#include "tests/support/HttpServer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using testing::always;
using testing::HttpServer;
using testing::Mishap;
using testing::ServedReply;
using testing::ServedRequest;

namespace {

Result<HttpResponse> post(HttpClient& client, const HttpServer& server, Timeouts timeouts = {})
{
    return client.send({.method = "POST",
                        .url = QUrl(server.address()),
                        .credentials = {{"Authorization", "Bearer secret"}},
                        .body = "{}",
                        .timeouts = timeouts});
}

} // namespace

TEST(Failure, ofAnAnswerIsNetworkWithAnUnknownOutcome)
{
    const QByteArray body(10'000, 'x');
    for (const Mishap mishap :
         {Mishap::RefuseToAnswer, Mishap::CutBody, Mishap::LongLength, Mishap::ResetBeforeRead}) {
        HttpServer server(always({.body = body, .mishap = mishap}));
        HttpClient client;
        const auto answer = post(client, server);
        ASSERT_FALSE(answer) << int(mishap);
        EXPECT_EQ(answer.error().code, ErrorCode::Network);
        EXPECT_TRUE(answer.error().outcomeUnknown) << int(mishap);
        EXPECT_TRUE(answer.error().detail.startsWith("127.0.0.1: "_L1));
        EXPECT_FALSE(answer.error().detail.contains("secret"_L1));
        EXPECT_FALSE(client.send({.url = QUrl(server.address())}).error().outcomeUnknown);
    }
}

TEST(Failure, ofAStreamThatIsCutIsSeen)
{
    HttpServer server(
        always({.mishap = Mishap::CutBody, .chunks = {"data: 1\n\n", "data: 2\n\n"}}));
    HttpClient client;
    EXPECT_FALSE(post(client, server));
}

TEST(Failure, ofALengthThatIsTooShortLeavesAShortBody)
{
    HttpServer server(always({.body = "{\"a\":1}", .mishap = Mishap::ShortLength}));
    HttpClient client;
    const auto answer = post(client, server);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "{\"a");
    EXPECT_TRUE(post(client, server)); // on a connection without the rest in it
}

TEST(Failure, neverSendsAPaidRequestTwiceOnALostConnection)
{
    std::atomic<int> served = 0;
    HttpServer server([&](const ServedRequest&) {
        const bool first = ++served == 1;
        return ServedReply{.body = "{}", .mishap = first ? Mishap::None : Mishap::RefuseToAnswer};
    });
    for (const bool hasBody : {true, false}) {
        served = 0;
        HttpClient client;
        const HttpRequest request = {
            .method = "POST", .url = QUrl(server.address()), .body = hasBody ? "{}" : QByteArray()};
        ASSERT_TRUE(client.send(request));
        const auto answer = client.send(request);
        ASSERT_FALSE(answer);
        EXPECT_TRUE(answer.error().outcomeUnknown);
        EXPECT_EQ(served, 2);
    }
}

TEST(Timeouts, endARequestThatIsNeverAnswered)
{
    HttpServer server(always({.mishap = Mishap::NeverAnswer}));
    HttpClient client;
    const auto total = post(client, server, {.total = 60ms});
    ASSERT_FALSE(total);
    EXPECT_EQ(total.error().code, ErrorCode::Network);
    EXPECT_TRUE(total.error().outcomeUnknown);
    EXPECT_TRUE(total.error().detail.contains("did not finish within 0.06 s"_L1));
    const auto first = post(client, server, {.firstByte = 60ms});
    ASSERT_FALSE(first);
    EXPECT_TRUE(first.error().detail.contains("did not begin to answer"_L1));
}

TEST(Timeouts, ofAStallDoNotHurryAModelThatThinks)
{
    HttpServer server(always({.mishap = Mishap::NeverAnswer}));
    HttpClient client;
    const auto answer = post(client, server, {.stall = 20ms, .total = 200ms});
    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().detail.contains("did not finish"_L1))
        << answer.error().detail.toStdString();
}

TEST(Timeouts, endAnAnswerThatStandsStill)
{
    HttpServer server(always({.mishap = Mishap::NeverAnswer, .chunks = {"data: 1\n\n"}}));
    HttpClient client;
    const auto answer = post(client, server, {.stall = 60ms});
    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().detail.contains("sent nothing more"_L1));
    EXPECT_TRUE(answer.error().outcomeUnknown);
}

TEST(Timeouts, areNeverLongerThanTheClientsOwn)
{
    HttpServer server(always({.mishap = Mishap::NeverAnswer}));
    HttpClient client({.longest = Timeouts{.connect = {}, .stall = {}, .total = 60ms}});
    const auto answer = post(client, server, {.total = 1h});
    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().detail.contains("did not finish within 0.06 s"_L1));
    EXPECT_EQ(shorterOf({.connect = 1s, .stall = {}, .total = 3s},
                        {.connect = {}, .firstByte = 1s, .stall = 2s, .total = 4s}),
              (Timeouts{.connect = 1s, .firstByte = 1s, .stall = 2s, .total = 3s}));
}

TEST(Timeouts, endAnAnswerThatDripsForEver)
{
    HttpServer server(always({.body = "drip", .mishap = Mishap::SlowDrip}));
    HttpClient client;
    const auto answer = post(client, server, {.total = 100ms});
    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().detail.contains("did not finish"_L1));
}

TEST(HttpClientEnd, endsRequestsThatStillRun)
{
    std::latch arrived(2);
    HttpServer server([&](const ServedRequest&) {
        arrived.count_down();
        return ServedReply{.mishap = Mishap::NeverAnswer};
    });
    auto client = std::make_unique<HttpClient>();
    std::atomic<int> cancelled = 0;
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < 2; ++i)
            callers.emplace_back([&, sender = client.get()] {
                const auto answer = post(*sender, server, {.total = 0ms});
                cancelled += !answer && answer.error().code == ErrorCode::Cancelled &&
                             answer.error().outcomeUnknown;
            });
        arrived.wait();
        client.reset();
    }
    EXPECT_EQ(cancelled, 2);
}

TEST(HttpClientStop, endsADownloadAndKeepsWhatCame)
{
    HttpServer server(always({.body = QByteArray(100'000, 'x'), .mishap = Mishap::EndlessBody}));
    HttpClient client;
    std::stop_source stop;
    qsizetype received = 0;
    HttpRequest request = {.url = QUrl(server.address())};
    request.onBody = [&](QByteArrayView piece) {
        received += piece.size();
        if (received > 1'000'000)
            stop.request_stop();
        return Result<void>();
    };
    const auto answer = client.send(request, {.stop = stop.get_token()});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(answer.error().outcomeUnknown);
}

TEST(HttpClientHeaders, refuseLineBreaks)
{
    HttpServer server(always({}));
    HttpClient client;
    const auto answer =
        client.send({.url = QUrl(server.address()),
                     .credentials = {{"Authorization", "Bearer secret\nX-Evil: 1"}}});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Usage);
    EXPECT_FALSE(answer.error().detail.contains("secret"_L1));
    EXPECT_TRUE(server.requests().empty());
}

TEST(WireLog, saysWhatWentWithoutKeysAndBodies)
{
    HttpServer server(always({.body = "{\"answer\":\"private\"}",
                              .headers = {{"Retry-After", "7"}, {"Set-Cookie", "hidden4"}}}));
    QStringList lines;
    {
        HttpClient client({.log = [&](const QString& line) { lines += line; }});
        HttpRequest request = {
            .method = "POST",
            .url = QUrl(server.address() + u"/v1/x?key=hidden1&alt=sse&X-Goog-Signature=hidden2"_s),
            .credentials = {{"x-goog-api-key", "hidden3"}},
            .body = "{\"prompt\":\"private\"}"};
        ASSERT_TRUE(client.send(request));
    }
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith("> POST http://127.0.0.1:"_L1));
    EXPECT_TRUE(lines[0].contains("/v1/x?key=...&alt=sse&X-Goog-Signature=..."_L1));
    EXPECT_TRUE(lines[1].startsWith("< 200 "_L1));
    EXPECT_TRUE(lines[1].contains(" 20 bytes, "_L1)) << lines[1].toStdString();
    EXPECT_TRUE(lines[0].contains("\n>   x-goog-api-key: ..."_L1)) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].contains("\n<   retry-after: 7"_L1)) << lines[1].toStdString();
    EXPECT_TRUE(lines[1].contains("\n<   set-cookie: ..."_L1));
    for (const QString& line : lines) {
        EXPECT_FALSE(line.contains("hidden"_L1));
        EXPECT_FALSE(line.contains("private"_L1));
    }
}

TEST(Proxy, getsNoKeysAndIsNotAskedForThisMachine)
{
    HttpServer proxy(always({.status = 403}));
    HttpServer service(always({.body = "{}"}));
    HttpClient client({.proxy = proxy.address()});
    EXPECT_TRUE(post(client, service));
    EXPECT_TRUE(proxy.requests().empty());
    const auto answer = client.send({.method = "POST",
                                     .url = QUrl(u"https://service.invalid/v1"_s),
                                     .credentials = {{"Authorization", "Bearer secret"}},
                                     .body = "{}"});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Network);
    EXPECT_FALSE(answer.error().outcomeUnknown);
    ASSERT_EQ(proxy.requests().size(), 1u);
    EXPECT_EQ(proxy.requests()[0].method, "CONNECT");
    EXPECT_EQ(proxy.requests()[0].path, "service.invalid:443");
    EXPECT_EQ(proxy.requests()[0].header("Authorization"), "");
}

} // namespace rushes::net
