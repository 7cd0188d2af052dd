#include "ui/explore/PriceQuestion.h"

#include <gtest/gtest.h>

namespace rushes::explore {

using Answer = PriceQuestion::Answer;
using Experience = PriceQuestion::Experience;

namespace {

const Money cents = Money::ofDollars(0.14), dollars = Money::ofDollars(1.34);

} // namespace

TEST(PriceQuestion, neverAsksAboutWhatIsFree)
{
    PriceQuestion question(Experience::NeverPaid);
    EXPECT_EQ(question.press(Money()), Answer::Send);
}

TEST(PriceQuestion, tellsThePriceOfTheFirstPaidPressAndSendsOnTheSecond)
{
    PriceQuestion question(Experience::NeverPaid);
    EXPECT_EQ(question.press(cents), Answer::TellPrice);
    EXPECT_EQ(question.press(cents), Answer::Send);
    question.sent(cents);
    EXPECT_EQ(question.press(cents), Answer::Send) << "only once";
}

TEST(PriceQuestion, tellsItAgainWhenThePriceHasChangedBeforeAnythingWasSent)
{
    PriceQuestion question(Experience::NeverPaid);
    EXPECT_EQ(question.press(cents), Answer::TellPrice);
    EXPECT_EQ(question.press(cents * 2), Answer::TellPrice);
}

TEST(PriceQuestion, asksForASecondPressAboveADollarEveryTime)
{
    PriceQuestion question(Experience::HasPaid);
    EXPECT_EQ(question.press(Money::ofDollars(1)), Answer::Send);
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(question.press(dollars), Answer::AskAgain);
        EXPECT_EQ(question.press(dollars), Answer::Send);
        question.sent(dollars);
    }
}

TEST(PriceQuestion, forgetsWhatItAskedWhenTheWishChanges)
{
    PriceQuestion question(Experience::HasPaid);
    EXPECT_EQ(question.press(dollars), Answer::AskAgain);
    question.reset();
    EXPECT_EQ(question.press(dollars), Answer::AskAgain);
}

TEST(PriceQuestion, tellsThatAPriceIsNotKnown)
{
    PriceQuestion question(Experience::NeverPaid);
    EXPECT_EQ(question.press(std::nullopt), Answer::TellPrice);
    EXPECT_EQ(question.press(std::nullopt), Answer::Send);
}

} // namespace rushes::explore
