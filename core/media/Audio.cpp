#include "core/media/Audio.h"

#include "core/media/AudioDecoder.h"
#include "core/media/Limiter.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rushes::media {

namespace {

constexpr double silent = -std::numeric_limits<double>::infinity();
constexpr double loudnessTolerance = 0.1;
constexpr double peakMargin = 0.02;
constexpr int mostAttempts = 12;

struct MeterDeleter
{
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

double decibels(double amplitude)
{
    return amplitude > 0 ? 20 * std::log10(amplitude) : silent;
}

void scale(AudioBuffer& audio, double gainDb)
{
    const auto factor = float(std::pow(10.0, gainDb / 20));
    for (float& sample : audio.samples)
        sample *= factor;
}

} // namespace

Result<AudioBuffer> readAudio(const QString& path)
{
    Result<AudioDecoder> decoder = AudioDecoder::open(path);
    if (!decoder)
        return fail(decoder.error());
    return decoder->readAll();
}

Loudness measureLoudness(const AudioBuffer& audio)
{
    const std::unique_ptr<ebur128_state, MeterDeleter> meter(ebur128_init(
        AudioBuffer::channels, AudioBuffer::sampleRate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    Loudness loudness{silent, silent};
    if (!meter || ebur128_add_frames_float(meter.get(), audio.samples.data(),
                                           std::size_t(audio.frameCount())) != EBUR128_SUCCESS)
        return loudness;
    if (ebur128_loudness_global(meter.get(), &loudness.integratedLufs) != EBUR128_SUCCESS ||
        !std::isfinite(loudness.integratedLufs))
        loudness.integratedLufs = silent;
    double peak = 0;
    for (unsigned channel = 0; channel < AudioBuffer::channels; ++channel) {
        double channelPeak = 0;
        if (ebur128_true_peak(meter.get(), channel, &channelPeak) == EBUR128_SUCCESS)
            peak = std::max(peak, channelPeak);
    }
    loudness.truePeakDb = decibels(peak);
    return loudness;
}

void normaliseLoudness(AudioBuffer& audio, double targetLufs, double ceilingDb)
{
    const AudioBuffer original = audio;
    const double loudnessBefore = measureLoudness(original).integratedLufs;
    // What cannot be measured (silence, or less than a gating block of 400 ms) is only kept under
    // the ceiling.
    double gainDb = std::isfinite(loudnessBefore) ? targetLufs - loudnessBefore : 0;
    double limiterCeilingDb = ceilingDb;
    double excess = 0;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        audio = original;
        scale(audio, gainDb);
        limitTruePeak(audio, limiterCeilingDb);
        const Loudness after = measureLoudness(audio);
        excess = after.truePeakDb - ceilingDb;
        const double missing =
            std::isfinite(after.integratedLufs) ? targetLufs - after.integratedLufs : 0;
        if (std::abs(missing) <= loudnessTolerance && excess <= 0)
            return;
        gainDb += missing;
        if (excess > 0)
            limiterCeilingDb -= excess + peakMargin;
    }
    if (excess > 0)
        scale(audio, -excess - peakMargin);
}

std::vector<float> waveformPeaks(const AudioBuffer& audio, int count)
{
    std::vector<float> peaks(std::size_t(std::max(count, 0)), 0.F);
    const std::int64_t frames = audio.frameCount();
    for (std::int64_t part = 0; part < std::int64_t(peaks.size()); ++part) {
        const std::int64_t first = frames * part / std::int64_t(peaks.size());
        // More parts than frames: neighbours show the same frame.
        const std::int64_t last =
            std::min(frames, std::max(first + 1, frames * (part + 1) / std::int64_t(peaks.size())));
        float peak = 0;
        for (std::int64_t i = first * AudioBuffer::channels; i < last * AudioBuffer::channels; ++i)
            peak = std::max(peak, std::abs(audio.samples[std::size_t(i)]));
        peaks[std::size_t(part)] = std::min(peak, 1.F);
    }
    return peaks;
}

} // namespace rushes::media
