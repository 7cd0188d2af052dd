#include "core/sketch/ColourModel.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

constexpr int levels = 16; // a side
constexpr float widthOfLevel = 256.0F / levels;

using Histogram = std::vector<float>;

std::size_t cellAt(int red, int green, int blue)
{
    const int place = (red * levels + green) * levels + blue;
    return std::size_t(place);
}

int cellOf(float value)
{
    return std::clamp(int(value / widthOfLevel), 0, levels - 1);
}

/// A kernel of 1 2 1 along each axis, twice: colours that were not seen are like those near them.
Histogram smoothed(Histogram histogram)
{
    for (const int stride : {1, levels, levels * levels, 1, levels, levels * levels}) {
        const Histogram from = histogram;
        for (std::size_t i = 0; i < from.size(); ++i) {
            const int place = int(i) / stride % levels;
            const float lower = place > 0 ? from[i - std::size_t(stride)] : from[i];
            const float upper = place < levels - 1 ? from[i + std::size_t(stride)] : from[i];
            histogram[i] = (lower + 2 * from[i] + upper) / 4;
        }
    }
    float sum = 0;
    for (const float value : histogram)
        sum += value;
    for (float& value : histogram)
        value /= std::max(sum, 1.0F);
    return histogram;
}

} // namespace

Raster likelihoodOf(const Channels& channels, const Raster& share)
{
    Histogram subject(std::size_t(levels) * levels * levels, 0), background = subject;
    std::vector<std::size_t> places(share.values.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = cellAt(cellOf(channels[0].values[i]), cellOf(channels[1].values[i]),
                           cellOf(channels[2].values[i]));
        const float certainty = 2 * share.values[i] - 1;
        (certainty > 0 ? subject : background)[places[i]] += std::abs(certainty);
    }
    subject = smoothed(subject);
    background = smoothed(background);
    constexpr float unseen = 1e-6F; // a colour of neither is as likely of both
    Raster likelihood(share.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const float kept = subject[places[i]] + unseen;
        likelihood.values[i] = kept / (kept + background[places[i]] + unseen);
    }
    return likelihood;
}

} // namespace rushes::sketch
