/// Writes one MP4: H.264 High yuv420p tagged BT.709 limited range, constant frame rate, and AAC-LC
/// 48 kHz stereo, with the index first (faststart). Written to `path` + ".part" and renamed by
/// finish(); the destructor removes an unfinished one. One thread at a time; never overwrites an
/// existing file.
#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QImage>

#include <memory>
#include <span>

namespace rushes::media {

/// x264's presets that we use; quality is the same, size and time differ.
enum class EncodeSpeed { Draft, Normal, Careful };
enum class AudioTrack { None, Stereo48k };

struct VideoFormat
{
    QSize size; ///< even numbers
    FrameRate rate = {};
    EncodeSpeed speed = EncodeSpeed::Normal;
    int quality = 20; ///< x264 CRF
    AudioTrack audio = AudioTrack::None;

    bool operator==(const VideoFormat&) const = default;
};

class VideoWriter
{
public:
    static Result<std::unique_ptr<VideoWriter>> open(const QString& path,
                                                     const VideoFormat& format);
    virtual ~VideoWriter() = default;

    /// The next frame; Format_RGB32 or Format_ARGB32_Premultiplied (drawn on black) of exactly the
    /// format's size.
    virtual Result<void> writeFrame(const QImage& frame) = 0;
    /// The next interleaved stereo samples, -1 to 1, 48 kHz.
    virtual Result<void> writeAudio(std::span<const float> samples) = 0;
    /// Flushes, closes and renames. Without it nothing is left on disk.
    virtual Result<void> finish() = 0;
};

} // namespace rushes::media
