#include "ui/clip/ClipPlayer.h"

#include "core/base/Async.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace rushes::clip {

namespace {

constexpr auto tick = 8ms;
constexpr double shortest = 0.04; ///< s, so that an empty file does not divide by nothing

} // namespace

ClipPlayer::ClipPlayer(QObject* parent) : Player(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        emit positionChanged(position());
        if (frameNumber() != m_shown)
            requestFrame();
    });
}

void ClipPlayer::setFile(const QString& path)
{
    if (path == m_file)
        return;
    m_file = path;
    m_reader.reset();
    m_info = {};
    m_shown = -1;
    m_clockStart = 0;
    m_clock.restart();
    if (path.isEmpty())
        return pause();
    whenDone(runAsync([path] { return open(path); }), this,
             [this, path](const Result<Opened>& result) { take(path, result); });
}

Result<ClipPlayer::Opened> ClipPlayer::open(const QString& path)
{
    auto reader = media::VideoReader::open(path);
    if (!reader)
        return fail(reader.error());
    const media::VideoInfo info = (*reader)->info();
    return Opened{std::move(*reader), info};
}

void ClipPlayer::take(const QString& path, const Result<Opened>& result)
{
    if (path != m_file)
        return; // another one is wanted by now
    if (!result) {
        pause();
        emit failed(result.error());
        return;
    }
    m_reader = result->reader;
    m_info = result->info;
    m_clock.restart();
    emit opened();
    requestFrame();
}

void ClipPlayer::play()
{
    if (isPlaying())
        return;
    if (m_clockStart >= 1)
        m_clockStart = 0;
    m_clock.start();
    m_timer.start();
    emit playingChanged(true);
}

void ClipPlayer::pause()
{
    if (!isPlaying())
        return;
    m_clockStart = position();
    m_timer.stop();
    requestFrame();
    emit playingChanged(false);
}

double ClipPlayer::position() const
{
    if (!isPlaying() || !m_reader)
        return m_clockStart;
    const double length = std::max(shortest, m_info.duration.seconds());
    return std::fmod(m_clockStart + double(m_clock.nsecsElapsed()) / 1e9 / length, 1.0);
}

void ClipPlayer::seek(double position)
{
    pause();
    m_clockStart = std::clamp(position, 0.0, 1.0);
    requestFrame();
    emit positionChanged(m_clockStart);
}

std::int64_t ClipPlayer::frameNumber() const
{
    if (m_info.frameCount <= 0)
        return 0;
    constexpr double rounding = 1e-6; // the start of a frame belongs to it
    const double frames = position() * double(m_info.frameCount) + rounding;
    return std::clamp<std::int64_t>(std::int64_t(frames), 0, m_info.frameCount - 1);
}

void ClipPlayer::step(int frames)
{
    pause();
    if (m_info.frameCount <= 0)
        return;
    const std::int64_t wanted =
        std::clamp<std::int64_t>(frameNumber() + frames, 0, m_info.frameCount - 1);
    seek(double(wanted) / double(m_info.frameCount));
}

void ClipPlayer::requestFrame()
{
    if (!m_reader)
        return;
    if (m_isReading) {
        m_readAgain = !isPlaying();
        return;
    }
    m_isReading = true;
    m_readAgain = false;
    m_shown = frameNumber();
    const Time time = Time::ofFrames(m_shown, m_info.rate);
    whenDone(runAsync([reader = m_reader, time, largest = m_largest]() -> Result<QImage> {
                 Result<QImage> frame = reader->frameAt(time);
                 if (!frame)
                     return frame;
                 const QSize fitted = frame->size().scaled(largest, Qt::KeepAspectRatio);
                 return fitted.width() < frame->width()
                            ? frame->scaled(fitted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            : *frame;
             }),
             this, [this, file = m_file](const Result<QImage>& frame) {
                 m_isReading = false;
                 if (file == m_file)
                     showFrame(frame);
                 else
                     requestFrame();
             });
}

void ClipPlayer::showFrame(const Result<QImage>& frame)
{
    if (frame) {
        emit frameReady(*frame);
    } else {
        pause();
        emit failed(frame.error());
    }
    if (m_readAgain)
        requestFrame();
}

} // namespace rushes::clip
