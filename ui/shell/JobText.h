/// What the list of jobs says of each: what it is, how far, how long, what it costs, and what
/// stopping it would mean. Pure functions of a job; main thread (they translate).
#pragma once

#include "core/generation/Engines.h"
#include "core/generation/Job.h"
#include "ui/widgets/Theme.h"

namespace rushes::shell {

/// "Picture", "Clip", "Export": what a job's kind is called on screen.
QString jobKindText(const QString& kind);
/// "Picture, Nano Banana 2 Lite", "Batch of 12 pictures, Nano Banana 2 Lite".
QString jobTitle(const project::JobRecord& job, const generation::Engines& engines);
/// "Not sent yet, $0", "62%", "Done", or whole sentences about what went wrong.
QString jobStateText(const generation::Job& job);
/// "about $0.03" while it runs, then what it cost or may have cost.
QString jobCostText(const project::JobRecord& job);
/// "4.2 s", "1:05".
QString durationText(std::int64_t ms);
/// What happens when it is stopped now.
QString stopText(const project::JobRecord& job);
widgets::ColourRole jobStateRole(const generation::Job& job);

} // namespace rushes::shell
