/// What can be taken hold of on the still: the camera's start and end frame, by a corner or whole,
/// and the light's knob. Says what lies under a point and what a drag makes of it. A value; main
/// thread.
#pragma once

#include "core/direction/CameraFrames.h"
#include "core/direction/Lighting.h"

namespace rushes::clip {

enum class FrameSide { Start, End };

struct Grip
{
    enum class What { None, Corner, Frame, Light };
    What what = What::None;
    FrameSide side = FrameSide::End;
    int corner = 0;      ///< clockwise from the top left
    QPointF offset = {}; ///< from the pointer to the point that is held, in px

    bool operator==(const Grip&) const = default;
};

class PictureHandles
{
public:
    /// Where the whole picture lies, in px.
    QRectF picture = {};
    direction::CameraFrames frames = {};
    std::optional<direction::Lighting> light = {};
    QPointF subject = {0.5, 0.5}; ///< what the light falls on, in fractions

    /// The end frame lies above the start's, corners above bodies, `active` above the other.
    Grip gripAt(QPointF point, FrameSide active) const;
    /// The frames with the held part at `point`; both keep the picture's ratio and stay inside it.
    direction::CameraFrames dragged(const Grip& grip, QPointF point) const;
    direction::Lighting draggedLight(const Grip& grip, QPointF point) const;
    /// Moved by px of the picture as it is shown.
    direction::CameraFrames nudged(FrameSide side, QPointF by) const;
    /// Larger or smaller about its middle.
    direction::CameraFrames resized(FrameSide side, double factor) const;

    QRectF rectOf(FrameSide side) const;
    /// In px.
    QPointF subjectPoint() const;
    QPointF lightPoint() const;
    bool isLightBehind() const;

private:
    double lightRadius() const;
    Grip gripOf(FrameSide side, QPointF point) const;
};

} // namespace rushes::clip
