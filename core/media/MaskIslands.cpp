#include "core/media/MaskIslands.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rushes::media {

namespace {

struct Island
{
    std::vector<QPoint> pixels = {};
    double weight = 0;
};

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

QImage withoutIslands(QImage mask, double share)
{
    QImage sea = mask;
    std::vector<Island> islands;
    double heaviest = 0;
    for (int y = 0; y < sea.height(); ++y) {
        for (int x = 0; x < sea.width(); ++x) {
            if (sea.constScanLine(y)[x] == 0)
                continue;
            islands.push_back(takeIsland(sea, {x, y}));
            heaviest = std::max(heaviest, islands.back().weight);
        }
    }
    for (const Island& island : islands) {
        if (island.weight >= share * heaviest)
            continue;
        for (const QPoint pixel : island.pixels)
            mask.scanLine(pixel.y())[pixel.x()] = 0;
    }
    return mask;
}

} // namespace rushes::media
