#include "core/generation/DayLimit.h"

namespace rushes::generation {

std::optional<Money> raiseDayLimit(Budget& budget)
{
    Limits limits = budget.limits();
    if (!limits.day)
        return std::nullopt;
    *limits.day += dayLimitStep;
    budget.setLimits(limits);
    return limits.day;
}

} // namespace rushes::generation
