/// Tells which time of the cut should be on screen while it plays, from a monotonic clock and not
/// from a count of frames, so a slow machine drops frames instead of slowing down; counts the
/// dropped ones. Main thread; owned by the workspace. It neither composes nor paints.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Time.h"

#include <QObject>
#include <QTimer>

namespace rushes::cut {

class PlaybackClock : public QObject
{
    Q_OBJECT

public:
    explicit PlaybackClock(const Clock& clock, QObject* parent = nullptr);

    /// Plays from `from` to `end` (backwards to zero for a negative speed). 1 is normal speed.
    void play(Time from, Time end, FrameRate rate, double speed = 1);
    void stop();
    bool isPlaying() const { return m_speed != 0; }
    double speed() const { return m_speed; }

    /// Call with the frame that has just reached the screen while playing.
    void frameShown(Time time);
    /// Frames that should have been on screen since `play` but were not; only counted at normal
    /// speed.
    int droppedFrames() const { return m_dropped; }

    /// Advances to the clock's time; called by the own timer, and by tests.
    void tick();

signals:
    /// The start of the frame that is due now; only when it is another one than before.
    void frameDue(rushes::Time time);
    /// Playing started, stopped or changed speed.
    void stateChanged();

private:
    const Clock& m_clock;
    QTimer m_timer;
    std::chrono::nanoseconds m_started{};
    Time m_from;
    Time m_end;
    Time m_last;
    FrameRate m_rate;
    double m_speed = 0;
    std::int64_t m_shownFrame = -1;
    int m_dropped = 0;
};

} // namespace rushes::cut
