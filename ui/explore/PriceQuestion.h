/// What a press that spends does first: the very first paid one tells the price, and one that costs
/// more than a dollar is pressed twice. A value of the workspace; main thread; it sends nothing.
#pragma once

#include "core/base/Money.h"

#include <optional>

namespace rushes::explore {

class PriceQuestion
{
public:
    enum class Answer {
        Send,
        TellPrice, ///< the first paid press: one line, then "Go on"
        AskAgain,  ///< more than a dollar: the same press again sends it
    };
    enum class Experience { HasPaid, NeverPaid };

    explicit PriceQuestion(Experience experience) : m_experience(experience) {}

    /// Pressing again at the same price sends. nullopt is a price that nobody knows.
    Answer press(std::optional<Money> price);
    /// The price, or what it is for, has changed: a new question.
    void reset() { m_isAsked = false; }
    /// Something that costs was sent.
    void sent(std::optional<Money> price);

private:
    Experience m_experience;
    bool m_isAsked = false;
    std::optional<Money> m_asked;
};

} // namespace rushes::explore
