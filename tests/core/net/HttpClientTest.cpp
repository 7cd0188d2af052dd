#include "core/net/HttpClient.h"

#include "tests/support/HttpServer.h"

#include <QTemporaryDir>

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

QUrl at(const HttpServer& server, const QString& path = u"/"_s)
{
    return QUrl(server.address() + path);
}

HttpRequest post(const HttpServer& server, const QByteArray& body = "{}")
{
    return {.method = "POST",
            .url = at(server),
            .headers = {{"Content-Type", "application/json"}},
            .body = body};
}

} // namespace

TEST(HttpClient, sendsWhatItWasGivenAndReturnsWhatCame)
{
    HttpServer server(
        always({.status = 201, .body = "{\"a\":1}", .headers = {{"X-Thing", "of value"}}}));
    HttpClient client;
    HttpRequest request = post(server, "{\"prompt\":\"fox\"}");
    request.url = at(server, u"/v1/images?size=1K&name=a%20b"_s);
    request.credentials = {{"x-goog-api-key", "secret"}};

    const auto answer = client.send(request);

    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->body, "{\"a\":1}");
    EXPECT_EQ(answer->header("x-thing"), "of value");
    EXPECT_EQ(answer->url, request.url);
    ASSERT_EQ(server.requests().size(), 1u);
    const ServedRequest got = server.requests()[0];
    EXPECT_EQ(got.method, "POST");
    EXPECT_EQ(got.path, "/v1/images");
    EXPECT_EQ(got.query, "size=1K&name=a%20b");
    EXPECT_EQ(got.body, "{\"prompt\":\"fox\"}");
    EXPECT_EQ(got.header("Content-Type"), "application/json");
    EXPECT_EQ(got.header("X-Goog-Api-Key"), "secret");
    EXPECT_EQ(got.header("Expect"), "");
}

TEST(HttpClient, everyStatusIsAValue)
{
    for (const int status : {200, 204, 304, 400, 404, 429, 500, 503}) {
        HttpServer server(always({.status = status, .body = "words"}));
        HttpClient client;
        const auto answer = client.send({.url = at(server)});
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, status);
        EXPECT_EQ(answer->body, status == 204 || status == 304 ? "" : "words");
    }
}

TEST(HttpClient, knowsEveryMethod)
{
    HttpServer server(always({.body = "{}"}));
    HttpClient client;
    for (const char* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
        ASSERT_TRUE(client.send({.method = method, .url = at(server)}));
        EXPECT_EQ(server.requests().back().method, method);
        EXPECT_EQ(server.requests().back().body, "");
        EXPECT_EQ(server.requests().back().header("Content-Type"), "");
    }
    EXPECT_EQ(server.connections(), 1);
}

TEST(HttpClient, leavesRoomAfterTheBody)
{
    for (const qsizetype size : {0, 1, 4096, 5'000'000}) {
        for (const bool chunked : {false, true}) {
            ServedReply reply = {.body = QByteArray(size, 'x')};
            if (chunked)
                reply.chunks = {reply.body.first(size / 2) + ' ',
                                reply.body.sliced(size / 2) + ' '};
            HttpServer server(always(reply));
            HttpClient client;
            const auto answer = client.send({.url = at(server)});
            ASSERT_TRUE(answer);
            EXPECT_EQ(answer->body.size(), chunked ? size + 2 : size);
            EXPECT_GE(answer->body.capacity(), answer->body.size() + 64);
        }
    }
}

TEST(HttpClient, keepsItsConnections)
{
    HttpServer server(always({.body = "{}"}));
    HttpClient client;
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(client.send(post(server)));
    EXPECT_EQ(server.connections(), 1);
    EXPECT_EQ(server.requests().size(), 20u);
}

TEST(HttpClient, servesManyCallersAtOnce)
{
    std::latch allHere(8);
    HttpServer server([&](const ServedRequest& request) {
        allHere.arrive_and_wait();
        return ServedReply{.body = request.body};
    });
    HttpClient client;
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&, i] {
                const auto answer = client.send(post(server, QByteArray::number(i)));
                right += answer && answer->body == QByteArray::number(i);
            });
    }
    EXPECT_EQ(right, 8);
}

TEST(HttpClient, refusesPlainHttpToOthersAndSendsNothing)
{
    HttpClient client;
    for (const QString& address :
         {u"http://example.com/"_s, u"http://127.0.0.1.example.com/"_s, u"ftp://127.0.0.1/"_s,
          u"file:///etc/passwd"_s, u"http://10.0.0.1/"_s, u""_s, u"https://"_s,
          u"https://name:password@example.com/"_s, u"http://0.0.0.0/"_s}) {
        const auto answer = client.send({.method = "POST", .url = QUrl(address), .body = "x"});
        ASSERT_FALSE(answer) << address.toStdString();
        EXPECT_EQ(answer.error().code, ErrorCode::Usage);
        EXPECT_FALSE(answer.error().outcomeUnknown);
        EXPECT_FALSE(answer.error().detail.contains("password@"_L1));
    }
}

TEST(HttpClient, aRefusedConnectionIsNetworkAndNothingWasDone)
{
    QUrl gone;
    {
        HttpServer server(always({}));
        gone = at(server);
    }
    HttpClient client;
    const auto answer = client.send({.method = "POST", .url = gone, .body = "{}"});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Network);
    EXPECT_FALSE(answer.error().outcomeUnknown);
    EXPECT_TRUE(answer.error().detail.contains("127.0.0.1"_L1));
}

TEST(HttpClient, stopsWhenItIsAskedTo)
{
    std::latch arrived(1);
    HttpServer server([&](const ServedRequest&) {
        arrived.count_down();
        return ServedReply{.mishap = Mishap::NeverAnswer};
    });
    HttpClient client;
    std::stop_source stop;
    std::jthread stopper([&] {
        arrived.wait();
        stop.request_stop();
    });
    HttpRequest request = post(server);
    request.timeouts.total = 0ms;
    const auto answer = client.send(request, {.stop = stop.get_token()});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(answer.error().outcomeUnknown);
    EXPECT_EQ(client.send(request, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(server.requests().size(), 1u);
}

} // namespace rushes::net
