#include "core/direction/CameraFrames.h"

#include <algorithm>
#include <cmath>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double smallest = 0.1;

/// "lower left", or empty for the middle.
QString placeWords(QPointF middle)
{
    constexpr double aside = 0.08;
    const QString upright = middle.y() < 0.5 - aside   ? u"upper"_s
                            : middle.y() > 0.5 + aside ? u"lower"_s
                                                       : QString();
    const QString across = middle.x() < 0.5 - aside   ? u"left"_s
                           : middle.x() > 0.5 + aside ? u"right"_s
                                                      : QString();
    if (upright.isEmpty() || across.isEmpty())
        return across.isEmpty() ? (upright.isEmpty() ? QString() : upright + u" part"_s) : across;
    return upright + u' ' + across;
}

Json rectJson(const FrameRect& frame)
{
    return {{"x", frame.middle.x()}, {"y", frame.middle.y()}, {"width", frame.width}};
}

FrameRect rectFromJson(const Json& json)
{
    return bounded(
        {{numberAt(json, "x", 0.5), numberAt(json, "y", 0.5)}, numberAt(json, "width", 1)});
}

} // namespace

FrameRect bounded(FrameRect frame)
{
    frame.width = std::clamp(frame.width, smallest, 1.0);
    const double half = frame.width / 2;
    frame.middle = {std::clamp(frame.middle.x(), half, 1 - half),
                    std::clamp(frame.middle.y(), half, 1 - half)};
    return frame;
}

FrameRect between(const CameraFrames& frames, double progress)
{
    const FrameRect &a = frames.start, &b = frames.end;
    constexpr double same = 1e-6;
    const double width = a.width * std::pow(b.width / a.width, progress);
    const double way =
        std::abs(b.width - a.width) < same ? progress : (width - a.width) / (b.width - a.width);
    return {a.middle + (b.middle - a.middle) * way, width};
}

QString framingWords(const CameraFrames& frames)
{
    constexpr double notable = 0.05;
    const double closer = frames.start.width / frames.end.width;
    QString size;
    if (closer > 1 + notable)
        size = u"%1 times closer"_s.arg(closer, 0, 'f', 1);
    else if (closer < 1 - notable)
        size = u"%1 times wider"_s.arg(1 / closer, 0, 'f', 1);
    const QPointF shift = frames.end.middle - frames.start.middle;
    const QString place =
        std::hypot(shift.x(), shift.y()) > notable ? placeWords(frames.end.middle) : QString();
    const QString on = place.isEmpty() ? QString() : u"on the %1 of the picture"_s.arg(place);
    return QStringList{size, on}.join(u' ').trimmed();
}

Json toJson(const CameraFrames& frames)
{
    return {{"start", rectJson(frames.start)}, {"end", rectJson(frames.end)}};
}

std::optional<CameraFrames> cameraFramesFromJson(const Json& json)
{
    if (!memberAt(json, "start").is_object() || !memberAt(json, "end").is_object())
        return std::nullopt;
    return CameraFrames{rectFromJson(json["start"]), rectFromJson(json["end"])};
}

} // namespace rushes::direction
