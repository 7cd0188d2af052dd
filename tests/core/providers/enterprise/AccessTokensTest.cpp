#include "core/providers/enterprise/AccessTokens.h"

#include "tests/support/FakeClock.h"
#include "tests/support/HttpServer.h"

#include <atomic>
#include <future>
#include <thread>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rushes::testing::ServedReply;
using rushes::testing::ServedRequest;

namespace {

/// A sign-in that answers the account "slow" only when its gate opens, and the first time only.
struct AccessTokensTest : ::testing::Test
{
    using Token = Result<settings::Secret>;

    AccessTokensTest() : opened(gate.get_future().share()) {}
    ~AccessTokensTest() override { open(); }
    void open()
    {
        if (!std::exchange(isOpen, true))
            gate.set_value();
    }
    ServedReply answer(const ServedRequest& request)
    {
        const int number = ++asked;
        if (request.body.contains("client_id=slow") && number == 1)
            opened.wait();
        return {.body = "{\"access_token\":\"token-" + QByteArray::number(number) +
                        "\",\"expires_in\":3600}"};
    }
    std::future<Token> ask(const QString& clientId, const std::stop_token& stop = {})
    {
        const GoogleAccount account{.kind = GoogleAccount::Kind::User,
                                    .clientId = clientId,
                                    .clientSecret = settings::Secret("secret"),
                                    .refreshToken = settings::Secret("refresh"),
                                    .tokenAddress = QUrl(server.address() + u"/token"_s)};
        return std::async(std::launch::async,
                          [this, account, stop] { return tokens.token(account, {.stop = stop}); });
    }
    /// Whether the first request is with the server.
    bool isAsked() const
    {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (asked == 0 && std::chrono::steady_clock::now() < until)
            std::this_thread::yield();
        return asked > 0;
    }

    static constexpr auto patience = 20s; ///< of a busy machine; nothing waits so long
    std::promise<void> gate;
    std::shared_future<void> opened;
    bool isOpen = false;
    std::atomic<int> asked = 0;
    rushes::testing::HttpServer server{
        [this](const ServedRequest& request) { return answer(request); }};
    net::HttpClient http;
    rushes::testing::FakeClock clock;
    settings::EnvironmentSecrets secrets;
    AccessTokens tokens{ServiceAccess{http, clock, secrets, {}}};
};

} // namespace

TEST_F(AccessTokensTest, signInOnceForAllWhoAskAtTheSameTime)
{
    auto first = ask(u"slow"_s);
    ASSERT_TRUE(isAsked());
    auto second = ask(u"slow"_s);
    open();
    EXPECT_EQ(first.get().value().reveal(), "token-1");
    EXPECT_EQ(second.get().value().reveal(), "token-1");
    EXPECT_EQ(asked, 1);
}

TEST_F(AccessTokensTest, doNotWaitForTheSignInOfAnotherAccount)
{
    auto slow = ask(u"slow"_s);
    ASSERT_TRUE(isAsked());
    auto quick = ask(u"quick"_s);
    EXPECT_EQ(quick.wait_for(patience), std::future_status::ready);
    EXPECT_EQ(slow.wait_for(0s), std::future_status::timeout);
    open();
    EXPECT_EQ(quick.get().value().reveal(), "token-2");
    EXPECT_EQ(slow.get().value().reveal(), "token-1");
}

TEST_F(AccessTokensTest, letWhoeverWaitsForAnAnswerStop)
{
    auto first = ask(u"slow"_s);
    ASSERT_TRUE(isAsked());
    std::stop_source stop;
    auto second = ask(u"slow"_s, stop.get_token());
    stop.request_stop();
    EXPECT_EQ(second.wait_for(patience), std::future_status::ready);
    open();
    EXPECT_EQ(second.get().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(first.get().value().reveal(), "token-1");
}

TEST_F(AccessTokensTest, signInForTheOthersWhenTheFirstIsStopped)
{
    std::stop_source stop;
    auto first = ask(u"slow"_s, stop.get_token());
    ASSERT_TRUE(isAsked());
    auto second = ask(u"slow"_s);
    stop.request_stop();
    EXPECT_EQ(first.get().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(second.wait_for(patience), std::future_status::ready);
    open();
    EXPECT_EQ(second.get().value().reveal(), "token-2");
}

} // namespace rushes::providers
