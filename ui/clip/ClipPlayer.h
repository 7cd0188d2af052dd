/// Plays the pictures of one finished clip in a loop, each frame exactly as it is in the file:
/// opens and decodes on the pool, one frame at a time, and leaves out what it is too late for.
/// Without sound. Main thread; owned by ClipWorkspace.
#pragma once

#include "core/media/VideoReader.h"
#include "ui/clip/Player.h"

#include <QElapsedTimer>
#include <QTimer>

namespace rushes::clip {

class ClipPlayer : public Player
{
    Q_OBJECT

public:
    explicit ClipPlayer(QObject* parent = nullptr);

    /// The old frame stays until the new file's first one is there; empty stops.
    void setFile(const QString& path);
    QString file() const { return m_file; }
    /// Of the open file; zero before it is open.
    Time duration() const { return m_info.duration; }

    void play() override;
    void pause() override;
    bool isPlaying() const override { return m_timer.isActive(); }
    double position() const override;
    void seek(double position) override;
    void setLargestFrame(QSize size) override { m_largest = size; }
    /// The number of the frame at the position, from 0.
    std::int64_t frameNumber() const;
    /// Stops, and goes so many frames on or back.
    void step(int frames);

signals:
    void opened();

private:
    struct Opened
    {
        std::shared_ptr<media::VideoReader> reader;
        media::VideoInfo info;
    };
    static Result<Opened> open(const QString& path);
    void take(const QString& path, const Result<Opened>& result);
    void requestFrame();
    void showFrame(const Result<QImage>& frame);

    QString m_file;
    std::shared_ptr<media::VideoReader> m_reader; ///< used by one frame's work at a time
    media::VideoInfo m_info;
    QSize m_largest{960, 540};
    bool m_isReading = false;
    bool m_readAgain = false;
    std::int64_t m_shown = -1;
    double m_clockStart = 0; ///< the position when the clock was started
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace rushes::clip
