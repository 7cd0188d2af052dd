#include "tests/core/generation/LiveSchedulerFixture.h"

namespace rushes::generation {

TEST_F(LiveSchedulerTest, staysWithinTheMinutesMoneyAndGoesOnWhenThereIsRoom)
{
    for (int i = 0; i < 8; ++i) { // 8 × $0.034 = $0.272
        send(u"red shoe on sand %1 "_s.arg(i));
        arrive();
    }
    type(u"red shoe on snow "_s);
    clock.advance(2s);
    EXPECT_EQ(next(), Kind::Nothing);
    EXPECT_EQ(live->hold(), LiveScheduler::Hold::Minute);
    const auto room = live->wakeAt();
    ASSERT_TRUE(room);
    clock.advance(*room - clock.elapsed());
    EXPECT_EQ(next(), Kind::Send);
    EXPECT_LE(live->money().lastMinute(), Money::ofDollars(0.30));
}

TEST_F(LiveSchedulerTest, stopsAtTheSessionsAndTheDaysLimit)
{
    restart({.caps = {.session = Money::ofDollars(0.05)}});
    send(u"red shoe on sand "_s);
    arrive();
    type(u"red shoe on snow "_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
    EXPECT_EQ(live->sleep(), LiveSleep::Budget);
    restart({});
    live->money().setSpentToday(Money::ofDollars(4.98));
    type(u"red shoe on snow "_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
    EXPECT_EQ(live->sleep(), LiveSleep::Budget);
}

TEST_F(LiveSchedulerTest, givesBackWhatWasNeverSentAndReconcilesWhatWas)
{
    send(u"red shoe on sand "_s);
    EXPECT_EQ(live->money().session(), price);
    fails(ErrorCode::Network);
    EXPECT_EQ(live->money().session(), Money());
    clock.advance(10s);
    send(u"red shoe on snow "_s);
    live->arrived(last.wish.serial, Money::ofDollars(0.05), 2s);
    EXPECT_EQ(live->money().session(), Money::ofDollars(0.05));
}

TEST_F(LiveSchedulerTest, fallsAsleepAfterAMinuteWithoutEditsAndTypingWakesIt)
{
    type(u"red shoe "_s);
    EXPECT_EQ(within(59s), Kind::Nothing);
    EXPECT_FALSE(live->sleep());
    clock.advance(1s);
    next();
    EXPECT_EQ(live->sleep(), LiveSleep::Idle);
    EXPECT_FALSE(live->wakeAt());
    send(u"red shoe on sand "_s);
    EXPECT_FALSE(live->sleep());
}

TEST_F(LiveSchedulerTest, fallsAsleepWhenTheWindowIsHidden)
{
    type(u"red shoe on sand "_s);
    live->hide();
    EXPECT_EQ(live->sleep(), LiveSleep::Hidden);
    EXPECT_EQ(within(5s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, triesAgainAfterARestAndSleepsAfterThreeFailures)
{
    send(u"red shoe on sand "_s);
    fails(ErrorCode::Network);
    EXPECT_EQ(live->hold(), LiveScheduler::Hold::Backoff);
    EXPECT_EQ(within(900ms), Kind::Nothing);
    ASSERT_EQ(within(2s), Kind::Send);
    fails(ErrorCode::Network);
    ASSERT_EQ(within(5s), Kind::Send);
    fails(ErrorCode::Network);
    EXPECT_EQ(live->sleep(), LiveSleep::Failures);
    EXPECT_EQ(within(30s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, forgetsFailuresWithTheFirstPicture)
{
    send(u"red shoe on sand "_s);
    fails(ErrorCode::Network);
    ASSERT_EQ(within(3s), Kind::Send);
    fails(ErrorCode::Network);
    ASSERT_EQ(within(5s), Kind::Send);
    arrive();
    send(u"red shoe on snow "_s);
    fails(ErrorCode::Network);
    EXPECT_FALSE(live->sleep());
}

TEST_F(LiveSchedulerTest, neverRepeatsByItselfWhatMayHaveBeenMade)
{
    send(u"red shoe on sand "_s);
    live->failed(last.wish.serial,
                 {.code = ErrorCode::Network, .detail = {}, .outcomeUnknown = true}, price);
    EXPECT_EQ(within(30s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, restsAsLongAsTheServiceAsks)
{
    send(u"red shoe on sand "_s);
    fails(ErrorCode::RateLimited, 18s);
    EXPECT_EQ(within(17900ms), Kind::Nothing);
    EXPECT_EQ(within(200ms), Kind::Send);
}

TEST_F(LiveSchedulerTest, restsWhileItsServiceTurnsAnyRequestAway)
{
    type(u"red shoe on sand "_s);
    live->turnedAway(18s);
    live->turnedAway(2s);
    EXPECT_EQ(live->hold(), LiveScheduler::Hold::Backoff);
    EXPECT_EQ(within(17900ms), Kind::Nothing) << "the longest counts";
    EXPECT_EQ(within(200ms), Kind::Send);
}

TEST_F(LiveSchedulerTest, doublesItsRestUpToAMinute)
{
    restart({.sleepAfter = 1h, .failures = 100});
    send(u"red shoe on sand "_s);
    auto longest = 0ns;
    for (int i = 0; i < 10; ++i) {
        const auto failedAt = clock.elapsed();
        fails(ErrorCode::RateLimited);
        ASSERT_EQ(within(61s), Kind::Send);
        longest = std::max(longest, clock.elapsed() - failedAt);
    }
    EXPECT_GT(longest, 29s);
    EXPECT_LE(longest, 60s);
}

TEST_F(LiveSchedulerTest, leavesWordsAloneThatWereRefusedTwice)
{
    const QString text = u"a famous face on sand "_s;
    send(text);
    fails(ErrorCode::Refused);
    EXPECT_EQ(within(5s), Kind::Nothing) << "a refusal is not repeated by itself";
    send(u"a face on sand "_s);
    arrive();
    send(text);
    fails(ErrorCode::Refused);
    EXPECT_EQ(live->sleep(), LiveSleep::Refused);
    send(u"another face on sand "_s);
    arrive();
    type(text);
    EXPECT_EQ(within(10s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, sleepsAtOnceWithoutAKey)
{
    send(u"red shoe on sand "_s);
    fails(ErrorCode::Auth);
    EXPECT_EQ(live->sleep(), LiveSleep::Failures);
}

} // namespace rushes::generation
