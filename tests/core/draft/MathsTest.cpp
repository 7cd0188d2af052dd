#include "core/draft/Maths.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace rushes::draft;

TEST(Maths, agreesWithTheLibraryToSixDigits)
{
    for (float x = -20; x < 20; x += 0.37F) {
        EXPECT_NEAR(exponential(x) / std::exp(x), 1, 2e-6F) << x;
        EXPECT_NEAR(sine(x), std::sin(x), 3e-6F) << x;
    }
    for (float x = 0.001F; x < 40; x *= 1.31F) {
        EXPECT_NEAR(logarithm(x), std::log(x), 3e-6F) << x;
        EXPECT_NEAR(power(x, 2.4F) / std::pow(x, 2.4F), 1, 2e-5F) << x;
    }
    EXPECT_EQ(power(0, 2), 0);
    EXPECT_EQ(floorOf(-0.25F), -1);
    EXPECT_EQ(floorOf(3.0F), 3);
}

TEST(Maths, givesTheSameBitsEverywhere)
{
    EXPECT_EQ(std::bit_cast<std::uint32_t>(exponential(1.0F)), 0x402DF854U);
    EXPECT_EQ(std::bit_cast<std::uint32_t>(power(2.0F, 0.5F)), 0x3FB504F5U);
}
