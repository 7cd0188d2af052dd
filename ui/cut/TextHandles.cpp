#include "ui/cut/TextHandles.h"

#include <algorithm>

namespace rushes::cut {

namespace {

constexpr double smallestText = 16;
constexpr double largestText = 400;
constexpr double leastWidth = 0.1;

bool isLeft(TextHandle handle)
{
    return handle == TextHandle::TopLeft || handle == TextHandle::BottomLeft ||
           handle == TextHandle::Left;
}

bool isTop(TextHandle handle)
{
    return handle == TextHandle::TopLeft || handle == TextHandle::TopRight;
}

timeline::TextOverlay scaled(timeline::TextOverlay text, TextHandle handle, double across,
                             const QRectF& bounds, const QRectF& zone)
{
    const double wanted = 1 + (isLeft(handle) ? -across : across) / std::max(1.0, bounds.width());
    const double factor = std::clamp(wanted, smallestText / std::max(1.0, text.size),
                                     largestText / std::max(1.0, text.size));
    text.size *= factor;
    text.width = std::clamp(text.width * factor, leastWidth, 1.0);
    if (isLeft(handle))
        text.x += bounds.width() * (1 - factor) / zone.width();
    if (isTop(handle))
        text.y += bounds.height() * (1 - factor) / zone.height();
    return text;
}

} // namespace

std::vector<PlacedHandle> handlesOf(const QRectF& bounds)
{
    const double middle = bounds.center().y();
    return {{TextHandle::TopLeft, bounds.topLeft()},
            {TextHandle::TopRight, bounds.topRight()},
            {TextHandle::BottomLeft, bounds.bottomLeft()},
            {TextHandle::BottomRight, bounds.bottomRight()},
            {TextHandle::Left, {bounds.left(), middle}},
            {TextHandle::Right, {bounds.right(), middle}}};
}

TextHandle handleAt(const QRectF& bounds, QPointF point)
{
    constexpr double reach = 8;
    for (const PlacedHandle& placed : handlesOf(bounds)) {
        const QPointF away = point - placed.at;
        if (std::abs(away.x()) <= reach && std::abs(away.y()) <= reach)
            return placed.handle;
    }
    return bounds.contains(point) ? TextHandle::Body : TextHandle::None;
}

Qt::CursorShape cursorFor(TextHandle handle)
{
    switch (handle) {
    case TextHandle::None:
        return Qt::ArrowCursor;
    case TextHandle::Body:
        return Qt::SizeAllCursor;
    case TextHandle::Left:
    case TextHandle::Right:
        return Qt::SizeHorCursor;
    case TextHandle::TopLeft:
    case TextHandle::BottomRight:
        return Qt::SizeFDiagCursor;
    case TextHandle::TopRight:
    case TextHandle::BottomLeft:
        return Qt::SizeBDiagCursor;
    }
    return Qt::ArrowCursor;
}

timeline::TextOverlay draggedText(const timeline::TextOverlay& text, TextHandle handle, QPointF by,
                                  const QRectF& bounds, const QRectF& zone)
{
    if (handle == TextHandle::None || zone.isEmpty())
        return text;
    timeline::TextOverlay result = text;
    const double across = by.x() / zone.width();
    switch (handle) {
    case TextHandle::Body:
        result.x += across;
        result.y += by.y() / zone.height();
        break;
    case TextHandle::Left: {
        const double moved = std::min(across, text.width - leastWidth);
        result.x += moved;
        result.width -= moved;
        break;
    }
    case TextHandle::Right:
        result.width = std::clamp(text.width + across, leastWidth, 1.0);
        break;
    default:
        result = scaled(text, handle, by.x(), bounds, zone);
        break;
    }
    result.x = std::clamp(result.x, 0.0, 1.0 - leastWidth);
    result.y = std::clamp(result.y, 0.0, 0.98);
    return result;
}

} // namespace rushes::cut
