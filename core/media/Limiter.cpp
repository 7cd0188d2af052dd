#include "core/media/Limiter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <numbers>

namespace rushes::media {

namespace {

constexpr int oversampling = 4;
constexpr int tapsPerPhase = 16;
constexpr int tapsBefore = tapsPerPhase / 2 - 1;
constexpr std::int64_t lookAheadFrames = AudioBuffer::sampleRate / 200; // 5 ms
constexpr double releaseSeconds = 0.1;

using Phase = std::array<float, tapsPerPhase>;

/// Weights that give the value `phase`/4 of the way from one sample to the next: a sinc under a
/// Hann window.
Phase interpolationPhase(int phase)
{
    constexpr double halfWidth = tapsPerPhase / 2.0;
    Phase weights{};
    double sum = 0;
    for (int tap = 0; tap < tapsPerPhase; ++tap) {
        const double distance = tap - tapsBefore - double(phase) / oversampling;
        const double angle = std::numbers::pi * distance;
        const double sinc = distance == 0 ? 1 : std::sin(angle) / angle;
        const double window = 0.5 + 0.5 * std::cos(angle / halfWidth);
        weights[std::size_t(tap)] = float(sinc * window);
        sum += sinc * window;
    }
    for (float& weight : weights)
        weight = float(weight / sum);
    return weights;
}

/// One channel with room at both ends, so that the filter needs no edge cases.
std::vector<float> paddedChannel(const AudioBuffer& audio, int channel)
{
    std::vector<float> padded(std::size_t(audio.frameCount()) + 2 * tapsPerPhase, 0.F);
    for (std::size_t i = 0; i < std::size_t(audio.frameCount()); ++i)
        padded[i + tapsPerPhase] = audio.samples[i * AudioBuffer::channels + std::size_t(channel)];
    return padded;
}

void raiseToPeaks(std::vector<float>& peaks, const std::vector<float>& padded)
{
    for (std::size_t i = 0; i < peaks.size(); ++i)
        peaks[i] = std::max(peaks[i], std::abs(padded[i + tapsPerPhase]));
    for (int phase = 1; phase < oversampling; ++phase) {
        const Phase weights = interpolationPhase(phase);
        for (std::size_t i = 0; i < peaks.size(); ++i) {
            const float* around = padded.data() + i + tapsPerPhase - tapsBefore;
            float value = 0;
            for (std::size_t tap = 0; tap < tapsPerPhase; ++tap)
                value += weights[tap] * around[tap];
            peaks[i] = std::max(peaks[i], std::abs(value));
        }
    }
}

/// The largest of both channels at or just after each frame.
std::vector<float> truePeaks(const AudioBuffer& audio)
{
    std::vector<float> peaks(std::size_t(audio.frameCount()), 0.F);
    for (int channel = 0; channel < AudioBuffer::channels; ++channel)
        raiseToPeaks(peaks, paddedChannel(audio, channel));
    return peaks;
}

/// The smallest gain needed within the look-ahead of each frame. A peak lies between two frames, so
/// the window also holds the frame before.
std::vector<float> smallestAhead(const std::vector<float>& gains)
{
    const auto count = std::int64_t(gains.size());
    std::vector<float> smallest(gains.size());
    std::deque<std::int64_t> rising;
    for (std::int64_t next = 0, frame = 0; frame < count; ++frame) {
        for (; next < count && next <= frame + lookAheadFrames; ++next) {
            while (!rising.empty() && gains[std::size_t(rising.back())] >= gains[std::size_t(next)])
                rising.pop_back();
            rising.push_back(next);
        }
        while (rising.front() < frame - 1)
            rising.pop_front();
        smallest[std::size_t(frame)] = gains[std::size_t(rising.front())];
    }
    return smallest;
}

/// Lets the gain come back slowly, then averages it over the look-ahead, which turns every step
/// down into a ramp that ends where the peak is.
void smoothGains(std::vector<float>& gains)
{
    const double recovery = 1 - std::exp(-1 / (releaseSeconds * AudioBuffer::sampleRate));
    double level = 1;
    for (float& gain : gains) {
        level = std::min(double(gain), level + (1 - level) * recovery);
        gain = float(level);
    }
    const std::vector<float> stepped = gains;
    constexpr auto window = std::size_t(lookAheadFrames);
    double sum = double(window) * double(stepped.front()); // as if it had been so before the start
    for (std::size_t i = 0; i < gains.size(); ++i) {
        sum += double(stepped[i]) - double(stepped[i >= window ? i - window : 0]);
        gains[i] = float(sum / double(window));
    }
}

} // namespace

void limitTruePeak(AudioBuffer& audio, double ceilingDb)
{
    const auto ceiling = float(std::pow(10.0, ceilingDb / 20));
    std::vector<float> gains = truePeaks(audio);
    if (std::all_of(gains.begin(), gains.end(), [&](float peak) { return peak <= ceiling; }))
        return;
    for (float& gain : gains)
        gain = gain > ceiling ? ceiling / gain : 1.F;
    gains = smallestAhead(gains);
    smoothGains(gains);
    for (std::size_t i = 0; i < gains.size(); ++i) {
        for (std::size_t channel = 0; channel < AudioBuffer::channels; ++channel)
            audio.samples[i * AudioBuffer::channels + channel] *= gains[i];
    }
}

} // namespace rushes::media
