#include "core/sketch/SketchRenderer.h"

#include "tests/core/sketch/TestPictures.h"

#include <gtest/gtest.h>

namespace rushes::sketch {

using direction::CameraMove;
using direction::Direction;
using direction::Ease;

namespace {

constexpr QSize small(240, 240);

Direction quickTruck(double shutter)
{
    return {.move = CameraMove::TruckLeft, .strength = 1, .ease = Ease::Linear, .shutter = shutter};
}

/// Thin dark lines on white: what jumps from frame to frame when it moves.
SketchSource fence()
{
    SketchSource source;
    source.picture = QImage(480, 480, QImage::Format_RGB32);
    source.picture.fill(Qt::white);
    for (int y = 0; y < 480; ++y)
        for (int x = 0; x < 480; x += 24)
            for (int i = 0; i < 4; ++i)
                source.picture.setPixel(x + i, y, qRgb(20, 20, 20));
    return source;
}

double meanChange(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
    return sum / (double(a.width()) * a.height());
}

} // namespace

TEST(Exposure, ofAClosedShutterIsTheSharpFrame)
{
    const SketchRenderer renderer(boxBeforeWall(), quickTruck(0), small);
    EXPECT_EQ(renderer.exposedFrame(0.4, 0.1), renderer.frame(0.4));
}

TEST(Exposure, makesQuickMovementJumpLess)
{
    const SketchRenderer renderer(fence(), quickTruck(1), small);
    constexpr double interval = 0.1;
    const double sharp = meanChange(renderer.frame(0.4), renderer.frame(0.4 + interval));
    const double blurred = meanChange(renderer.exposedFrame(0.4, interval),
                                      renderer.exposedFrame(0.4 + interval, interval));
    EXPECT_LT(blurred, 0.8 * sharp);
}

TEST(Exposure, leavesWhatStandsStillAsItIs)
{
    Direction still = quickTruck(1);
    still.move = CameraMove::Static;
    const SketchRenderer renderer(boxBeforeWall(), still, small);
    EXPECT_EQ(renderer.exposedFrame(0.2, 0.1), renderer.frame(0.2));
    EXPECT_EQ(renderer.exposedFrame(0.2, 0.1), renderer.exposedFrame(0.8, 0.1));
}

TEST(Exposure, isTheSameInOrderAndBySeeking)
{
    const SketchRenderer renderer(boxBeforeWall(), quickTruck(0.5), small);
    std::vector<QImage> inOrder;
    for (int i = 0; i < 5; ++i)
        inOrder.push_back(renderer.exposedFrame(i / 4.0, 0.25).copy());
    for (const int i : {3, 0, 4, 1, 2})
        EXPECT_EQ(renderer.exposedFrame(i / 4.0, 0.25), inOrder[std::size_t(i)]);
}

TEST(Exposure, aLoopEndsWhereItBegan)
{
    for (const CameraMove move : {CameraMove::PushIn, CameraMove::OrbitLeft, CameraMove::Handheld,
                                  CameraMove::CraneUp, CameraMove::DollyZoom}) {
        const SketchRenderer renderer(boxBeforeWall(), {.move = move, .strength = 1, .loops = true},
                                      small);
        EXPECT_EQ(renderer.frame(0), renderer.frame(1));
        EXPECT_EQ(renderer.frame(0.25), renderer.frame(0.75));
        EXPECT_NE(renderer.frame(0), renderer.frame(0.5));
    }
}

} // namespace rushes::sketch
