/// The jobs of the queue as the user ordered them: what one press asked for is one group, whatever
/// else came in between. Pure functions of jobs; main thread (they translate).
#pragma once

#include "core/generation/Engines.h"
#include "core/generation/JobQueue.h"

namespace rushes::shell {

/// Of one order, in the queue's order; at least one.
using JobGroup = std::vector<generation::Job*>;

/// Newest first, at most `most`.
std::vector<JobGroup> newestGroups(const generation::JobQueue& queue, std::size_t most);

/// "products.csv: 12 pictures, Draft board".
QString groupTitle(const JobGroup& group, const generation::Engines& engines);
/// "5 of 12 made, 1 failed".
QString groupStateText(const JobGroup& group);
/// What those that are over cost, and what the others may: "about $0.40" while some run.
QString groupCostText(const JobGroup& group);
/// Of all of them, 0 to 1.
double groupProgress(const JobGroup& group);
bool isOver(const JobGroup& group);

} // namespace rushes::shell
