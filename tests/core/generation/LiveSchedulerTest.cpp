#include "tests/core/generation/LiveSchedulerFixture.h"

namespace rushes::generation {

TEST_F(LiveSchedulerTest, asksForNothingWhileItIsOff)
{
    live->setPower(LiveScheduler::Power::Off);
    type(u"red shoe on sand "_s);
    EXPECT_EQ(within(10s), Kind::Nothing);
    EXPECT_FALSE(live->wakeAt());
}

TEST_F(LiveSchedulerTest, waits700MsAfterAFinishedWord)
{
    type(u"red shoe on sand "_s);
    EXPECT_EQ(within(690ms), Kind::Nothing);
    EXPECT_EQ(within(10ms), Kind::Send);
    EXPECT_EQ(last.wish.recipe.prompt, u"red shoe on sand "_s);
}

TEST_F(LiveSchedulerTest, waits1200MsInsideAWord)
{
    type(u"red shoe on san"_s);
    EXPECT_EQ(within(1190ms), Kind::Nothing);
    EXPECT_EQ(within(10ms), Kind::Send);
}

TEST_F(LiveSchedulerTest, waits250MsAfterAChoice)
{
    type(u"red shoe on san"_s, Edit::Chosen);
    EXPECT_EQ(within(240ms), Kind::Nothing);
    EXPECT_EQ(within(10ms), Kind::Send);
}

TEST_F(LiveSchedulerTest, beginsItsQuietAgainWithEveryEdit)
{
    for (const QString& text :
         {u"red shoe on sand "_s, u"red shoe on sand at "_s, u"red shoe on sand at dusk "_s}) {
        type(text);
        EXPECT_EQ(within(600ms), Kind::Nothing);
    }
    EXPECT_EQ(within(100ms), Kind::Send);
    EXPECT_EQ(last.wish.recipe.prompt, u"red shoe on sand at dusk "_s);
}

TEST_F(LiveSchedulerTest, hasNoLongestWaitUnlessItIsEager)
{
    const auto typeOn = [this] {
        QString text = u"red shoe on sand "_s;
        for (int i = 0; i < 20; ++i) {
            type(text += u"word%1 "_s.arg(QChar(u'a' + i)));
            if (within(500ms) == Kind::Send)
                return true;
        }
        return false;
    };
    EXPECT_FALSE(typeOn());
    restart({.longestWait = 6s});
    const auto start = clock.elapsed();
    EXPECT_TRUE(typeOn());
    EXPECT_LE(clock.elapsed() - start, 6s);
}

TEST_F(LiveSchedulerTest, wakesWhenTheQuietIsOver)
{
    const auto start = clock.elapsed();
    type(u"red shoe on sand "_s);
    EXPECT_EQ(live->wakeAt(), start + 700ms);
}

TEST_F(LiveSchedulerTest, waitsLongerForSlowServicesAndShorterForFastOnes)
{
    EXPECT_EQ(live->quiet(), 700ms);
    send(u"red shoe on sand "_s);
    arrive(1s);
    clock.advance(60s); // the minute's money is free again
    EXPECT_EQ(live->quiet(), 500ms) << "never shorter";
    for (int i = 0; i < 3; ++i) {
        send(u"red shoe on sand %1 "_s.arg(i));
        arrive(4s);
    }
    clock.advance(61s);
    EXPECT_EQ(live->quiet(), 1000ms) << "a quarter of the median";
    for (int i = 0; i < 20; ++i) {
        type(u"red shoe on sand again %1 "_s.arg(i));
        ASSERT_EQ(within(70s), Kind::Send);
        arrive(30s);
        clock.advance(61s);
        live->setRules({.caps = {.session = Money::ofDollars(9)}});
    }
    EXPECT_EQ(live->quiet(), 1500ms) << "never longer";
}

TEST_F(LiveSchedulerTest, slowsDownAsTheMinutesMoneyGoes)
{
    price = Money::ofDollars(0.15);
    send(u"red shoe on sand "_s);
    arrive();
    EXPECT_EQ(live->quiet(), 1050ms) << "half of the money is gone: half as long again";
}

TEST_F(LiveSchedulerTest, leavesFewerThanThreeWordsAlone)
{
    type(u"red shoe "_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
    type(u"红色鞋"_s);
    EXPECT_EQ(within(5s), Kind::Send) << "characters are words where there are no spaces";
}

TEST_F(LiveSchedulerTest, paysNothingForCaseSpacesPunctuationAndSlips)
{
    send(u"red sneaker on sand "_s);
    arrive();
    for (const QString& text :
         {u"Red sneaker, on sand "_s, u"red  sneaker on sand. "_s, u"red sneakerr on sand "_s}) {
        type(text);
        EXPECT_EQ(within(5s), Kind::Nothing) << text.toStdString();
    }
}

TEST_F(LiveSchedulerTest, paysNothingForWhatWasDeletedAndTypedAgain)
{
    send(u"red shoe on sand "_s);
    arrive();
    type(u"red shoe on "_s);
    clock.advance(300ms);
    type(u"red shoe on sand "_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, asksAgainWhenTheRatioChangesUnderTheSameWords)
{
    send(u"red shoe on sand "_s);
    arrive();
    project::Recipe tall = recipe(u"red shoe on sand "_s);
    tall.aspect = {9, 16};
    live->edited({.serial = ++serial, .recipe = tall, .price = price}, Edit::Chosen);
    EXPECT_EQ(within(250ms), Kind::Send);
}

TEST_F(LiveSchedulerTest, showsAtOnceWhatWasMadeBefore)
{
    const project::Recipe before = recipe(u"red shoe on sand"_s);
    made.insert(project::recipeHash(before).toString());
    send(u"red shoe on sand at dusk "_s);
    arrive();
    type(u"red shoe on sand"_s, Edit::Chosen); // undo
    EXPECT_EQ(next(), Kind::Show);
    EXPECT_EQ(within(5s), Kind::Nothing) << "and nothing is asked for";
    EXPECT_EQ(live->money().session(), price);
}

TEST_F(LiveSchedulerTest, asksNothingWhileAnInputMethodComposes)
{
    type(u"红色鞋在沙滩"_s);
    live->setHands({.composing = true});
    EXPECT_EQ(within(5s), Kind::Nothing);
    live->setHands({});
    EXPECT_EQ(within(690ms), Kind::Nothing) << "the commit is one edit, of now";
    EXPECT_EQ(within(10ms), Kind::Send);
}

TEST_F(LiveSchedulerTest, asksNothingDuringASelectionOrAListOfCompletions)
{
    type(u"red shoe on sand "_s);
    for (const LiveHands hands : {LiveHands{.selecting = true}, LiveHands{.completing = true}}) {
        live->setHands(hands);
        EXPECT_EQ(within(5s), Kind::Nothing);
    }
}

TEST_F(LiveSchedulerTest, asksNothingInTheMiddleOfAToken)
{
    type(u"red shoe on sand {dusk|da"_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
    type(u"red shoe on sand {dusk|dawn}"_s);
    EXPECT_EQ(within(5s), Kind::Send);
}

TEST_F(LiveSchedulerTest, sendsOneAtATimeAndKeepsOnlyTheNewestForNext)
{
    send(u"red shoe on sand "_s);
    type(u"red shoe on sand at dusk "_s);
    EXPECT_EQ(within(3s), Kind::Nothing);
    type(u"red shoe on sand at dawn "_s);
    EXPECT_EQ(within(3s), Kind::Nothing);
    arrive();
    EXPECT_EQ(next(), Kind::Send);
    EXPECT_EQ(last.wish.recipe.prompt, u"red shoe on sand at dawn "_s);
    arrive();
    EXPECT_EQ(within(5s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, mayHaveTwoInFlightForFastServices)
{
    restart({.inFlight = 2});
    send(u"red shoe on sand "_s);
    send(u"red shoe on sand at dusk "_s);
    type(u"red shoe on sand at dawn "_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, asksForWhatWasTypedWhileItWaited)
{
    send(u"red shoe on sand "_s);
    type(u"red shoe on sand at dusk "_s);
    clock.advance(10s);
    arrive();
    EXPECT_EQ(next(), Kind::Send) << "its quiet is long over";
}

TEST_F(LiveSchedulerTest, dropsOnlyWhatIsUnsentWhenStopped)
{
    send(u"red shoe on sand "_s);
    type(u"red shoe on sand at dusk "_s);
    live->stop();
    EXPECT_TRUE(live->isFlying());
    arrive();
    EXPECT_EQ(within(5s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, doesNotAskForWhatWasMadeByOtherMeans)
{
    live->made(recipe(u"red shoe on sand"_s));
    type(u"red shoe on sand"_s);
    EXPECT_EQ(within(5s), Kind::Nothing);
}

TEST_F(LiveSchedulerTest, drawsDraftsSoonAfterAWordWhateverTheyTake)
{
    restart(draftRules());
    price = Money();
    type(u"red "_s);
    EXPECT_EQ(within(150ms), Kind::Send);
    arrive(8s);
    type(u"red shoe "_s);
    EXPECT_EQ(within(150ms), Kind::Send);
}

} // namespace rushes::generation
