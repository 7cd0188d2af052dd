#include "core/generation/ModelHealth.h"
#include "tests/support/FakeClock.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

namespace {

const QString model = u"lite"_s;

struct ModelHealthTest : ::testing::Test
{
    rushes::testing::FakeClock clock;
    ModelHealth health{clock};

    std::optional<std::chrono::milliseconds> rest() const
    {
        const Result<void> may = health.mayTry(model);
        return may ? std::nullopt : may.error().retryAfter;
    }
};

} // namespace

TEST_F(ModelHealthTest, restsTwiceAsLongAfterEachFailureUpToFiveMinutes)
{
    for (const int expected : {5, 10, 20, 40, 80, 160, 300, 300, 300}) {
        health.failed(model, {ErrorCode::Network, u"gone"_s});
        EXPECT_EQ(rest(), seconds(expected));
        clock.advance(seconds(expected));
        EXPECT_FALSE(rest());
    }
}

TEST_F(ModelHealthTest, whatAnEarlierStartMetHasItsRest)
{
    health.recall(model, 3, seconds(4), u"network"_s);
    EXPECT_EQ(rest(), seconds(16));
    health.recall(model, 9, seconds(0), u"network"_s); // is known by now
    EXPECT_EQ(rest(), seconds(16));
    clock.advance(seconds(16));
    EXPECT_FALSE(rest());
}

TEST_F(ModelHealthTest, whatIsLongPastOrAskedByThisStartIsNotRecalled)
{
    health.recall(model, 1, seconds(6), u"network"_s);
    EXPECT_FALSE(rest());
    health.begin(model);
    health.succeeded(model);
    health.recall(model, 9, seconds(0), u"network"_s);
    EXPECT_FALSE(rest());
}

TEST_F(ModelHealthTest, restsAsLongAsTheServiceAsked)
{
    health.failed(model, {ErrorCode::RateLimited, u"busy"_s, seconds(42)});
    EXPECT_EQ(rest(), seconds(42));
}

TEST_F(ModelHealthTest, letsOneRequestTryAndLetsItsOutcomeDecide)
{
    health.failed(model, {ErrorCode::Network, u"gone"_s});
    clock.advance(seconds(5));
    ASSERT_TRUE(health.mayTry(model));
    health.begin(model);
    EXPECT_FALSE(health.mayTry(model));
    health.succeeded(model);
    EXPECT_TRUE(health.mayTry(model));

    health.failed(model, {ErrorCode::Network, u"gone"_s});
    EXPECT_EQ(rest(), seconds(5)) << "it begins again after a success";
}

TEST_F(ModelHealthTest, countsNoRefusal)
{
    health.failed(model, {ErrorCode::Refused, u"no"_s});
    EXPECT_TRUE(health.mayTry(model));
}

} // namespace rushes::generation
