#include "ui/cut/Transport.h"

#include <algorithm>
#include <cmath>

namespace rushes::cut {

Transport::Transport(CutSession& session, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_clock(clock),
      m_music(session.project().media())
{
    connect(&m_clock, &PlaybackClock::frameDue, &session, &CutSession::setPlayhead);
    connect(&m_clock, &PlaybackClock::stateChanged, this, [this] {
        if (!isPlaying())
            m_music.stop();
        emit stateChanged();
    });
    connect(&session, &CutSession::cutChanged, this, &Transport::stop);
}

void Transport::playOrPause()
{
    if (isPlaying()) {
        stop();
        return;
    }
    const Time lastFrame =
        m_session.timeline().duration() - Time::ofFrames(1, m_session.timeline().rate);
    play(m_session.playhead() >= lastFrame ? Time() : m_session.playhead(), 1);
}

void Transport::shuttle(int direction)
{
    constexpr double fastest = 8;
    const double now = speed();
    const bool same = now * direction > 0;
    const double wanted = same ? std::min(fastest, std::abs(now) * 2) : 1;
    play(m_session.playhead(), wanted * direction);
}

void Transport::play(Time from, double speed)
{
    if (m_session.isEmpty())
        return;
    m_session.setPlayhead(from);
    m_music.stop();
    m_clock.play(from, m_session.timeline().duration(), m_session.timeline().rate, speed);
    if (speed == 1)
        m_music.play(m_session.timeline(), from);
}

void Transport::step(int frames)
{
    goTo(m_session.playhead() + Time::ofFrames(frames, m_session.timeline().rate));
}

void Transport::stepSeconds(int seconds)
{
    goTo(m_session.playhead() + Time::ofSeconds(seconds));
}

void Transport::goTo(Time time)
{
    stop();
    m_session.setPlayhead(time);
}

QString Transport::statusText() const
{
    const int dropped = m_clock.droppedFrames();
    if (!isPlaying())
        return dropped > 0 ? tr("Stopped, dropped frames: %1").arg(dropped) : QString();
    if (speed() != 1)
        return tr("Playing at %1×").arg(speed(), 0, 'g', 2);
    return tr("Playing, dropped frames: %1").arg(dropped);
}

} // namespace rushes::cut
