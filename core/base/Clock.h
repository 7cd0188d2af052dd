/// Where time of day comes from, so that tests can hold it still. Owned by app/Composition, handed
/// on by reference; any thread.
#pragma once

#include <QDateTime>

#include <chrono>

namespace rushes {

class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time in UTC.
    virtual QDateTime now() const = 0;
    /// Monotonic time since some fixed start, for durations.
    virtual std::chrono::nanoseconds elapsed() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    std::chrono::nanoseconds elapsed() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
};

} // namespace rushes
