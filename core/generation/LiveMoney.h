/// What live pictures may spend: so much a minute, in this session and today. It only keeps Live
/// from asking for more; every request passes the Budget all the same. A value of the scheduler,
/// main thread.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Money.h"

#include <vector>

namespace rushes::generation {

struct LiveCaps
{
    Money minute = Money::ofMicroDollars(300'000); ///< in any 60 seconds
    Money session = Money::ofMicroDollars(1'000'000);
    Money day = Money::ofMicroDollars(5'000'000); ///< with all else that was spent today

    bool operator==(const LiveCaps&) const = default;
};

class LiveMoney
{
public:
    LiveMoney(const Clock& clock, const LiveCaps& caps) : m_clock(clock), m_caps(caps) {}

    const LiveCaps& caps() const { return m_caps; }
    void setCaps(const LiveCaps& caps) { m_caps = caps; }
    /// By everything else, as of now.
    void setSpentToday(Money spent) { m_today = spent - m_session; }

    enum class Verdict { Fits, MinuteFull, TooDear, SessionReached, DayReached };
    Verdict verdict(Money price) const;
    /// When the minute has room for it; only after MinuteFull.
    std::chrono::nanoseconds roomAt(Money price) const;

    /// A request goes out: it counts as spent from now on.
    void reserve(std::int64_t request, Money price);
    /// What it really cost; nothing when it was never sent.
    void settle(std::int64_t request, Money cost);

    Money lastMinute() const;
    Money session() const { return m_session; }

private:
    struct Entry
    {
        std::int64_t request;
        std::chrono::nanoseconds at;
        Money amount;
    };
    bool isRecent(const Entry& entry) const;

    const Clock& m_clock;
    LiveCaps m_caps;
    std::vector<Entry> m_entries; ///< oldest first
    Money m_session;
    Money m_today;
};

} // namespace rushes::generation
