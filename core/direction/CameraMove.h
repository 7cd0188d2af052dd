/// The twenty camera moves, their names on the command line, and what each does to the picture over
/// a clip: the `CameraPose` of the sketch. A camera that moves left makes the scene move right, up
/// makes it move down, in makes it grow. Values and pure functions, any thread.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace rushes::direction {

enum class CameraMove {
    Static,
    PushIn,
    PullOut,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
    TruckLeft,
    TruckRight,
    PedestalUp,
    PedestalDown,
    OrbitLeft,
    OrbitRight,
    CraneUp,
    CraneDown,
    ZoomIn,
    ZoomOut,
    DollyZoom,
    Roll,
    Handheld,
};

enum class Ease { Linear, In, Out, InOut };

QString moveName(CameraMove move);
QStringList moveNames();
/// Fails with Usage, naming the nearest moves.
Result<CameraMove> moveNamed(const QString& name);

QString easeName(Ease ease);
QStringList easeNames();
Result<Ease> easeNamed(const QString& name);
/// 0 to 1 in, 0 to 1 out, monotone.
double eased(Ease ease, double t);

/// Where the virtual camera stands. Lengths are fractions of the picture's width or height.
struct CameraPose
{
    double x =
        0; ///< camera shift sideways, + = camera to the right; nearer planes shift more (parallax)
    double y = 0; ///< camera shift, + = camera down
    double scale =
        1; ///< magnification of the subject's plane by moving closer; nearer planes grow more
    double zoom = 1; ///< magnification of everything alike, by focal length
    double panX = 0; ///< turn of the camera: shifts everything alike, + = camera looks right
    double panY = 0; ///< + = camera looks down
    double yaw =
        0; ///< radians round the subject, + = camera walks to the right (perspective and parallax)
    double roll = 0; ///< radians, + = camera turns clockwise

    bool operator==(const CameraPose&) const = default;
};

/// The pose at `t` (0 = start, 1 = end of the clip). `strength` 0 to 1: 0 is no movement, 1 the
/// largest that still looks good. `seconds` is the clip's length: handheld noise depends on it,
/// nothing else does.
CameraPose cameraPose(CameraMove move, double strength, Ease ease, double t, double seconds);

} // namespace rushes::direction
