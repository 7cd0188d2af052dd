/// Writes frames on a thread of its own, so that the next one is composed while the last is
/// encoded. A few frames wait at most. Owned and fed by one thread.
#pragma once

#include "core/media/Audio.h"
#include "core/media/VideoWriter.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rushes::render {

class FrameEncoder
{
public:
    /// `audio` is written in step with the frames; empty for a video without sound. `writer` must
    /// outlive this and be left alone until finish().
    FrameEncoder(media::VideoWriter& writer, FrameRate rate, media::AudioBuffer audio);
    /// Drops what has not been written yet.
    ~FrameEncoder();
    FrameEncoder(const FrameEncoder&) = delete;
    FrameEncoder& operator=(const FrameEncoder&) = delete;

    /// Waits while too many frames are ahead; false once writing has failed.
    [[nodiscard]] bool push(QImage frame);
    std::int64_t writtenCount() const { return m_written; }
    /// Waits for the last frame; the first error of the writer, if any. Does not finish the writer.
    Result<void> finish();

private:
    enum class State { Open, Closed, Dropped };

    void run();
    void close(State state);
    std::optional<QImage> next();
    Result<void> write(const QImage& frame);

    media::VideoWriter& m_writer;
    FrameRate m_rate;
    media::AudioBuffer m_audio;
    std::int64_t m_samplesWritten = 0; ///< of each channel
    std::atomic<std::int64_t> m_written = 0;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::deque<QImage> m_waiting;
    State m_state = State::Open;
    Result<void> m_result;

    std::thread m_thread; ///< last, so that it starts when everything above is there
};

} // namespace rushes::render
