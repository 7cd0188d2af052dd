#include "core/sketch/SketchRenderer.h"

#include <gtest/gtest.h>

namespace rushes::sketch {

using direction::CameraMove;

namespace {

constexpr QSize wideFrame(64, 36);

SketchRenderer rendererOf(CameraMove move)
{
    QImage picture(128, 72, QImage::Format_RGB32);
    picture.fill(Qt::red);
    return {{.picture = picture}, {.move = move, .strength = 0.5}, wideFrame};
}

} // namespace

TEST(Outline, aStillCameraSeesTheWholePicture)
{
    const QPolygonF outline = rendererOf(CameraMove::Static).outline(0.3);
    ASSERT_EQ(outline.size(), 4);
    EXPECT_NEAR(outline[0].x(), 0, 1e-6);
    EXPECT_NEAR(outline[0].y(), 0, 1e-6);
    EXPECT_NEAR(outline[2].x(), 1, 1e-6);
    EXPECT_NEAR(outline[2].y(), 1, 1e-6);
}

TEST(Outline, pushingInEndsInsideWhereItStarted)
{
    const SketchRenderer renderer = rendererOf(CameraMove::PushIn);
    const QRectF start = renderer.outline(0).boundingRect();
    const QRectF end = renderer.outline(1).boundingRect();
    EXPECT_TRUE(start.contains(end));
    EXPECT_LT(end.width(), 0.9 * start.width());
    EXPECT_NEAR(end.width() / end.height(), start.width() / start.height(), 1e-6);
}

TEST(Outline, panningRightMovesTheFrameRightInsideThePicture)
{
    const SketchRenderer renderer = rendererOf(CameraMove::PanRight);
    EXPECT_GT(renderer.outline(1).boundingRect().center().x(),
              renderer.outline(0).boundingRect().center().x());
    for (const double t : {0.0, 0.5, 1.0})
        EXPECT_TRUE(
            QRectF(-1e-6, -1e-6, 1 + 2e-6, 1 + 2e-6).contains(renderer.outline(t).boundingRect()));
}

} // namespace rushes::sketch
