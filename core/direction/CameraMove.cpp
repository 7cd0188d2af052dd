#include "core/direction/CameraMove.h"

#include "core/base/NearestNames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array moveTable = {
    "static",        "push-in",    "pull-out",    "pan-left",    "pan-right",
    "tilt-up",       "tilt-down",  "truck-left",  "truck-right", "pedestal-up",
    "pedestal-down", "orbit-left", "orbit-right", "crane-up",    "crane-down",
    "zoom-in",       "zoom-out",   "dolly-zoom",  "roll",        "handheld",
};
constexpr std::array easeTable = {"linear", "in", "out", "in-out"};

template <std::size_t Count>
QStringList namesIn(const std::array<const char*, Count>& table)
{
    QStringList names;
    for (const char* name : table)
        names << QString::fromLatin1(name);
    return names;
}

// The largest movements, at strength 1. Lengths are fractions of the frame, angles are radians.
constexpr double farthestPush = 1.8;
constexpr double farthestDolly = 1.5;
constexpr double halfPan = 0.14;
constexpr double halfTilt = 0.11;
constexpr double halfOrbit = 0.15;
constexpr double farthestRoll = 0.16;

/// A smooth wander between -1 and 1 that repeats only after hours: sines whose frequencies (Hz)
/// have no common measure, slow ones for the arms' drift and weaker fast ones for the tremor.
double wander(double seconds, double phase)
{
    constexpr double turn = 2 * std::numbers::pi;
    return 0.50 * std::sin(turn * 0.31 * seconds + phase) +
           0.27 * std::sin(turn * 0.31 * std::numbers::sqrt2 * 1.7 * seconds + 2.1 * phase) +
           0.15 * std::sin(turn * 0.31 * std::numbers::phi * 2.9 * seconds + 3.7 * phase) +
           0.08 * std::sin(turn * 0.31 * std::numbers::e * 3.3 * seconds + 5.3 * phase);
}

CameraPose handheldPose(double strength, double seconds)
{
    CameraPose pose;
    pose.panX = 0.020 * strength * wander(seconds, 0.4);
    pose.panY = 0.016 * strength * wander(seconds, 1.9);
    pose.x = 0.012 * strength * wander(seconds, 3.1);
    pose.y = 0.010 * strength * wander(seconds, 4.6);
    pose.roll = 0.014 * strength * wander(seconds, 5.8);
    return pose;
}

/// Going up on an arm: the camera rises, bends down to keep looking at the scene, and swings a
/// little nearer.
CameraPose cranePose(double strength, double swing, double progress)
{
    CameraPose pose;
    pose.y = -swing * 1.25 * halfTilt * strength;
    pose.panY = swing * 0.35 * halfTilt * strength;
    pose.scale = 1 + 0.16 * strength * progress;
    return pose;
}

CameraPose dollyZoomPose(double strength, double progress)
{
    const double scale = std::pow(1 + (farthestDolly - 1) * strength, progress);
    return {.scale = scale, .zoom = 1 / scale};
}

} // namespace

QStringList moveNames()
{
    return namesIn(moveTable);
}

QString moveName(CameraMove move)
{
    return QString::fromLatin1(moveTable.at(std::size_t(move)));
}

Result<CameraMove> moveNamed(const QString& name)
{
    const qsizetype index = moveNames().indexOf(name);
    if (index < 0)
        return fail(ErrorCode::Usage, unknownName(u"move"_s, name, moveNames()));
    return CameraMove(index);
}

QStringList easeNames()
{
    return namesIn(easeTable);
}

QString easeName(Ease ease)
{
    return QString::fromLatin1(easeTable.at(std::size_t(ease)));
}

Result<Ease> easeNamed(const QString& name)
{
    const qsizetype index = easeNames().indexOf(name);
    if (index < 0)
        return fail(ErrorCode::Usage, unknownName(u"ease"_s, name, easeNames()));
    return Ease(index);
}

double eased(Ease ease, double t)
{
    const double clamped = std::clamp(t, 0.0, 1.0);
    switch (ease) {
    case Ease::Linear:
        return clamped;
    case Ease::In:
        return clamped * clamped;
    case Ease::Out:
        return clamped * (2 - clamped);
    case Ease::InOut:
        return clamped * clamped * (3 - 2 * clamped);
    }
    return clamped;
}

CameraPose cameraPose(CameraMove move, double strength, Ease ease, double t, double seconds)
{
    const double power = std::clamp(strength, 0.0, 1.0);
    const double progress = eased(ease, t);
    // Sideways moves run from one side of the middle to the other, which needs half the spare
    // picture.
    const double swing = 2 * progress - 1;
    // Equal steps of time give equal ratios of size, which the eye reads as an even speed.
    const double push = std::pow(1 + (farthestPush - 1) * power, progress);
    const double pull = std::pow(1 + (farthestPush - 1) * power, 1 - progress);
    switch (move) {
    case CameraMove::Static:
        return {};
    case CameraMove::PushIn:
        return {.scale = push};
    case CameraMove::PullOut:
        return {.scale = pull};
    case CameraMove::PanLeft:
        return {.panX = -swing * halfPan * power};
    case CameraMove::PanRight:
        return {.panX = swing * halfPan * power};
    case CameraMove::TiltUp:
        return {.panY = -swing * halfTilt * power};
    case CameraMove::TiltDown:
        return {.panY = swing * halfTilt * power};
    case CameraMove::TruckLeft:
        return {.x = -swing * halfPan * power};
    case CameraMove::TruckRight:
        return {.x = swing * halfPan * power};
    case CameraMove::PedestalUp:
        return {.y = -swing * halfTilt * power};
    case CameraMove::PedestalDown:
        return {.y = swing * halfTilt * power};
    case CameraMove::OrbitLeft:
        return {.yaw = -swing * halfOrbit * power};
    case CameraMove::OrbitRight:
        return {.yaw = swing * halfOrbit * power};
    case CameraMove::CraneUp:
        return cranePose(power, swing, progress);
    case CameraMove::CraneDown:
        return cranePose(power, -swing, 1 - progress);
    case CameraMove::ZoomIn:
        return {.zoom = push};
    case CameraMove::ZoomOut:
        return {.zoom = pull};
    case CameraMove::DollyZoom:
        return dollyZoomPose(power, progress);
    case CameraMove::Roll:
        return {.roll = farthestRoll * power * progress};
    case CameraMove::Handheld:
        return handheldPose(power, std::clamp(t, 0.0, 1.0) * seconds);
    }
    return {};
}

} // namespace rushes::direction
