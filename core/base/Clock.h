/// Where time of day comes from, so that tests can hold it still. Owned by app/Composition, handed
/// on by reference; any thread.
#pragma once

#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace rushes {

class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time in UTC.
    virtual QDateTime now() const = 0;
    /// Monotonic time since some fixed start, for durations.
    virtual std::chrono::nanoseconds elapsed() const = 0;
    /// Blocks a worker's thread for this long, or until a stop is asked for; whether the time went
    /// by. A clock of a test moves its hands on instead.
    virtual bool wait(std::chrono::nanoseconds duration, const std::stop_token& stop) const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    std::chrono::nanoseconds elapsed() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
    bool wait(std::chrono::nanoseconds duration, const std::stop_token& stop) const override;
};

} // namespace rushes
