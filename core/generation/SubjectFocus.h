/// Where the subjects of a cut lie, so that a placement of another ratio keeps them when it cuts
/// the picture. Reads small masks, some milliseconds a shot; any thread that may read the document.
#pragma once

#include "core/project/Project.h"

#include <QImage>
#include <QPointF>
#include <QRectF>

namespace rushes::generation {

/// The middle of the box around the subjects of all shots, as fractions of the picture; the
/// picture's own middle where no mask is known.
QPointF subjectFocus(const project::Project& project, const timeline::Timeline& timeline);

/// The box around what a mask shows, as fractions; empty when it shows nothing.
QRectF subjectBox(const QImage& mask);

} // namespace rushes::generation
