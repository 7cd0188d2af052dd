/// What the camera sees of the picture at the start, the end and now, and the drawing of it over
/// the picture: start dashed white, end solid in the accent colour. A value and a free function;
/// main thread. It only shows: frames cannot be dragged, so nothing looks as if they could.
#pragma once

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

/// `picture` is where the whole picture lies; colours come from `widget`'s theme.
void paintCameraPad(QPainter& painter, const QRectF& picture, const CameraPad& pad,
                    const QWidget* widget);

} // namespace rushes::clip
