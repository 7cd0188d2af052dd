/// Exact media time. `Time` counts flicks (1/705,600,000 s), a unit in which one frame of 24, 25,
/// 30, 48, 50, 60 fps, of their 1000/1001 relatives and one sample of 44.1 or 48 kHz are all whole
/// numbers, so sums and cuts never drift. Plain values, any thread. The unit is Facebook's flick:
/// github.com/OculusVR/Flicks.
#pragma once

#include <QString>

#include <compare>
#include <cstdint>

namespace rushes {

/// Frames a second as a fraction, e.g. 30/1 or 30000/1001.
struct FrameRate
{
    int numerator = 30;
    int denominator = 1;

    double framesPerSecond() const { return double(numerator) / denominator; }
    bool operator==(const FrameRate&) const = default;
};

class Time
{
public:
    static constexpr std::int64_t flicksPerSecond = 705'600'000;

    constexpr Time() = default;
    static constexpr Time ofFlicks(std::int64_t flicks) { return Time(flicks); }
    /// Rounded to the nearest flick.
    static constexpr Time ofSeconds(double seconds)
    {
        const double flicks = seconds * double(flicksPerSecond);
        return Time(static_cast<std::int64_t>(flicks + (flicks < 0 ? -0.5 : 0.5)));
    }
    static constexpr Time ofMilliseconds(std::int64_t ms)
    {
        return Time(ms * (flicksPerSecond / 1000));
    }
    /// The instant at which frame `index` (0 = first) starts.
    static constexpr Time ofFrames(std::int64_t index, FrameRate rate)
    {
        return Time(index * flicksPerSecond * rate.denominator / rate.numerator);
    }

    constexpr std::int64_t flicks() const { return m_flicks; }
    constexpr double seconds() const { return double(m_flicks) / double(flicksPerSecond); }
    constexpr std::int64_t milliseconds() const { return m_flicks / (flicksPerSecond / 1000); }
    /// The index of the frame on screen at this instant (floor).
    constexpr std::int64_t frameIndex(FrameRate rate) const
    {
        const std::int64_t perFrame = flicksPerSecond * rate.denominator / rate.numerator;
        const std::int64_t index = m_flicks / perFrame;
        return m_flicks % perFrame < 0 ? index - 1 : index;
    }
    /// The start of the frame on screen at this instant.
    constexpr Time flooredTo(FrameRate rate) const { return ofFrames(frameIndex(rate), rate); }
    /// The frame boundary nearest to this instant.
    constexpr Time roundedTo(FrameRate rate) const
    {
        return Time(m_flicks + ofFrames(1, rate).m_flicks / 2).flooredTo(rate);
    }

    constexpr Time operator-() const { return Time(-m_flicks); }
    constexpr Time operator+(Time other) const { return Time(m_flicks + other.m_flicks); }
    constexpr Time operator-(Time other) const { return Time(m_flicks - other.m_flicks); }
    constexpr Time& operator+=(Time other) { return *this = *this + other; }
    constexpr Time& operator-=(Time other) { return *this = *this - other; }
    constexpr Time operator*(double factor) const { return ofSeconds(seconds() * factor); }
    constexpr double operator/(Time other) const
    {
        return double(m_flicks) / double(other.m_flicks);
    }
    constexpr auto operator<=>(const Time&) const = default;

private:
    explicit constexpr Time(std::int64_t flicks) : m_flicks(flicks) {}
    std::int64_t m_flicks = 0;
};

/// Half-open: contains start, not end.
struct TimeRange
{
    Time start;
    Time duration;

    constexpr Time end() const { return start + duration; }
    constexpr bool contains(Time time) const { return time >= start && time < end(); }
    constexpr bool overlaps(TimeRange other) const
    {
        return start < other.end() && other.start < end();
    }
    constexpr bool operator==(const TimeRange&) const = default;
};

/// "0:12.21": minutes, seconds and frames, as the viewers show it.
QString timecode(Time time, FrameRate rate);

} // namespace rushes
