/// What the camera sees of the picture at the start and the end of a clip, when the user placed
/// both by hand. Values and pure functions, any thread.
#pragma once

#include "core/base/Json.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace rushes::direction {

/// A part of the picture at the picture's own ratio, in fractions of its width and height.
struct FrameRect
{
    QPointF middle = {0.5, 0.5};
    double width = 1; ///< and height

    QRectF rect() const { return {middle.x() - width / 2, middle.y() - width / 2, width, width}; }
    bool operator==(const FrameRect&) const = default;
};

/// Inside the picture and no smaller than a tenth of it; keeps the width before the place.
FrameRect bounded(FrameRect frame);

struct CameraFrames
{
    FrameRect start = {};
    FrameRect end = {};

    bool operator==(const CameraFrames&) const = default;
};

/// Between the two at `progress` 0 to 1: equal steps give equal ratios of size, and what stays in
/// place in both stays in place all the way.
FrameRect between(const CameraFrames& frames, double progress);

/// "1.6 times closer on the lower left of the picture"; empty when it ends where it began.
QString framingWords(const CameraFrames& frames);

Json toJson(const CameraFrames& frames);
/// Nothing for anything else than what toJson wrote.
std::optional<CameraFrames> cameraFramesFromJson(const Json& json);

} // namespace rushes::direction
