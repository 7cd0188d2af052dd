/// Decoded frames by time stamp, the least recently used dropped first, bounded in bytes. Owned by
/// one VideoReader, used by one thread at a time.
#pragma once

#include "core/media/FFmpeg.h"

#include <list>
#include <unordered_map>

namespace rushes::media {

class FrameCache
{
public:
    explicit FrameCache(std::size_t byteLimit) : m_byteLimit(byteLimit) {}

    /// Keeps the frame; a single frame is kept even when it is over the limit alone.
    void insert(std::int64_t timeStamp, FramePtr frame);
    /// The frame, now the most recently used, or null. Valid until the next insert().
    const AVFrame* find(std::int64_t timeStamp);

    std::size_t byteCount() const { return m_byteCount; }

private:
    struct Entry
    {
        std::int64_t timeStamp = 0;
        FramePtr frame;
        std::size_t bytes = 0;
    };

    std::size_t m_byteLimit;
    std::size_t m_byteCount = 0;
    std::list<Entry> m_entries; ///< most recently used first
    std::unordered_map<std::int64_t, std::list<Entry>::iterator> m_places;
};

} // namespace rushes::media
