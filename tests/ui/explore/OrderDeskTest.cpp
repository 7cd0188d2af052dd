#include "ui/explore/OrderDesk.h"

#include "tests/ui/explore/ServiceFixture.h"

#include <QSignalSpy>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

struct OrderDeskTest : ServiceTest
{
    OrderDeskTest() : desk(tiny.project(), *studio, nullptr)
    {
        QObject::connect(&desk, &OrderDesk::noticeWanted, &desk,
                         [this](const Notice& wanted) { notice = wanted; });
        QObject::connect(&desk, &OrderDesk::noticeCleared, &desk, [this] { notice.reset(); });
    }
    /// As one who has paid before.
    void agree()
    {
        desk.order({order()});
        desk.order({order()});
        ASSERT_TRUE(waitForJobs());
    }

    OrderDesk desk;
    std::optional<Notice> notice;
};

TEST_F(OrderDeskTest, tellsTheFirstPriceAndSendsNothingUntilAgreed)
{
    desk.order({order()});
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->text, u"This costs about $0.03. There is no limit for today."_s);
    EXPECT_EQ(service->calls, 0);
    desk.apply(Remedy::GoOn);
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(service->calls, 1);
    EXPECT_FALSE(notice);
    EXPECT_EQ(pictures(), 1u);
}

TEST_F(OrderDeskTest, pricesAllOfAnOrder)
{
    EXPECT_EQ(desk.price({order(4), order(2)}), Money::ofDollars(0.18));
}

TEST_F(OrderDeskTest, asksForASecondPressAboveADollar)
{
    agree();
    const Orders large{order(16), order(16), order(2)};
    desk.order(large);
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->kind, widgets::MessageKind::Amber);
    EXPECT_EQ(service->calls, 1);
    desk.order(large);
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(service->calls, 35);
}

TEST_F(OrderDeskTest, offersToRaiseTheDaysLimitAndThenSendsWhatWaited)
{
    agree();
    budget.setLimits({.day = Money::ofDollars(0.04)});
    QSignalSpy raised(&desk, &OrderDesk::dayLimitRaised);
    desk.order({order()});
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->text, u"Today's limit of $0.04 is reached."_s);
    EXPECT_EQ(notice->remedies, (std::vector{Remedy::RaiseLimit, Remedy::StopForToday}));
    EXPECT_EQ(service->calls, 1);
    desk.apply(Remedy::RaiseLimit);
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(service->calls, 2);
    EXPECT_EQ(raised.size(), 1);
    EXPECT_EQ(budget.limits().day, Money::ofDollars(1.04));
}

TEST_F(OrderDeskTest, sendsAgainWhatTheConnectionLost)
{
    agree();
    service->answer = Error{ErrorCode::Network, u"cannot reach it"_s};
    desk.order({order(2)});
    ASSERT_TRUE(waitForJobs());
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->remedies, (std::vector{Remedy::TryAgain}));
    EXPECT_EQ(remedyText(Remedy::TryAgain, notice->price), u"Try again $0.06"_s);
    service->answer.reset();
    desk.apply(Remedy::TryAgain);
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(pictures(), 3u);
}

TEST_F(OrderDeskTest, asksForAKeyWhenTheServiceDoesNotAcceptIt)
{
    agree();
    QSignalSpy keys(&desk, &OrderDesk::keysWanted);
    service->answer = Error{ErrorCode::Auth, u"API key not valid"_s};
    desk.order({order()});
    ASSERT_TRUE(waitForJobs());
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->kind, widgets::MessageKind::Red);
    desk.apply(notice->remedies.front());
    EXPECT_EQ(keys.size(), 1);
}

TEST_F(OrderDeskTest, leavesARefusalToItsCell)
{
    agree();
    service->answer = Error{ErrorCode::Refused, u"I can't draw that."_s};
    desk.order({order()});
    ASSERT_TRUE(waitForJobs());
    EXPECT_FALSE(notice);
}

TEST_F(OrderDeskTest, ordersAllThatCanWaitForTheNightAsOneJobAtItsPrice)
{
    agree();
    Orders rows{order(), order()};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].row = int(row) + 1;
        rows[row].pace = generation::PictureOrder::Pace::Overnight;
    }
    EXPECT_EQ(desk.price(rows), Money::ofDollars(0.03));
    QSignalSpy ordered(&desk, &OrderDesk::ordered);
    desk.order(rows);
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(ordered.size(), 1);
    EXPECT_EQ(service->calls, 1); // of agreeing
    EXPECT_EQ(pictures(), 3u);
}

TEST_F(OrderDeskTest, tellsWhyNothingCanWaitForTheNightAndKeepsItsOrders)
{
    agree();
    service->hasBatches = false;
    Orders rows{order()};
    rows.front().pace = generation::PictureOrder::Pace::Overnight;
    desk.order(rows);
    ASSERT_TRUE(notice);
    EXPECT_TRUE(notice->text.contains(u"no batch service"_s)) << notice->text.toStdString();
    EXPECT_EQ(pictures(), 1u);
}

} // namespace rushes::explore
