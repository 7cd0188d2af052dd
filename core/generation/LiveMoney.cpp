#include "core/generation/LiveMoney.h"

#include <algorithm>

namespace rushes::generation {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds minute = 60s;

} // namespace

bool LiveMoney::isRecent(const Entry& entry) const
{
    return m_clock.elapsed() - entry.at < minute;
}

LiveMoney::Verdict LiveMoney::verdict(Money price) const
{
    if (price.isZero())
        return Verdict::Fits;
    if (m_session + price > m_caps.session)
        return Verdict::SessionReached;
    if (m_today + m_session + price > m_caps.day)
        return Verdict::DayReached;
    if (price > m_caps.minute)
        return Verdict::TooDear;
    return lastMinute() + price > m_caps.minute ? Verdict::MinuteFull : Verdict::Fits;
}

std::chrono::nanoseconds LiveMoney::roomAt(Money price) const
{
    Money left = lastMinute();
    for (const Entry& entry : m_entries) {
        if (!isRecent(entry))
            continue;
        left = left - entry.amount;
        if (left + price <= m_caps.minute)
            return entry.at + minute;
    }
    return m_clock.elapsed();
}

void LiveMoney::reserve(std::int64_t request, Money price)
{
    std::erase_if(m_entries, [this](const Entry& entry) { return !isRecent(entry); });
    m_entries.push_back({request, m_clock.elapsed(), price});
    m_session += price;
}

void LiveMoney::settle(std::int64_t request, Money cost)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.request == request; });
    if (found == m_entries.end())
        return; // longer ago than a minute: the session keeps its estimate
    m_session += cost - found->amount;
    found->amount = cost;
}

Money LiveMoney::lastMinute() const
{
    Money sum;
    for (const Entry& entry : m_entries) {
        if (isRecent(entry))
            sum += entry.amount;
    }
    return sum;
}

} // namespace rushes::generation
