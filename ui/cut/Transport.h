/// Play, pause, shuttle and step: moves the session's playhead by the playback clock and keeps the
/// music with it. Main thread; owned by CutWorkspace. It draws nothing.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/MusicPlayer.h"
#include "ui/cut/PlaybackClock.h"

namespace rushes::cut {

class Transport : public QObject
{
    Q_OBJECT

public:
    Transport(CutSession& session, const Clock& clock, QObject* parent = nullptr);

    bool isPlaying() const { return m_clock.isPlaying(); }
    double speed() const { return m_clock.speed(); }
    MusicPlayer& music() { return m_music; }

    /// From the beginning when the playhead stands at the end.
    void playOrPause();
    void stop() { m_clock.stop(); }
    /// J and L: 1 forward, -1 backward; again in the same direction doubles the speed up to 8.
    void shuttle(int direction);
    /// Stops and moves by whole frames.
    void step(int frames);
    void stepSeconds(int seconds);
    void goTo(Time time);

    void frameShown(Time time) { m_clock.frameShown(time); }
    /// "Playing, dropped frames: 2"; while stopped the count of the last run, empty for none.
    QString statusText() const;

signals:
    void stateChanged();

private:
    void play(Time from, double speed);

    CutSession& m_session;
    PlaybackClock m_clock;
    MusicPlayer m_music;
};

} // namespace rushes::cut
