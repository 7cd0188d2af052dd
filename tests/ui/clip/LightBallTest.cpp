#include "ui/clip/LightBall.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace rushes::clip {

namespace {

constexpr int middle = 56, radius = 52;

void drag(LightBall& ball, QPoint from, QPoint to)
{
    QTest::mousePress(&ball, Qt::LeftButton, {}, from);
    QTest::mouseMove(&ball, to);
    QTest::mouseRelease(&ball, Qt::LeftButton, {}, to);
}

} // namespace

TEST(LightBall, everyDirectionHasItsOwnPlace)
{
    for (int azimuth = -175; azimuth <= 180; azimuth += 5) {
        for (int elevation = -85; elevation <= 85; elevation += 5) {
            const LightAngles back = anglesAt(ballPoint({double(azimuth), double(elevation)}));
            const double turn = std::remainder(back.azimuth - azimuth, 360.0);
            ASSERT_NEAR(turn, 0, 1e-3) << azimuth << ", " << elevation;
            ASSERT_NEAR(back.elevation, elevation, 1e-3) << azimuth << ", " << elevation;
        }
    }
}

TEST(LightBall, lightFromTheFrontIsInsideAndFromBehindIsPastTheRim)
{
    EXPECT_LT(std::hypot(ballPoint({30, 20}).x(), ballPoint({30, 20}).y()), 1);
    EXPECT_GT(std::hypot(ballPoint({150, 20}).x(), ballPoint({150, 20}).y()), 1);
    const QPointF folded = foldedPoint(ballPoint({150, 20}));
    EXPECT_LT(std::hypot(folded.x(), folded.y()), 1);
    EXPECT_GT(folded.x(), 0); // still at the right
    EXPECT_LT(folded.y(), 0); // still above
}

TEST(LightBall, draggingInsideTurnsTheLightRoundTheFront)
{
    LightBall ball;
    ball.setLight({.azimuth = 0, .elevation = 0});
    drag(ball, {middle, middle}, {middle + radius / 2, middle});
    EXPECT_NEAR(ball.light().azimuth, 30, 2);
    EXPECT_NEAR(ball.light().elevation, 0, 2);
}

TEST(LightBall, draggingPastTheRimTakesTheLightBehind)
{
    LightBall ball;
    ball.setLight({.azimuth = 0, .elevation = 0});
    drag(ball, {middle, middle}, {middle + radius * 3 / 2, middle});
    EXPECT_NEAR(ball.light().azimuth, 150, 3);
}

TEST(LightBall, aKnobFromBehindIsHeldWhereItIsSeen)
{
    LightBall ball;
    ball.setLight({.azimuth = 150, .elevation = 0});
    const QPointF knob = foldedPoint(ballPoint({150, 0})) * radius;
    QSignalSpy edited(&ball, &LightBall::edited);
    QTest::mousePress(&ball, Qt::LeftButton, {}, QPoint(middle, middle) + knob.toPoint());
    EXPECT_NEAR(ball.light().azimuth, 150, 2); // it does not jump to the front
}

TEST(LightBall, arrowsTurnByFiveDegreesAndWithShiftByOne)
{
    LightBall ball;
    ball.setLight({.azimuth = 178, .elevation = 10});
    QTest::keyClick(&ball, Qt::Key_Up);
    EXPECT_EQ(ball.light().elevation, 15);
    QTest::keyClick(&ball, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(ball.light().elevation, 14);
    QTest::keyClick(&ball, Qt::Key_Right);
    EXPECT_EQ(ball.light().azimuth, -177); // goes on round the back
}

} // namespace rushes::clip
