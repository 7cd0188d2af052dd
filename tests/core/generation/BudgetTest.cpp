#include "core/generation/Budget.h"

#include <gtest/gtest.h>

namespace rushes::generation {

namespace {
const Money ten = Money::ofDollars(0.10);
const Money four = Money::ofDollars(0.04);
} // namespace

TEST(Budget, refusesWhatDoesNotFitAndSaysHowMuchIsLeft)
{
    Budget budget(ten);
    const auto first = budget.reserve(four);
    ASSERT_TRUE(first);
    budget.settle(*first, four);
    ASSERT_TRUE(budget.reserve(four));
    const auto third = budget.reserve(four);
    ASSERT_FALSE(third);
    EXPECT_EQ(third.error().code, ErrorCode::Budget);
    EXPECT_TRUE(third.error().detail.contains(QStringLiteral("$0.02")))
        << third.error().detail.toStdString();
}

TEST(Budget, countsWhatIsReservedAsGone)
{
    Budget budget(ten);
    ASSERT_TRUE(budget.reserve(ten));
    EXPECT_FALSE(budget.reserve(four));
    EXPECT_EQ(budget.spent(), Money());
}

TEST(Budget, givesAReleasedReservationBack)
{
    Budget budget(ten);
    const auto paid = budget.reserve(ten);
    ASSERT_TRUE(paid);
    budget.release(*paid);
    EXPECT_TRUE(budget.reserve(ten));
}

TEST(Budget, settlesAtWhatTheReplySaid)
{
    Budget budget(ten);
    const auto paid = budget.reserve(ten);
    ASSERT_TRUE(paid);
    budget.settle(*paid, four);
    EXPECT_EQ(budget.spent(), four);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST(Budget, letsFreeRequestsPassACapOfZero)
{
    Budget budget(Money{});
    EXPECT_TRUE(budget.reserve(Money()));
    EXPECT_FALSE(budget.reserve(Money::ofMicroDollars(1)));
}

} // namespace rushes::generation
