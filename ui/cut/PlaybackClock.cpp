#include "ui/cut/PlaybackClock.h"

#include <algorithm>

namespace rushes::cut {

PlaybackClock::PlaybackClock(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(4);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackClock::tick);
}

void PlaybackClock::play(Time from, Time end, FrameRate rate, double speed)
{
    m_started = m_clock.elapsed();
    m_from = m_last = from;
    m_end = end;
    m_rate = rate;
    m_speed = speed;
    m_shownFrame = -1;
    m_dropped = 0;
    m_timer.start();
    emit stateChanged();
}

void PlaybackClock::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    m_speed = 0;
    emit stateChanged();
}

void PlaybackClock::frameShown(Time time)
{
    const std::int64_t frame = time.frameIndex(m_rate);
    if (isPlaying() && m_speed == 1 && m_shownFrame >= 0 && frame > m_shownFrame + 1)
        m_dropped += int(frame - m_shownFrame - 1);
    m_shownFrame = frame;
}

void PlaybackClock::tick()
{
    if (!isPlaying())
        return;
    const double seconds = std::chrono::duration<double>(m_clock.elapsed() - m_started).count();
    const Time lastFrame = std::max(Time(), m_end - Time::ofFrames(1, m_rate));
    const Time wanted = m_from + Time::ofSeconds(seconds * m_speed);
    const Time due = std::clamp(wanted.flooredTo(m_rate), Time(), lastFrame);
    if (due != m_last) {
        m_last = due;
        emit frameDue(due);
    }
    if (wanted < Time() || wanted >= m_end)
        stop();
}

} // namespace rushes::cut
