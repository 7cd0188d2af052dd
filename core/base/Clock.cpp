#include "core/base/Clock.h"

#include <condition_variable>
#include <mutex>

namespace rushes {

bool SystemClock::wait(std::chrono::nanoseconds duration, const std::stop_token& stop) const
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

} // namespace rushes
