/// Sound as plain samples: decoding, loudness by EBU R128 (libebur128) and waveform peaks. Pure
/// functions, any thread.
#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"

#include <vector>

namespace rushes::media {

/// Interleaved stereo at 48 kHz, -1 to 1.
struct AudioBuffer
{
    static constexpr int sampleRate = 48000;
    static constexpr int channels = 2;
    std::vector<float> samples;

    std::int64_t frameCount() const { return std::int64_t(samples.size()) / channels; }
    Time duration() const { return Time::ofFrames(frameCount(), FrameRate{sampleRate, 1}); }
    bool operator==(const AudioBuffer&) const = default;
};

struct Loudness
{
    double integratedLufs = 0; ///< -infinity for silence
    double truePeakDb = 0;     ///< dBTP, -infinity for silence

    bool operator==(const Loudness&) const = default;
};

/// The longest sound that is read: a stereo hour is 1.4 GB.
inline constexpr Time longestAudio = Time::ofSeconds(3600);

/// The first sound track of any file FFmpeg reads, resampled and lined up with the start of its
/// video. One channel goes to both sides at full level. Fails with Usage when there is none, or it
/// is longer than `longestAudio`.
Result<AudioBuffer> readAudio(const QString& path);

/// Sound shorter than 400 ms has no loudness by EBU R128 (-infinity), but it has a true peak.
Loudness measureLoudness(const AudioBuffer& audio);

/// Brings the integrated loudness to `targetLufs` and holds true peaks under `ceilingDb` with a
/// look-ahead limiter. Silence stays silence; sound too short to measure is only held under the
/// ceiling. Within 0.5 LU of the target unless the ceiling makes that impossible (then as loud as
/// the limiter gets it).
void normaliseLoudness(AudioBuffer& audio, double targetLufs, double ceilingDb);

/// The largest absolute sample of each of `count` equal parts, 0 to 1.
std::vector<float> waveformPeaks(const AudioBuffer& audio, int count);

} // namespace rushes::media
