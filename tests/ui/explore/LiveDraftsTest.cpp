#include "ui/explore/LiveDrafts.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

TEST(LiveDrafts, asksOnceForTheNewestTextAfterAPause)
{
    LiveDrafts live(nullptr);
    QSignalSpy wanted(&live, &LiveDrafts::wanted);
    live.edited(u"red"_s);
    live.edited(u"red shoe"_s);
    live.edited(u"red shoe "_s);
    ASSERT_TRUE(wanted.wait());
    EXPECT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.at(0).at(0).toString(), u"red shoe "_s);
}

TEST(LiveDrafts, keepsOnlyTheNewestTextWhileOneIsBeingDrawn)
{
    LiveDrafts live(nullptr);
    QSignalSpy wanted(&live, &LiveDrafts::wanted);
    live.edited(u"red "_s);
    ASSERT_TRUE(wanted.wait());
    live.edited(u"red shoe "_s);
    live.edited(u"red shoe on sand "_s);
    EXPECT_FALSE(wanted.wait(400)); // one at a time
    live.finished();
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted.at(1).at(0).toString(), u"red shoe on sand "_s);
}

TEST(LiveDrafts, doesNotAskForTextThatMeansTheSame)
{
    LiveDrafts live(nullptr);
    QSignalSpy wanted(&live, &LiveDrafts::wanted);
    live.made(u"red shoe"_s);
    live.edited(u"Red  shoe, "_s);
    EXPECT_FALSE(wanted.wait(400));
}

TEST(LiveDrafts, asksForNothingWhenSwitchedOff)
{
    LiveDrafts live(nullptr);
    QSignalSpy wanted(&live, &LiveDrafts::wanted);
    live.setOn(false);
    live.edited(u"red shoe "_s);
    EXPECT_FALSE(wanted.wait(400));
}

} // namespace rushes::explore
