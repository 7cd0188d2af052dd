#include "core/net/Redirect.h"

#include "core/net/Address.h"
#include "core/net/HttpClient.h"
#include "tests/support/HttpServer.h"

#include <gtest/gtest.h>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using testing::HttpServer;
using testing::ServedReply;
using testing::ServedRequest;

namespace {

ServedReply redirect(int status, const QString& location)
{
    ServedReply reply;
    reply.status = status;
    reply.headers.clear();
    reply.headers.push_back({"Location", location.toUtf8()});
    return reply;
}

ServedReply theEnd()
{
    ServedReply reply;
    reply.body = "end";
    return reply;
}

HttpRequest keyed(const QUrl& url)
{
    return {.method = "POST",
            .url = url,
            .headers = {{"Content-Type", "application/json"}, {"X-Plain", "1"}},
            .credentials = {{"Authorization", "Bearer secret"}},
            .body = "{}"};
}

} // namespace

TEST(Redirect, toAnotherPortGetsNoCredentials)
{
    HttpServer other([](const ServedRequest&) { return ServedReply{.body = "there"}; });
    HttpServer first(
        [&](const ServedRequest&) { return redirect(307, other.address() + u"/file"_s); });
    HttpClient client;
    const auto answer = client.send(keyed(QUrl(first.address())));
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->body, "there");
    EXPECT_EQ(answer->url, QUrl(other.address() + u"/file"_s));
    EXPECT_EQ(first.requests()[0].header("Authorization"), "Bearer secret");
    ASSERT_EQ(other.requests().size(), 1u);
    EXPECT_EQ(other.requests()[0].header("Authorization"), "");
    EXPECT_EQ(other.requests()[0].header("X-Plain"), "1");
    EXPECT_EQ(other.requests()[0].method, "POST");
    EXPECT_EQ(other.requests()[0].body, "{}");
}

TEST(Redirect, backToTheFirstHostDoesNotBringThemBack)
{
    QString firstAddress;
    HttpServer other([&](const ServedRequest&) { return redirect(302, firstAddress + u"/end"_s); });
    HttpServer first([&](const ServedRequest& request) {
        return request.path == "/end" ? theEnd() : redirect(302, other.address());
    });
    firstAddress = first.address();
    HttpClient client;
    ASSERT_TRUE(client.send(keyed(QUrl(first.address()))));
    EXPECT_EQ(first.requests()[1].header("Authorization"), "");
}

TEST(Redirect, onTheSameHostKeepsThem)
{
    HttpServer server([](const ServedRequest& request) {
        if (request.path == "/end")
            return theEnd();
        return redirect(303, u"/end"_s);
    });
    HttpClient client;
    const auto answer = client.send(keyed(QUrl(server.address() + u"/a/b"_s)));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "end");
    const ServedRequest last = server.requests()[1];
    EXPECT_EQ(last.header("Authorization"), "Bearer secret");
    EXPECT_EQ(last.method, "GET");
    EXPECT_EQ(last.body, "");
    EXPECT_EQ(last.header("Content-Type"), "");
}

TEST(Redirect, isFollowedFiveTimes)
{
    HttpServer server([](const ServedRequest& request) {
        const int left = request.path.sliced(1).toInt();
        if (left == 0)
            return theEnd();
        return redirect(302, u"/%1"_s.arg(left - 1));
    });
    HttpClient client;
    EXPECT_TRUE(client.send({.url = QUrl(server.address() + u"/5"_s)}));
    const auto answer = client.send(keyed(QUrl(server.address() + u"/6"_s)));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Network);
    EXPECT_TRUE(answer.error().outcomeUnknown);
    EXPECT_TRUE(answer.error().detail.contains("more than 5 times"_L1));
}

TEST(Redirect, neverLeadsToAPlainAddress)
{
    for (const QString& location : {u"http://example.com/"_s, u"file:///etc/passwd"_s,
                                    u"ftp://a/"_s, u"https://name:word@example.com/"_s}) {
        HttpServer server([&](const ServedRequest&) { return redirect(302, location); });
        HttpClient client;
        const auto answer = client.send({.url = QUrl(server.address())});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Network);
        EXPECT_EQ(server.requests().size(), 1u);
    }
    const HttpResponse toThisMachine = {.status = 302,
                                        .headers = {{"Location", "http://127.0.0.1:631/"}}};
    EXPECT_FALSE(redirected(keyed(QUrl(u"https://example.com/"_s)), toThisMachine));
}

TEST(Redirect, keepsTheMethodAsTheStandardSays)
{
    const auto methodAfter = [](const QByteArray& method, int status) {
        HttpRequest request = {.method = method, .url = QUrl(u"https://a.example/"_s)};
        return redirected(request, {.status = status, .headers = {{"Location", "/b"}}})
            .value()
            .value()
            .method;
    };
    EXPECT_EQ(methodAfter("POST", 301), "GET");
    EXPECT_EQ(methodAfter("POST", 302), "GET");
    EXPECT_EQ(methodAfter("POST", 303), "GET");
    EXPECT_EQ(methodAfter("POST", 307), "POST");
    EXPECT_EQ(methodAfter("POST", 308), "POST");
    EXPECT_EQ(methodAfter("PUT", 302), "PUT");
    EXPECT_EQ(methodAfter("PUT", 303), "GET");
    EXPECT_EQ(methodAfter("HEAD", 303), "HEAD");
}

TEST(Redirect, withoutAPlaceOrWithAnotherStatusIsAnAnswer)
{
    const HttpRequest request = {.url = QUrl(u"https://a.example/"_s)};
    EXPECT_FALSE(redirected(request, {.status = 302}).value());
    EXPECT_FALSE(redirected(request, {.status = 300, .headers = {{"Location", "/b"}}}).value());
    EXPECT_FALSE(redirected(request, {.status = 201, .headers = {{"Location", "/b"}}}).value());
    EXPECT_FALSE(redirected(request, {.status = 304, .headers = {{"Location", "/b"}}}).value());
}

TEST(Address, isTheSameOriginOnlyWithSchemeHostAndPort)
{
    const QUrl url(u"https://a.example/x"_s);
    EXPECT_TRUE(isSameOrigin(url, QUrl(u"https://a.example:443/y?z"_s)));
    EXPECT_FALSE(isSameOrigin(url, QUrl(u"https://a.example:444/"_s)));
    EXPECT_FALSE(isSameOrigin(url, QUrl(u"http://a.example/"_s)));
    EXPECT_FALSE(isSameOrigin(url, QUrl(u"https://b.a.example/"_s)));
}

TEST(Address, mayBePlainOnThisMachineOnly)
{
    for (const char* address : {"http://127.0.0.1:7860/a", "http://localhost:1234",
                                "http://[::1]:80/", "http://127.9.8.7/", "https://a.example/"})
        EXPECT_TRUE(checkAddress(QUrl(QString::fromLatin1(address)))) << address;
    for (const char* address :
         {"http://localhost.example.com/", "http://128.0.0.1/", "http://[::2]/",
          "http://192.168.0.9/", "ws://127.0.0.1/", "127.0.0.1", "/a"})
        EXPECT_FALSE(checkAddress(QUrl(QString::fromLatin1(address)))) << address;
}

} // namespace rushes::net
