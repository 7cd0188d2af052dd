/// What the camera sees of the picture at the start, the end and now, and the drawing of it over
/// the picture: start dashed white, end solid in the accent colour, with squares on their corners
/// to take hold of. A value and a free function; main thread.
#pragma once

#include "ui/clip/PictureHandles.h"

#include <QPolygonF>
#include <QString>

#include <vector>

class QPainter;
class QWidget;

namespace rushes::clip {

/// Corners clockwise from the top left, in fractions of the picture.
struct CameraPad
{
    QPolygonF start = {};
    QPolygonF end = {};
    QPolygonF now = {};
    std::vector<QPointF> path = {}; ///< the middle of the frame at even steps of time
    QString startText = {};
    QString endText = {};

    bool isMoving() const { return start != end || path.size() > 1; }
    bool operator==(const CameraPad&) const = default;
};

/// `picture` is where the whole picture lies; the arrows move the `active` frame; colours come from
/// `widget`'s theme.
void paintCameraPad(QPainter& painter, const QRectF& picture, const CameraPad& pad,
                    FrameSide active, const QWidget* widget);

} // namespace rushes::clip
