/// How a long blocking function tells how far it is and learns that it should stop. Made by the
/// caller, used on the worker's thread; the sink must be safe to call from there.
#pragma once

#include <functional>
#include <stop_token>

namespace rushes {

struct Progress
{
    /// Called with 0 to 1, never falling; may be empty.
    std::function<void(double)> sink = {};
    std::stop_token stop = {};

    void report(double fraction) const
    {
        if (sink)
            sink(fraction);
    }
    bool stopRequested() const { return stop.stop_requested(); }
};

} // namespace rushes
