#include "core/media/FrameIndex.h"

#include <algorithm>

namespace rushes::media {

FrameIndex FrameIndex::scan(AVFormatContext& input, int streamIndex)
{
    FrameIndex index;
    const PacketPtr packet(av_packet_alloc());
    std::int64_t lastShown = AV_NOPTS_VALUE;
    while (av_read_frame(&input, packet.get()) >= 0) {
        const bool ours = packet->stream_index == streamIndex;
        const std::int64_t shown = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (ours && shown != AV_NOPTS_VALUE) {
            if ((packet->flags & AV_PKT_FLAG_KEY) != 0)
                index.m_keys.push_back(
                    {shown, packet->dts != AV_NOPTS_VALUE ? packet->dts : shown});
            if ((packet->flags & AV_PKT_FLAG_DISCARD) == 0) {
                index.m_times.push_back(shown);
                if (lastShown == AV_NOPTS_VALUE || shown > lastShown) {
                    lastShown = shown;
                    index.m_lastDuration = packet->duration;
                }
            }
        }
        av_packet_unref(packet.get());
    }
    std::sort(index.m_times.begin(), index.m_times.end());
    index.m_times.erase(std::unique(index.m_times.begin(), index.m_times.end()),
                        index.m_times.end());
    std::sort(index.m_keys.begin(), index.m_keys.end(),
              [](const KeyPicture& a, const KeyPicture& b) { return a.shown < b.shown; });
    return index;
}

std::int64_t FrameIndex::duration(std::int64_t frameDuration) const
{
    if (isEmpty())
        return 0;
    return m_times.back() - m_times.front() + (m_lastDuration > 0 ? m_lastDuration : frameDuration);
}

std::int64_t FrameIndex::frameAt(std::int64_t timeStamp) const
{
    const auto after = std::upper_bound(m_times.begin(), m_times.end(), timeStamp);
    return std::max<std::int64_t>(after - m_times.begin() - 1, 0);
}

std::int64_t FrameIndex::seekTarget(std::int64_t timeStamp) const
{
    const auto after =
        std::upper_bound(m_keys.begin(), m_keys.end(), timeStamp,
                         [](std::int64_t time, const KeyPicture& key) { return time < key.shown; });
    if (after != m_keys.begin())
        return std::prev(after)->decoded;
    return m_keys.empty() ? m_times.front() : m_keys.front().decoded;
}

} // namespace rushes::media
