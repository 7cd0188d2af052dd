/// What would become of the running jobs when their project is closed: work of this computer stops,
/// what was not sent costs nothing, what runs at a service goes on there, and an answer that is
/// being waited for would be lost. Pure functions over the queue; main thread.
#pragma once

#include "core/generation/JobQueue.h"

namespace rushes::shell {

struct RunningWork
{
    int here = 0;      ///< on this computer
    int unsent = 0;    ///< waits for its turn
    int answering = 0; ///< sent; the answer comes on this connection or never
    int away = 0;      ///< goes on at a service
    Money atRisk = {}; ///< what those answering may cost

    int count() const { return here + unsent + answering + away; }
    bool operator==(const RunningWork&) const = default;
};

RunningWork runningWork(const generation::JobQueue& queue);
/// What its estimate was when it was ordered.
Money estimateOf(const project::JobRecord& job);

/// What closing does, one sentence for each kind of work; empty when nothing runs.
QString closingText(const RunningWork& work);

} // namespace rushes::shell
