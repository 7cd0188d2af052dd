/// Raising the day's limit where it stands in the way, a step at a time. Main thread; who keeps
/// settings has to keep the new limit.
#pragma once

#include "core/generation/Budget.h"

namespace rushes::generation {

inline const Money dayLimitStep = Money::ofDollars(1);

/// The limit that is in force now; nothing when there was none to raise.
std::optional<Money> raiseDayLimit(Budget& budget);

} // namespace rushes::generation
