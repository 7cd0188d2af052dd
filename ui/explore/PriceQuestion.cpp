#include "ui/explore/PriceQuestion.h"

namespace rushes::explore {

namespace {

const Money secondPressAbove = Money::ofDollars(1);

} // namespace

PriceQuestion::Answer PriceQuestion::press(std::optional<Money> price)
{
    const bool isFree = price && price->isZero();
    if (isFree || (m_isAsked && m_asked == price))
        return Answer::Send;
    const bool isLarge = price && *price > secondPressAbove;
    if (!isLarge && m_experience == Experience::HasPaid)
        return Answer::Send;
    m_isAsked = true;
    m_asked = price;
    return isLarge ? Answer::AskAgain : Answer::TellPrice;
}

void PriceQuestion::sent(std::optional<Money> price)
{
    m_isAsked = false;
    if (!price || !price->isZero())
        m_experience = Experience::HasPaid;
}

} // namespace rushes::explore
