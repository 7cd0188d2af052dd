/// An amount in integer micro-dollars, so that sums of prices such as $0.0336 are exact. A plain
/// value.
#pragma once

#include <QString>

#include <cmath>
#include <compare>
#include <cstdint>

namespace rushes {

class Money
{
public:
    constexpr Money() = default;
    static constexpr Money ofMicroDollars(std::int64_t micro) { return Money(micro); }
    static Money ofDollars(double dollars) { return Money(std::llround(dollars * 1e6)); }

    constexpr std::int64_t microDollars() const { return m_micro; }
    constexpr double dollars() const { return double(m_micro) / 1e6; }
    constexpr bool isZero() const { return m_micro == 0; }

    constexpr Money operator+(Money other) const { return Money(m_micro + other.m_micro); }
    constexpr Money operator-(Money other) const { return Money(m_micro - other.m_micro); }
    constexpr Money operator*(std::int64_t count) const { return Money(m_micro * count); }
    constexpr Money& operator+=(Money other) { return *this = *this + other; }
    constexpr auto operator<=>(const Money&) const = default;

private:
    explicit constexpr Money(std::int64_t micro) : m_micro(micro) {}
    std::int64_t m_micro = 0;
};

/// "$0", "$0.03", "$1.84": two decimals, three below ten cents when the third matters ("$0.034").
QString moneyText(Money money);

} // namespace rushes
