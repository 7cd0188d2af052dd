/// When each picture of a video stream is shown and where decoding for it must begin, read from the
/// packets without decoding. A value, built once when a file is opened.
#pragma once

#include "core/media/FFmpeg.h"

#include <vector>

namespace rushes::media {

class FrameIndex
{
public:
    /// Reads every packet of the stream once (the file's size in I/O). Frames that the container
    /// hides (edit lists) are left out. Empty when the stream holds no picture.
    static FrameIndex scan(AVFormatContext& input, int streamIndex);

    bool isEmpty() const { return m_times.empty(); }
    std::int64_t frameCount() const { return std::int64_t(m_times.size()); }
    /// The time stamp of a frame in the stream's time base, in the order of showing.
    std::int64_t timeStamp(std::int64_t frame) const { return m_times[std::size_t(frame)]; }
    /// First shown to last gone, in the stream's time base; `frameDuration` is used where the file
    /// gives none.
    std::int64_t duration(std::int64_t frameDuration) const;
    /// The last frame that starts at or before the time stamp; the first frame when all start
    /// later.
    std::int64_t frameAt(std::int64_t timeStamp) const;
    /// Where to seek so that decoding reaches this time stamp: the decoding time stamp of the last
    /// key picture shown at or before it.
    std::int64_t seekTarget(std::int64_t timeStamp) const;

private:
    struct KeyPicture
    {
        std::int64_t shown = 0;
        std::int64_t decoded = 0;
    };

    std::vector<std::int64_t> m_times; ///< ascending
    std::vector<KeyPicture> m_keys;    ///< ascending by shown
    std::int64_t m_lastDuration = 0;
};

} // namespace rushes::media
