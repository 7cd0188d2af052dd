#include "core/direction/Direction.h"

#include <gtest/gtest.h>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

const CameraFrames closer{.start = {}, .end = {{0.3, 0.7}, 0.5}};

} // namespace

TEST(CameraFrames, stayInsideThePicture)
{
    EXPECT_EQ(bounded({{0, 1}, 0.5}), (FrameRect{{0.25, 0.75}, 0.5}));
    EXPECT_EQ(bounded({{0.5, 0.5}, 3}).width, 1);
    EXPECT_EQ(bounded({{0.5, 0.5}, 0}).width, 0.1);
}

TEST(CameraFrames, goFromOneToTheOtherAtAnEvenPaceOfSize)
{
    EXPECT_EQ(between(closer, 0), closer.start);
    const FrameRect end = between(closer, 1);
    EXPECT_NEAR(end.width, 0.5, 1e-9);
    EXPECT_NEAR(end.middle.x(), 0.3, 1e-9);
    EXPECT_NEAR(between(closer, 0.5).width, std::sqrt(0.5), 1e-9);
    // Two equal sizes: straight across.
    const CameraFrames across{{{0.3, 0.5}, 0.5}, {{0.7, 0.5}, 0.5}};
    EXPECT_NEAR(between(across, 0.25).middle.x(), 0.4, 1e-9);
}

TEST(CameraFrames, aPictureSeenThroughThemNeverShowsPastItsEdge)
{
    for (int i = 0; i <= 10; ++i) {
        const FrameRect seen = between(closer, i / 10.0);
        EXPECT_TRUE(QRectF(-1e-9, -1e-9, 1 + 2e-9, 1 + 2e-9).contains(seen.rect()));
    }
}

TEST(CameraFrames, areSaidInWords)
{
    EXPECT_EQ(framingWords(closer), u"2.0 times closer on the lower left of the picture"_s);
    EXPECT_EQ(framingWords({closer.end, closer.start}), u"2.0 times wider"_s);
    EXPECT_EQ(framingWords({}), QString());
    EXPECT_TRUE(toWords(Direction{.frames = closer})
                    .contains(u", ending 2.0 times closer on the lower left"_s));
}

TEST(CameraFrames, readBackWithTheDirection)
{
    const Direction direction{.frames = closer};
    EXPECT_EQ(directionFromJson(toJson(direction)), direction);
    EXPECT_FALSE(directionFromJson(toJson(Direction{})).frames);
}

TEST(CameraFrames, putTheCameraWhereTheySay)
{
    const CameraPose pose = poseAt({.move = CameraMove::PanLeft, .frames = closer}, 1);
    EXPECT_NEAR(pose.scale, 2, 1e-9);
    EXPECT_NEAR(pose.x, -0.2, 1e-9);
    EXPECT_NEAR(pose.y, 0.2, 1e-9);
    EXPECT_EQ(pose.panX, 0);
    const CameraPose zoomed = poseAt({.move = CameraMove::ZoomIn, .frames = closer}, 1);
    EXPECT_NEAR(zoomed.zoom, 2, 1e-9);
    EXPECT_NEAR(zoomed.panX, -0.4, 1e-9);
}

} // namespace rushes::direction
