#include "core/direction/CameraMove.h"

#include <gtest/gtest.h>

#include <cmath>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

TEST(CameraMove, namesAreThoseOfTheCommandLine)
{
    EXPECT_EQ(
        moveNames().join(u' '),
        u"static push-in pull-out pan-left pan-right tilt-up tilt-down truck-left truck-right "
        u"pedestal-up "
        "pedestal-down orbit-left orbit-right crane-up crane-down zoom-in zoom-out dolly-zoom roll handheld"_s);
    EXPECT_EQ(easeNames().join(u' '), u"linear in out in-out"_s);
}

TEST(CameraMove, everyNameReadsBack)
{
    for (const QString& name : moveNames())
        EXPECT_EQ(moveName(moveNamed(name).value()), name);
    for (const QString& name : easeNames())
        EXPECT_EQ(easeName(easeNamed(name).value()), name);
}

TEST(CameraMove, aMisspeltNameIsAnsweredWithTheNearest)
{
    const auto move = moveNamed(u"pushin"_s);
    ASSERT_FALSE(move.has_value());
    EXPECT_EQ(move.error().code, ErrorCode::Usage);
    EXPECT_TRUE(move.error().detail.contains(u"push-in"_s)) << move.error().detail.toStdString();
    EXPECT_FALSE(easeNamed(u"bounce"_s).has_value());
}

TEST(CameraMove, easesRunFromZeroToOneWithoutTurningBack)
{
    for (const Ease ease : {Ease::Linear, Ease::In, Ease::Out, Ease::InOut}) {
        EXPECT_DOUBLE_EQ(eased(ease, 0), 0);
        EXPECT_DOUBLE_EQ(eased(ease, 1), 1);
        for (int i = 0; i < 100; ++i)
            EXPECT_LT(eased(ease, i / 100.0), eased(ease, (i + 1) / 100.0));
    }
    EXPECT_LT(eased(Ease::In, 0.3), 0.3);
    EXPECT_GT(eased(Ease::Out, 0.3), 0.3);
}

TEST(CameraPose, strengthZeroDoesNotMove)
{
    for (const QString& name : moveNames()) {
        for (const double t : {0.0, 0.3, 1.0})
            EXPECT_EQ(cameraPose(moveNamed(name).value(), 0, Ease::InOut, t, 4), CameraPose())
                << name.toStdString();
    }
}

TEST(CameraPose, everyMoveButStaticMoves)
{
    for (const QString& name : moveNames()) {
        const CameraMove move = moveNamed(name).value();
        const bool moves =
            cameraPose(move, 0.5, Ease::Linear, 0, 4) != cameraPose(move, 0.5, Ease::Linear, 1, 4);
        EXPECT_EQ(moves, move != CameraMove::Static) << name.toStdString();
    }
}

TEST(CameraPose, leftIsMinusXAndUpIsMinusY)
{
    const auto travel = [](CameraMove move, double CameraPose::*part) {
        return cameraPose(move, 1, Ease::InOut, 1, 4).*part -
               cameraPose(move, 1, Ease::InOut, 0, 4).*part;
    };
    EXPECT_LT(travel(CameraMove::TruckLeft, &CameraPose::x), 0);
    EXPECT_GT(travel(CameraMove::TruckRight, &CameraPose::x), 0);
    EXPECT_LT(travel(CameraMove::PanLeft, &CameraPose::panX), 0);
    EXPECT_GT(travel(CameraMove::PanRight, &CameraPose::panX), 0);
    EXPECT_LT(travel(CameraMove::TiltUp, &CameraPose::panY), 0);
    EXPECT_GT(travel(CameraMove::TiltDown, &CameraPose::panY), 0);
    EXPECT_LT(travel(CameraMove::PedestalUp, &CameraPose::y), 0);
    EXPECT_GT(travel(CameraMove::PedestalDown, &CameraPose::y), 0);
    EXPECT_LT(travel(CameraMove::CraneUp, &CameraPose::y), 0);
    EXPECT_GT(travel(CameraMove::CraneDown, &CameraPose::y), 0);
    EXPECT_LT(travel(CameraMove::OrbitLeft, &CameraPose::yaw), 0);
    EXPECT_GT(travel(CameraMove::OrbitRight, &CameraPose::yaw), 0);
    EXPECT_GT(travel(CameraMove::PushIn, &CameraPose::scale), 0);
    EXPECT_LT(travel(CameraMove::PullOut, &CameraPose::scale), 0);
    EXPECT_GT(travel(CameraMove::ZoomIn, &CameraPose::zoom), 0);
    EXPECT_LT(travel(CameraMove::ZoomOut, &CameraPose::zoom), 0);
    EXPECT_GT(travel(CameraMove::Roll, &CameraPose::roll), 0);
}

TEST(CameraPose, dollyZoomKeepsTheSubjectsSize)
{
    for (const double t : {0.0, 0.25, 0.5, 1.0}) {
        const CameraPose pose = cameraPose(CameraMove::DollyZoom, 1, Ease::InOut, t, 4);
        EXPECT_NEAR(pose.scale * pose.zoom, 1, 1e-12);
    }
    EXPECT_GT(cameraPose(CameraMove::DollyZoom, 1, Ease::InOut, 1, 4).scale, 1.2);
}

TEST(CameraPose, handheldLivesInSecondsNotInTheShareOfTheClip)
{
    // The fifth second looks the same in a clip of 10 s and in one of 20 s.
    EXPECT_EQ(cameraPose(CameraMove::Handheld, 0.6, Ease::InOut, 0.5, 10),
              cameraPose(CameraMove::Handheld, 0.6, Ease::Linear, 0.25, 20));
}

TEST(CameraPose, handheldIsSmooth)
{
    CameraPose before = cameraPose(CameraMove::Handheld, 1, Ease::Linear, 0, 4);
    for (int frame = 1; frame <= 240; ++frame) {
        const CameraPose pose = cameraPose(CameraMove::Handheld, 1, Ease::Linear, frame / 240.0, 4);
        EXPECT_LT(std::abs(pose.panX - before.panX), 0.002);
        EXPECT_LT(std::abs(pose.roll - before.roll), 0.002);
        before = pose;
    }
}

} // namespace rushes::direction
