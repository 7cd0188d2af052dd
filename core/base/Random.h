/// A small random generator whose sequence is the same on every platform and compiler, for pictures
/// that must be repeatable. SplitMix64 (Steele, Lea, Flood 2014). A plain value; not for secrets.
#pragma once

#include <cstdint>

namespace rushes {

class Random
{
public:
    explicit constexpr Random(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 <= value < 1, in steps of 2^-53.
    constexpr double unit() { return double(next() >> 11) * 0x1.0p-53; }
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }
    /// 0 <= value < count; count must be positive.
    constexpr int below(int count) { return int(next() % std::uint64_t(count)); }
    /// A second generator for a named part, so that adding a draw in one place moves nothing
    /// elsewhere.
    constexpr Random fork(std::uint64_t part) const
    {
        return Random(m_state ^ (part * 0xD1B54A32D192ED03ULL));
    }

private:
    std::uint64_t m_state;
};

} // namespace rushes
