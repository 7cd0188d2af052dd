#include "core/media/MaskIslands.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rushes::media {

namespace {

/// Takes the island at `start` out of `sea`, which then no longer shows it.
Island takeIsland(QImage& sea, QPoint start)
{
    Island island;
    const auto take = [&](QPoint pixel) {
        uchar& value = sea.scanLine(pixel.y())[pixel.x()];
        if (value == 0)
            return;
        island.weight += value;
        island.pixels.push_back(pixel);
        value = 0;
    };
    take(start);
    constexpr std::array steps{QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)};
    for (std::size_t next = 0; next < island.pixels.size(); ++next) {
        for (const QPoint step : steps) {
            const QPoint beside = island.pixels[next] + step;
            if (sea.valid(beside))
                take(beside);
        }
    }
    return island;
}

} // namespace

std::vector<Island> islandsOf(QImage mask)
{
    std::vector<Island> islands;
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x)
            if (mask.constScanLine(y)[x] != 0)
                islands.push_back(takeIsland(mask, {x, y}));
    std::stable_sort(islands.begin(), islands.end(),
                     [](const Island& a, const Island& b) { return a.weight > b.weight; });
    return islands;
}

QImage withoutIslands(QImage mask, double share)
{
    const std::vector<Island> islands = islandsOf(mask);
    for (const Island& island : islands) {
        if (island.weight >= share * islands.front().weight)
            continue;
        for (const QPoint pixel : island.pixels)
            mask.scanLine(pixel.y())[pixel.x()] = 0;
    }
    return mask;
}

} // namespace rushes::media
