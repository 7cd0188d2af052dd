#include "core/sketch/Fill.h"

#include <algorithm>

namespace rushes::sketch {

namespace {

// Filled colours are smooth, so they are computed small.
constexpr int filledSide = 480;

/// Numbers with how well each is known, 0 to 1.
struct Level
{
    Raster values;
    Raster known;
};

Level pulled(const Level& fine)
{
    const QSize size((fine.values.width + 1) / 2, (fine.values.height + 1) / 2);
    Level coarse{.values = Raster(size, 0), .known = Raster(size, 0)};
    for (int y = 0; y < fine.values.height; ++y) {
        for (int x = 0; x < fine.values.width; ++x) {
            coarse.values.row(y / 2)[x / 2] += fine.values.at(x, y) * fine.known.at(x, y);
            coarse.known.row(y / 2)[x / 2] += fine.known.at(x, y);
        }
    }
    for (std::size_t i = 0; i < coarse.values.values.size(); ++i) {
        float& known = coarse.known.values[i];
        if (known > 0)
            coarse.values.values[i] /= known;
        known = std::min(1.0F, known);
    }
    return coarse;
}

void push(const Level& coarse, Level& fine)
{
    const RasterReader reader(coarse.values, fine.values.size());
    RasterReader::Row behind;
    for (int y = 0; y < fine.values.height; ++y) {
        reader.readRow(y, behind);
        float* values = fine.values.row(y);
        const float* known = fine.known.row(y);
        for (int x = 0; x < fine.values.width; ++x)
            values[x] = known[x] * values[x] + (1 - known[x]) * behind.values[std::size_t(x)];
    }
}

} // namespace

Raster filled(const Raster& values, const Raster& known)
{
    std::vector<Level> levels{{.values = values, .known = known}};
    while (levels.back().values.width > 2 || levels.back().values.height > 2)
        levels.push_back(pulled(levels.back()));
    for (std::size_t i = levels.size() - 1; i > 0; --i) {
        if (levels[i].values.width > 1 && levels[i].values.height > 1)
            push(levels[i], levels[i - 1]);
    }
    return levels.front().values;
}

void fillUnknown(QImage& picture, const QRect& area, const Raster& known)
{
    const QImage view(picture.constScanLine(area.top()) + std::ptrdiff_t(area.left()) * 4,
                      area.width(), area.height(), picture.bytesPerLine(), QImage::Format_RGB32);
    const QSize size = fittedInto(area.size(), filledSide);
    Raster trusted = resized(known, size);
    if (*std::max_element(trusted.values.begin(), trusted.values.end()) < 0.5F)
        return;
    // A small pixel on the rim of the hole holds some of both sides: only wholly known ones are
    // trusted.
    for (float& value : trusted.values)
        value = value > 0.98F ? 1.0F : 0.0F;
    Channels channels = channelsOf(view, size);
    for (Raster& channel : channels)
        channel = filled(channel, trusted);
    Raster unknown = known;
    for (float& value : unknown.values)
        value = 1 - value;
    mixIn(picture, area, channels, unknown);
}

} // namespace rushes::sketch
