#include "ui/clip/PictureHandles.h"

#include "ui/clip/LightBall.h"

#include <algorithm>
#include <cmath>

namespace rushes::clip {

using direction::CameraFrames;
using direction::FrameRect;

namespace {

constexpr double reach = 8; ///< px around a corner or a knob: 16 in all

FrameRect& sideOf(CameraFrames& frames, FrameSide side)
{
    return side == FrameSide::Start ? frames.start : frames.end;
}

bool isNear(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) <= reach && std::abs(a.y() - b.y()) <= reach;
}

QPointF cornerOf(const QRectF& rect, int corner)
{
    const QPointF corners[] = {rect.topLeft(), rect.topRight(), rect.bottomRight(),
                               rect.bottomLeft()};
    return corners[corner];
}

} // namespace

QRectF PictureHandles::rectOf(FrameSide side) const
{
    const QRectF part = (side == FrameSide::Start ? frames.start : frames.end).rect();
    return {picture.x() + part.x() * picture.width(), picture.y() + part.y() * picture.height(),
            part.width() * picture.width(), part.height() * picture.height()};
}

Grip PictureHandles::gripOf(FrameSide side, QPointF point) const
{
    const QRectF rect = rectOf(side);
    for (int corner = 0; corner < 4; ++corner) {
        const QPointF place = cornerOf(rect, corner);
        if (isNear(place, point))
            return {Grip::What::Corner, side, corner, place - point};
    }
    // Only near its edge: the inside of a large frame is where one clicks to play.
    const bool isOnEdge = rect.adjusted(-reach, -reach, reach, reach).contains(point) &&
                          !rect.adjusted(reach, reach, -reach, -reach).contains(point);
    if (isOnEdge || isNear(rect.center(), point))
        return {Grip::What::Frame, side, 0, rect.center() - point};
    return {};
}

Grip PictureHandles::gripAt(QPointF point, FrameSide active) const
{
    if (light && isNear(lightPoint(), point))
        return {Grip::What::Light, active, 0, lightPoint() - point};
    const FrameSide other = active == FrameSide::Start ? FrameSide::End : FrameSide::Start;
    for (const Grip::What what : {Grip::What::Corner, Grip::What::Frame}) {
        for (const FrameSide side : {active, other}) {
            const Grip grip = gripOf(side, point);
            if (grip.what == what)
                return grip;
        }
    }
    return {};
}

CameraFrames PictureHandles::dragged(const Grip& grip, QPointF point) const
{
    CameraFrames next = frames;
    FrameRect& frame = sideOf(next, grip.side);
    const QPointF held = point + grip.offset - picture.topLeft();
    const QPointF place(held.x() / picture.width(), held.y() / picture.height());
    if (grip.what == Grip::What::Frame) {
        frame.middle = place;
        frame = bounded(frame);
    } else if (grip.what == Grip::What::Corner) {
        // The corner opposite stays; the farther side decides, so that the ratio is kept.
        const QPointF fixed = cornerOf(frame.rect(), (grip.corner + 2) % 4);
        const QPointF away(grip.corner == 1 || grip.corner == 2 ? 1 : -1,
                           grip.corner >= 2 ? 1 : -1);
        const double room = std::min(away.x() > 0 ? 1 - fixed.x() : fixed.x(),
                                     away.y() > 0 ? 1 - fixed.y() : fixed.y());
        const double wanted =
            std::max((place.x() - fixed.x()) * away.x(), (place.y() - fixed.y()) * away.y());
        frame.width = direction::bounded({{0.5, 0.5}, std::min(wanted, room)}).width;
        frame.middle = fixed + away * (frame.width / 2);
        frame = bounded(frame);
    }
    return next;
}

CameraFrames PictureHandles::nudged(FrameSide side, QPointF by) const
{
    CameraFrames next = frames;
    FrameRect& frame = sideOf(next, side);
    frame.middle += QPointF(by.x() / picture.width(), by.y() / picture.height());
    frame = bounded(frame);
    return next;
}

CameraFrames PictureHandles::resized(FrameSide side, double factor) const
{
    CameraFrames next = frames;
    FrameRect& frame = sideOf(next, side);
    frame.width *= factor;
    frame = bounded(frame);
    return next;
}

double PictureHandles::lightRadius() const
{
    constexpr double share = 0.16;
    return share * std::min(picture.width(), picture.height());
}

QPointF PictureHandles::subjectPoint() const
{
    return picture.topLeft() +
           QPointF(subject.x() * picture.width(), subject.y() * picture.height());
}

QPointF PictureHandles::lightPoint() const
{
    if (!light)
        return subjectPoint();
    return subjectPoint() + ballPoint({light->azimuth, light->elevation}) * lightRadius();
}

bool PictureHandles::isLightBehind() const
{
    return light && std::abs(light->azimuth) > 90;
}

direction::Lighting PictureHandles::draggedLight(const Grip& grip, QPointF point) const
{
    direction::Lighting next = light.value_or(direction::Lighting{});
    const LightAngles angles = anglesAt((point + grip.offset - subjectPoint()) / lightRadius());
    next.azimuth = std::clamp(std::round(angles.azimuth), -180.0, 180.0);
    next.elevation = std::clamp(std::round(angles.elevation), -90.0, 90.0);
    return next;
}

} // namespace rushes::clip
