#include "core/sketch/DepthModel.h"

#include <gtest/gtest.h>

namespace rushes::sketch {

namespace {

constexpr QSize size(90, 160);
constexpr int horizon = 80, foot = 130;

/// Ground that comes nearer below the horizon, 0 at it and 1 at the lower edge.
float groundAt(int y)
{
    return y < horizon ? 0.0F : float(y - horizon) / float(size.height() - horizon);
}

/// A thing of `nearness` from y 90 to its foot, before that ground.
Raster depthOf(float nearness)
{
    Raster depth(size, 0);
    for (int y = 0; y < depth.height; ++y)
        for (int x = 0; x < depth.width; ++x) {
            const bool isThing = x >= 30 && x < 60 && y >= 90 && y < foot;
            depth.row(y)[x] = isThing ? nearness : groundAt(y);
        }
    return depth;
}

Raster maskOfThing()
{
    Raster mask(size, 0);
    for (int y = 90; y < foot; ++y)
        for (int x = 30; x < 60; ++x)
            mask.row(y)[x] = 1;
    return mask;
}

} // namespace

TEST(DepthModel, putsTheGroundUnderAThingAsNearAsTheThing)
{
    const QRectF area(-0.5, -0.9, 1, 1.8);
    const Disparity depth = depthFromMap(depthOf(groundAt(foot)), maskOfThing(), area);
    const double footY = area.top() + area.height() * (foot + 1.0) / size.height();
    EXPECT_NEAR(depth.at({0, footY}), 1, 0.03);
    EXPECT_LT(depth.at({0, -0.8}), 0.6);
    EXPECT_GT(depth.at({0, 0.88}), 1.05);
}

TEST(DepthModel, keepsWhatHangsInTheAirBeforeTheGroundBelowIt)
{
    const QRectF area(-0.5, -0.9, 1, 1.8);
    const Disparity depth = depthFromMap(depthOf(1.6F), maskOfThing(), area);
    const double footY = area.top() + area.height() * (foot + 1.0) / size.height();
    EXPECT_LT(depth.at({0, footY}), 0.85);
}

} // namespace rushes::sketch
