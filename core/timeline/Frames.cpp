#include "core/timeline/Frames.h"

namespace rushes::timeline {

std::optional<Time> longestDuration(const Item& item, FrameRate rate)
{
    const Alternate* alternate = item.alternate();
    if (!alternate || !hasEnd(alternate->media))
        return {};
    const Time left = alternate->media.length - alternate->sourceStart;
    return std::max(left.flooredTo(rate), oneFrame(rate));
}

Time fittedSourceStart(const Alternate& alternate, Time duration)
{
    if (!hasEnd(alternate.media))
        return std::max(alternate.sourceStart, Time());
    return limited(alternate.sourceStart, Time(), alternate.media.length - duration);
}

void moveSources(Item& item, Time by)
{
    for (Alternate& alternate : item.alternates) {
        if (alternate.media.kind != MediaKind::Picture)
            alternate.sourceStart += by;
        alternate.sourceStart = fittedSourceStart(alternate, item.range.duration);
    }
}

} // namespace rushes::timeline
