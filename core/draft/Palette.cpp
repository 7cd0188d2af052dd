#include "core/draft/Palette.h"

#include <algorithm>

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

/// Lloyd's rounds from colours that each lie farthest from the ones chosen before.
std::vector<Colour> chosenColours(const std::vector<Colour>& samples, int count)
{
    std::vector<Colour> colours{samples.front()};
    while (int(colours.size()) < count)
        colours.push_back(*std::max_element(samples.begin(), samples.end(),
                                            [&](const Colour& p, const Colour& q) {
                                                return distance(p, colours[nearestOf(colours, p)]) <
                                                       distance(q, colours[nearestOf(colours, q)]);
                                            }));
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

} // namespace

Picture srgbPlanes(const QImage& image)
{
    Picture picture(image.width(), image.height());
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
    flat.picture = Picture(picture.width(), picture.height());
    flat.labels.resize(std::size_t(picture.width()) * std::size_t(picture.height()));
    std::size_t at = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x, ++at) {
            const Colour colour = picture.at(x, y);
            std::size_t first = 0;
            std::size_t second = 0;
            float nearest = 1e9F;
            float next = 1e9F;
            for (std::size_t i = 0; i < flat.colours.size(); ++i) {
                const float d = distance(flat.colours[i], colour);
                if (d < nearest) {
                    next = nearest;
                    second = first;
                    nearest = d;
                    first = i;
                } else if (d < next) {
                    next = d;
                    second = i;
                }
            }
            flat.labels[at] = static_cast<unsigned char>(first);
            const float edge = (next - nearest) / std::max(1e-6F, next + nearest);
            const float share = 0.5F * (1 - smoothStep(0, 0.1F, edge));
            flat.picture.set(x, y, mix(flat.colours[first], flat.colours[second], share));
        }
    return flat;
}

} // namespace rushes::draft
