/// A clock whose hands the test moves. `wait` returns at once and moves them on, so that code that
/// waits runs without waiting. Any thread.
#pragma once

#include "core/base/Clock.h"

#include <atomic>
#include <vector>

namespace rushes::testing {

class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_start.addMSecs(elapsedMs()); }
    std::chrono::nanoseconds elapsed() const override
    {
        return std::chrono::nanoseconds(m_elapsed.load());
    }
    bool wait(std::chrono::nanoseconds duration, const std::stop_token& stop) const override
    {
        if (stop.stop_requested())
            return false;
        m_elapsed += duration.count();
        return true;
    }
    void advance(std::chrono::nanoseconds duration) { m_elapsed += duration.count(); }

private:
    qint64 elapsedMs() const { return m_elapsed.load() / 1'000'000; }

    QDateTime m_start = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    mutable std::atomic<std::int64_t> m_elapsed = 0;
};

} // namespace rushes::testing
