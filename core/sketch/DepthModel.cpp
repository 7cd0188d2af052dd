#include "core/sketch/DepthModel.h"

#include "core/base/Curve.h"
#include "core/sketch/Fill.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

// Disparities of the far wall and of the closest thing; the subject has 1.
constexpr float farWall = 0.5F;
constexpr float closest = 1.3F;
constexpr float domeEdge = 0.6F;
// How much farther than the middle the upper edge of an unknown picture is, and how much nearer
// the lower one.
constexpr float slope = 0.12F;
constexpr int cells = 96;
// A usual horizon lies this share of the picture above the spot where the subject stands.
constexpr float horizon = 0.25F;

Disparity fromRaster(const Raster& raster, const QRectF& area)
{
    return {.columns = raster.width, .rows = raster.height, .area = area, .values = raster.values};
}

float meanOf(const Raster& values, const Raster& weights)
{
    double sum = 0;
    double total = 1e-6;
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        sum += double(values.values[i]) * weights.values[i];
        total += weights.values[i];
    }
    return float(sum / total);
}

/// More weight in the middle, where the subject of most pictures is.
Raster middleWeights(QSize size)
{
    Raster weights(size, 0);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const float dx = (float(x) + 0.5F) / float(size.width()) - 0.5F;
            const float dy = (float(y) + 0.5F) / float(size.height()) - 0.5F;
            weights.row(y)[x] = std::exp(-12 * (dx * dx + dy * dy));
        }
    }
    return weights;
}

/// How near the ground is on which the subject in `mask` stands, in the rows below its lowest
/// parts; `subject` when that is much farther, because it then hangs in the air.
float nearnessOfGround(const Raster& near, const Raster& mask, float subject)
{
    constexpr float isSubject = 0.5F, stands = 0.6F;
    constexpr int lowest = 2; // rows
    std::vector<int> feet;
    int last = 0;
    for (int x = 0; x < mask.width; ++x) {
        int foot = mask.height;
        while (foot > 0 && mask.at(x, foot - 1) < isSubject)
            --foot;
        feet.push_back(foot);
        last = std::max(last, foot);
    }
    float sum = 0, count = 0;
    for (int x = 0; x < mask.width; ++x) {
        const int foot = feet[std::size_t(x)];
        if (foot == 0 || foot < last - lowest)
            continue;
        sum += near.at(x, std::min(foot, near.height - 1));
        count += 1;
    }
    return count > 0 && sum / count > stands * subject ? sum / count : subject;
}

} // namespace

Disparity depthFromMap(const Raster& depth, const Raster& mask, const QRectF& area)
{
    const QSize size = fittedInto(depth.size(), cells);
    Raster near = resized(blurred(depth, double(depth.width) / size.width() / 2), size);
    float subject = 0;
    // Steep steps would fold the picture over: the blur spreads them.
    if (mask.isNull()) {
        subject = meanOf(near, middleWeights(size));
        near = blurred(near, 4);
    } else {
        const Raster smallMask =
            resized(blurred(mask, double(mask.width) / size.width() / 2), size);
        Raster known = blurred(smallMask, 1);
        for (float& value : known.values)
            value = value < 0.05F ? 1.0F : 0.0F;
        const float own = meanOf(near, smallMask);
        near = blurred(filled(near, known), 2);
        subject = nearnessOfGround(near, smallMask, own);
    }
    for (float& value : near.values)
        value = std::clamp(farWall + (1 - farWall) * value / std::max(0.15F, subject), farWall,
                           closest);
    return fromRaster(near, area);
}

Disparity depthFromSubject(const Raster& mask, const QRectF& area)
{
    const QRect bounds = boundsOf(mask);
    const float base = float(bounds.bottom() + 1) / float(mask.height);
    if (base > 0.985F)
        return {.constant = farWall};
    Raster near(QSize(2, cells), farWall);
    for (int y = 0; y < cells; ++y) {
        const float place = (float(y) + 0.5F) / float(cells);
        const float floor =
            farWall + (1 - farWall) * std::clamp((place - base) / horizon + 1, 0.0F, 1.0F);
        const float front = place > base ? (closest - 1) * (place - base) : 0;
        near.row(y)[0] = near.row(y)[1] = floor + front;
    }
    return fromRaster(near, area);
}

Disparity depthOfSlope(const QRectF& area)
{
    Raster near(QSize(2, 2), 1 - slope);
    near.row(1)[0] = near.row(1)[1] = 1 + slope;
    return fromRaster(near, area);
}

Disparity depthOfDome(const QRectF& area)
{
    Raster near(QSize(48, 48), domeEdge);
    for (int y = 0; y < near.height; ++y) {
        for (int x = 0; x < near.width; ++x) {
            const float dx = (float(x) + 0.5F) / float(near.width) - 0.5F;
            const float dy = (float(y) + 0.5F) / float(near.height) - 0.5F;
            near.row(y)[x] =
                1 - (1 - domeEdge) * smoothStep(0.18F, 0.6F, std::sqrt(dx * dx + dy * dy));
        }
    }
    return fromRaster(near, area);
}

} // namespace rushes::sketch
