#include "core/sketch/GuidedFilter.h"

#include <algorithm>

namespace rushes::sketch {

namespace {

Raster product(const Raster& one, const Raster& other)
{
    Raster result = one;
    for (std::size_t i = 0; i < result.values.size(); ++i)
        result.values[i] *= other.values[i];
    return result;
}

} // namespace

Raster guided(const Raster& mask, const Raster& guide, double radius, double noise)
{
    const Raster meanGuide = blurred(guide, radius);
    const Raster meanMask = blurred(mask, radius);
    const Raster meanBoth = blurred(product(guide, mask), radius);
    const Raster meanSquare = blurred(product(guide, guide), radius);
    // In every window the mask is taken for slope × guide + level.
    Raster slope(mask.size(), 0), level(mask.size(), 0);
    for (std::size_t i = 0; i < slope.values.size(); ++i) {
        const float guideHere = meanGuide.values[i], maskHere = meanMask.values[i];
        const float variance = meanSquare.values[i] - guideHere * guideHere;
        const float shared = meanBoth.values[i] - guideHere * maskHere;
        slope.values[i] = shared / (std::max(variance, 0.0F) + float(noise));
        level.values[i] = maskHere - slope.values[i] * guideHere;
    }
    slope = blurred(slope, radius);
    level = blurred(level, radius);
    Raster result(mask.size(), 0);
    for (std::size_t i = 0; i < result.values.size(); ++i)
        result.values[i] =
            std::clamp(slope.values[i] * guide.values[i] + level.values[i], 0.0F, 1.0F);
    return result;
}

QImage greyOf(const Raster& raster)
{
    constexpr float full = 255;
    QImage grey(raster.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < raster.height; ++y) {
        const float* from = raster.row(y);
        uchar* to = grey.scanLine(y);
        for (int x = 0; x < raster.width; ++x)
            to[x] = uchar(nearest(from[x] * full));
    }
    return grey;
}

} // namespace rushes::sketch
