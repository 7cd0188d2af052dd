#include "core/draft/Palette.h"

#include "core/base/Vectorised.h"

#include <QPoint>

#include <algorithm>
#include <cstdint>

namespace rushes::draft {

namespace {

constexpr int rounds = 7;

float distance(Colour p, Colour q)
{
    const float r = p.r - q.r;
    const float g = p.g - q.g;
    const float b = p.b - q.b;
    return 0.8F * r * r + 1.2F * g * g + 0.7F * b * b;
}

std::vector<Colour> sampled(const Picture& picture)
{
    constexpr int across = 56;
    std::vector<Colour> samples;
    const int stepX = std::max(1, picture.width() / across);
    const int stepY = std::max(1, picture.height() / across);
    for (int y = stepY / 2; y < picture.height(); y += stepY)
        for (int x = stepX / 2; x < picture.width(); x += stepX)
            samples.push_back(picture.at(x, y));
    return samples;
}

std::size_t nearestOf(const std::vector<Colour>& colours, Colour colour)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < colours.size(); ++i)
        if (distance(colours[i], colour) < distance(colours[best], colour))
            best = i;
    return best;
}

/// Each as far as possible from the ones chosen before.
std::vector<Colour> apartFromEachOther(const std::vector<Colour>& samples, int count)
{
    std::vector<Colour> colours{samples.front()};
    std::vector<float> away(samples.size(), 1e9F); // of each sample, from the nearest colour
    while (int(colours.size()) < count) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            away[i] = std::min(away[i], distance(samples[i], colours.back()));
        const auto farthest = std::max_element(away.begin(), away.end());
        colours.push_back(samples[std::size_t(farthest - away.begin())]);
    }
    return colours;
}

/// Lloyd's rounds.
std::vector<Colour> chosenColours(const std::vector<Colour>& samples, int count)
{
    std::vector<Colour> colours = apartFromEachOther(samples, count);
    for (int round = 0; round < rounds; ++round) {
        std::vector<Colour> sums(colours.size());
        std::vector<float> counts(colours.size(), 0.0F);
        for (const Colour& sample : samples) {
            const std::size_t nearest = nearestOf(colours, sample);
            sums[nearest] = sums[nearest] + sample;
            ++counts[nearest];
        }
        for (std::size_t i = 0; i < colours.size(); ++i)
            if (counts[i] > 0)
                colours[i] = sums[i] * (1 / counts[i]);
    }
    return colours;
}

/// Of a stretch of a row: the nearest of the colours to each pixel and the one after it.
constexpr int blockSize = 128;
struct NearestTwo
{
    float nearest[blockSize], next[blockSize];
    std::int32_t first[blockSize], second[blockSize];
};

RUSHES_CLONES void findNearestTwo(const std::vector<Colour>& colours, const Picture& picture,
                                  QPoint from, NearestTwo& near)
{
    const int count = std::min(blockSize, picture.width() - from.x());
    const float* r = picture.channels[0].row(from.y()) + from.x();
    const float* g = picture.channels[1].row(from.y()) + from.x();
    const float* b = picture.channels[2].row(from.y()) + from.x();
    std::fill(near.nearest, near.nearest + blockSize, 1e9F);
    std::fill(near.next, near.next + blockSize, 1e9F);
    std::fill(near.first, near.first + blockSize, 0);
    std::fill(near.second, near.second + blockSize, 0);
    for (std::int32_t colour = 0; colour < std::int32_t(colours.size()); ++colour) {
        const Colour c = colours[std::size_t(colour)];
        RUSHES_NO_OVERLAP
        for (int i = 0; i < count; ++i) {
            const float d = distance(c, {r[i], g[i], b[i]});
            const bool isFirst = d < near.nearest[i];
            const bool isNext = d < near.next[i];
            const float next = isNext ? d : near.next[i];
            const std::int32_t second = isNext ? colour : near.second[i];
            near.next[i] = isFirst ? near.nearest[i] : next;
            near.second[i] = isFirst ? near.first[i] : second;
            near.nearest[i] = isFirst ? d : near.nearest[i];
            near.first[i] = isFirst ? colour : near.first[i];
        }
    }
}

} // namespace

Picture srgbPlanes(const QImage& image)
{
    Picture picture = Picture::unset(image.width(), image.height());
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            picture.set(
                x, y,
                Colour{float(qRed(line[x])), float(qGreen(line[x])), float(qBlue(line[x]))} *
                    (1.0F / 255));
    }
    return picture;
}

QImage srgbImage(const Picture& picture)
{
    QImage image(picture.width(), picture.height(), QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const Colour c = picture.at(x, y);
            const auto byte = [](float v) { return int(toByte(std::clamp(v, 0.0F, 1.0F) * 255)); };
            line[x] = qRgb(byte(c.r), byte(c.g), byte(c.b));
        }
    }
    return image;
}

Flattened flattened(const Picture& picture, int colourCount)
{
    Flattened flat;
    flat.colours = chosenColours(sampled(picture), colourCount);
    flat.picture = Picture::unset(picture.width(), picture.height());
    flat.labels.resize(std::size_t(picture.width()) * std::size_t(picture.height()));
    std::size_t at = 0;
    NearestTwo near;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x, ++at) {
            const int i = x % blockSize;
            if (i == 0)
                findNearestTwo(flat.colours, picture, {x, y}, near);
            const int first = near.first[i], second = near.second[i];
            flat.labels[at] = static_cast<unsigned char>(first);
            const float nearest = near.nearest[i], next = near.next[i];
            const float edge = (next - nearest) / std::max(1e-6F, next + nearest);
            const float share = 0.5F * (1 - smoothStep(0, 0.1F, edge));
            flat.picture.set(
                x, y,
                mix(flat.colours[std::size_t(first)], flat.colours[std::size_t(second)], share));
        }
    return flat;
}

} // namespace rushes::draft
