#include "core/timeline/Timeline.h"

#include <algorithm>

namespace rushes::timeline {

using namespace Qt::Literals::StringLiterals;

Time Timeline::duration() const
{
    Time end;
    for (const Track& track : tracks) {
        for (const Item& item : track.items)
            end = std::max(end, item.range.end());
    }
    return end;
}

const Item* Timeline::item(const ItemId& id) const
{
    for (const Track& track : tracks) {
        for (const Item& item : track.items) {
            if (item.id == id)
                return &item;
        }
    }
    return nullptr;
}

const Track* Timeline::trackOf(const ItemId& id) const
{
    for (const Track& track : tracks) {
        for (const Item& item : track.items) {
            if (item.id == id)
                return &track;
        }
    }
    return nullptr;
}

const Track* Timeline::trackNamed(const QString& name) const
{
    const auto found = std::find_if(tracks.begin(), tracks.end(),
                                    [&name](const Track& track) { return track.name == name; });
    return found == tracks.end() ? nullptr : &*found;
}

const Item* itemAt(const Track& track, Time time)
{
    for (const Item& item : track.items) {
        if (item.range.contains(time))
            return &item;
    }
    return nullptr;
}

Timeline emptyTimeline(QSize size, FrameRate rate)
{
    Timeline timeline;
    timeline.size = size;
    timeline.rate = rate;
    const auto addTrack = [&timeline](TrackKind kind, const QString& name) {
        timeline.tracks.push_back({.id = TrackId::make(), .kind = kind, .name = name});
    };
    addTrack(TrackKind::Text, u"Text"_s);
    addTrack(TrackKind::Video, u"V2"_s);
    addTrack(TrackKind::Video, u"V1"_s);
    addTrack(TrackKind::Music, u"Music"_s);
    return timeline;
}

} // namespace rushes::timeline
