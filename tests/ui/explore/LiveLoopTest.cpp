#include "ui/explore/LiveLoop.h"

#include "tests/ui/explore/ServiceFixture.h"

#include <QSignalSpy>

#include <thread>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using Power = LiveLoop::Power;
using Light = LiveStatus::Light;

struct LiveLoopTest : ServiceTest
{
    LiveLoopTest() : loop(tiny.project(), *studio, clock, nullptr)
    {
        loop.setBoard(tiny.board(), recipe(u"red shoe"_s));
        QObject::connect(&loop, &LiveLoop::stageWanted, &loop,
                         [this](const project::VariantId& picture) {
                             shown = tiny.project().variant(picture)->recipe;
                         });
    }
    project::Recipe recipe(const QString& text) const
    {
        return {.prompt = text, .model = u"fake-1"_s, .aspect = {16, 9}};
    }
    /// At once, as a paste does.
    void choose(const QString& text)
    {
        loop.edited(recipe(text), generation::CaretPlace::AfterWord, LiveLoop::Edit::Chosen);
    }
    bool waitFor(const QString& prompt, const QString& model)
    {
        return QTest::qWaitFor([&] { return shown.prompt == prompt && shown.model == model; },
                               30'000);
    }

    LiveLoop loop;
    project::Recipe shown;
};

TEST_F(LiveLoopTest, drawsDraftsAndAsksNoServiceUntilItIsSwitchedOn)
{
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"draft-board"_s));
    EXPECT_EQ(service->calls, 0);
    EXPECT_EQ(loop.status().light, Light::Drafts);
}

TEST_F(LiveLoopTest, marksADraftThatStandsInForATable)
{
    loop.setRow(1);
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"draft-board"_s));
    EXPECT_EQ(tiny.project().document().variants.back().row, 1);
}

TEST_F(LiveLoopTest, replacesTheDraftByTheServicesPicture)
{
    loop.setService(Power::On);
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"fake-1"_s));
    EXPECT_EQ(service->calls, 1);
    EXPECT_EQ(loop.status().light, Light::Awake);
    EXPECT_EQ(loop.status().minute, Money::ofDollars(0.03));
}

TEST_F(LiveLoopTest, bringsTheEarlierPictureBackAtOnceForNothing)
{
    loop.setService(Power::On);
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"fake-1"_s));
    choose(u"red shoe on snow"_s);
    ASSERT_TRUE(waitFor(u"red shoe on snow"_s, u"fake-1"_s));
    choose(u"red shoe on sand"_s);
    EXPECT_EQ(shown.prompt, u"red shoe on sand"_s) << "before anything can be sent";
    EXPECT_EQ(shown.model, u"fake-1"_s);
    EXPECT_EQ(service->calls, 2);
}

TEST_F(LiveLoopTest, tellsWhatFailedAndKeepsTheStage)
{
    loop.setService(Power::On);
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"fake-1"_s));
    QSignalSpy failed(&loop, &LiveLoop::failed);
    service->answer = Error{ErrorCode::Auth, u"API key not valid"_s};
    loop.setDrafts(Power::Off);
    choose(u"red shoe on snow"_s);
    ASSERT_TRUE(failed.wait());
    EXPECT_EQ(shown.prompt, u"red shoe on sand"_s);
    EXPECT_EQ(loop.status().light, Light::Asleep);
}

TEST_F(LiveLoopTest, sendsAPictureOfAnOlderTextToTheStrip)
{
    loop.setService(Power::On);
    QSignalSpy late(&loop, &LiveLoop::cameLate);
    std::atomic<bool> mayAnswer = false;
    service->onSubmit = [&](const providers::Request&, const Progress&) {
        while (!mayAnswer)
            std::this_thread::yield();
        return Result<providers::Outcome>(generation::redAsset());
    };
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return service->calls == 1; }, 10'000));
    choose(u"red shoe on snow"_s);
    ASSERT_TRUE(waitFor(u"red shoe on snow"_s, u"draft-board"_s));
    mayAnswer = true;
    EXPECT_TRUE(QTest::qWaitFor([&] { return late.size() == 1; }, 10'000));
    EXPECT_TRUE(waitForJobs()); // they look at what ends with this test
}

TEST_F(LiveLoopTest, takesTheUsersLimitOfAMinuteForItsOwn)
{
    budget.setLimits({.minute = Money::ofDollars(0.05)});
    loop.setService(Power::On);
    EXPECT_EQ(loop.status().limit, Money::ofDollars(0.05));
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"fake-1"_s));
    choose(u"red shoe on snow"_s);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return loop.status().hold == generation::LiveScheduler::Hold::Minute; }, 10'000));
    EXPECT_EQ(service->calls, 1);
    budget.setLimits({});
    choose(u"red shoe on moss"_s);
    EXPECT_TRUE(waitFor(u"red shoe on moss"_s, u"fake-1"_s));
    EXPECT_TRUE(waitForJobs());
}

TEST_F(LiveLoopTest, asksOnceMoreForALateAnswerWhenItMayAndShowsTheFirst)
{
    loop.setHabits({.asksTwice = true});
    loop.setService(Power::On);
    loop.setUsualLatency(std::chrono::milliseconds(50));
    std::atomic<bool> mayAnswer = false;
    service->onSubmit = [&](const providers::Request&, const Progress&) {
        while (service->calls == 1 && !mayAnswer)
            std::this_thread::yield();
        return Result<providers::Outcome>(generation::redAsset());
    };
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"fake-1"_s));
    EXPECT_EQ(service->calls, 2);
    EXPECT_TRUE(waitForJobs());
    EXPECT_EQ(loop.status().minute, Money::ofDollars(0.06)) << "both are paid";
    EXPECT_EQ(service->calls, 2) << "never a third time";
}

TEST_F(LiveLoopTest, makesThreeMoreAfterALongPauseWhenItMay)
{
    loop.setHabits({.fansOut = true});
    loop.setService(Power::On);
    choose(u"red shoe on sand"_s);
    ASSERT_TRUE(waitFor(u"red shoe on sand"_s, u"fake-1"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return service->calls == 4; }, 20'000));
    EXPECT_TRUE(waitForJobs());
    EXPECT_EQ(loop.status().minute, Money::ofDollars(0.12));
}

TEST_F(LiveLoopTest, restsAtOnceWhileItsServiceTurnsAnotherRequestAway)
{
    loop.setService(Power::On);
    loop.setDrafts(Power::Off);
    std::atomic<bool> mayAnswer = false;
    service->onSubmit = [&](const providers::Request&, const Progress&) {
        reportPause(Pause{std::chrono::seconds(30), ErrorCode::RateLimited});
        while (!mayAnswer)
            std::this_thread::yield();
        reportPause({});
        return Result<providers::Outcome>(generation::redAsset());
    };
    const auto jobs = studio->makePictures(tiny.project(), order());
    ASSERT_TRUE(jobs);
    loop.edited(recipe(u"red shoe on sand"_s), generation::CaretPlace::AfterWord,
                LiveLoop::Edit::Typed);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return loop.status().hold == generation::LiveScheduler::Hold::Backoff; }, 10'000));
    EXPECT_EQ(service->calls, 1) << "Live's own picture waits until the service has room";
    mayAnswer = true;
    EXPECT_TRUE(waitForJobs());
}

} // namespace rushes::explore
