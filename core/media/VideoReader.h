/// Frame-exact reading of a video file. Decoded frames of the current group of pictures are cached,
/// so stepping backwards is cheap. Owned by one caller, used by one thread at a time.
#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QImage>

#include <memory>

namespace rushes::media {

struct VideoInfo
{
    QSize size;
    FrameRate rate;
    Time duration;
    std::int64_t frameCount = 0;
    bool hasAudio = false;

    bool operator==(const VideoInfo&) const = default;
};

class VideoReader
{
public:
    static Result<std::unique_ptr<VideoReader>> open(const QString& path);
    virtual ~VideoReader() = default;

    virtual const VideoInfo& info() const = 0;
    /// The frame on screen at `time` (clamped to the file), Format_RGB32, full size.
    virtual Result<QImage> frameAt(Time time) = 0;
};

} // namespace rushes::media
