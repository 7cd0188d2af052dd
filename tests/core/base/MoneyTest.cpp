#include "core/base/Money.h"

#include <gtest/gtest.h>

namespace rushes {

TEST(Money, addsPricesWithoutRounding)
{
    Money sum;
    for (int i = 0; i < 1000; ++i)
        sum += Money::ofDollars(0.0336);
    EXPECT_EQ(sum, Money::ofDollars(33.6));
}

TEST(Money, showsAThirdDecimalOnlyWhereItMatters)
{
    EXPECT_EQ(moneyText(Money()), QStringLiteral("$0"));
    EXPECT_EQ(moneyText(Money::ofDollars(0.034)), QStringLiteral("$0.034"));
    EXPECT_EQ(moneyText(Money::ofDollars(0.07)), QStringLiteral("$0.07"));
    EXPECT_EQ(moneyText(Money::ofDollars(1.84)), QStringLiteral("$1.84"));
}

} // namespace rushes
