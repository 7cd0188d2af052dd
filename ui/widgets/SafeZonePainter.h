/// Draws what a platform lays over a picture: the part outside of the safe zone dimmed and hatched,
/// a dashed edge around the zone, and the platform's own buttons as flat shapes. A free function
/// over a painter; main thread.
#pragma once

#include <QRectF>
#include <QSizeF>

#include <vector>

class QPainter;

namespace rushes::widgets {

/// A zone and shapes in pixels of a frame of `frame` pixels.
struct SafeZoneLook
{
    QSizeF frame;
    QRectF zone;
    std::vector<QRectF> furniture = {};

    bool operator==(const SafeZoneLook&) const = default;
};

/// Fills `picture`, where the whole frame lies on screen.
void paintSafeZone(QPainter& painter, const QRectF& picture, const SafeZoneLook& look);

} // namespace rushes::widgets
