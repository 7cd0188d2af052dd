#include "core/render/FrameEncoder.h"

#include <algorithm>

namespace rushes::render {

FrameEncoder::FrameEncoder(media::VideoWriter& writer, FrameRate rate, media::AudioBuffer audio)
    : m_writer(writer),
      m_rate(rate),
      m_audio(std::move(audio)),
      m_thread([this] { run(); })
{}

FrameEncoder::~FrameEncoder()
{
    close(State::Dropped);
}

bool FrameEncoder::push(QImage frame)
{
    constexpr std::size_t mostWaiting = 3;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting || !m_result; });
    if (!m_result)
        return false;
    m_waiting.push_back(std::move(frame));
    m_changed.notify_all();
    return true;
}

Result<void> FrameEncoder::finish()
{
    close(State::Closed);
    return m_result;
}

void FrameEncoder::close(State state)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Open)
            m_state = state;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

std::optional<QImage> FrameEncoder::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_state != State::Open; });
    if (m_waiting.empty() || m_state == State::Dropped)
        return std::nullopt;
    QImage frame = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return frame;
}

void FrameEncoder::run()
{
    while (const auto frame = next()) {
        Result<void> written = write(*frame);
        if (written) {
            ++m_written;
            continue;
        }
        const std::lock_guard lock(m_mutex);
        m_result = std::move(written);
        m_changed.notify_all();
        return;
    }
}

Result<void> FrameEncoder::write(const QImage& frame)
{
    if (Result<void> written = m_writer.writeFrame(frame); !written)
        return written;
    const Time end = Time::ofFrames(m_written + 1, m_rate);
    const std::int64_t until = std::min(
        end.frameIndex(FrameRate{media::AudioBuffer::sampleRate, 1}), m_audio.frameCount());
    if (until <= m_samplesWritten)
        return {};
    const std::span<const float> all(m_audio.samples);
    const auto part =
        all.subspan(std::size_t(m_samplesWritten) * media::AudioBuffer::channels,
                    std::size_t(until - m_samplesWritten) * media::AudioBuffer::channels);
    m_samplesWritten = until;
    return m_writer.writeAudio(part);
}

} // namespace rushes::render
