/// Plays the music of the cut in time with the picture. Without a sound device it does nothing and
/// says so: Qt's FFmpeg backend must not be given an audio output then. Main thread; owned by
/// Transport.
#pragma once

#include "core/media/AssetStore.h"
#include "core/timeline/Timeline.h"

#include <QObject>

class QAudioOutput;
class QMediaPlayer;

namespace rushes::cut {

class MusicPlayer : public QObject
{
    Q_OBJECT

public:
    explicit MusicPlayer(const media::AssetStore& store, QObject* parent = nullptr);

    /// Whether this computer has a sound device.
    bool isAvailable() const { return m_output != nullptr; }
    /// Plays what lies on the music track at `time`, if anything.
    void play(const timeline::Timeline& timeline, Time time);
    void stop();

    enum class Sound { On, Muted };
    void setSound(Sound sound);

private:
    media::AssetStore m_store;
    QMediaPlayer* m_player = nullptr;
    QAudioOutput* m_output = nullptr;
};

} // namespace rushes::cut
