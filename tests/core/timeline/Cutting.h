/// Timelines for the tests of edits: seconds in, items out. Plain functions.
#pragma once

#include "core/timeline/Edits.h"

namespace rushes::timeline::testing {

inline Time s(double seconds)
{
    return Time::ofSeconds(seconds);
}

inline Media video(double seconds, const char* name = "v")
{
    return {.kind = MediaKind::Video, .hash = ContentHash::of(name), .length = s(seconds)};
}

inline Media picture(const char* name = "p")
{
    return {.kind = MediaKind::Picture, .hash = ContentHash::of(name)};
}

inline Media sound(double seconds)
{
    return {.kind = MediaKind::Sound, .hash = ContentHash::of("s"), .length = s(seconds)};
}

inline Item item(const char* id, double start, double duration, Media media, double sourceStart = 0)
{
    return {.id = ItemId(QString::fromLatin1(id)),
            .name = QString::fromLatin1(id),
            .range = {s(start), s(duration)},
            .alternates = {{.media = std::move(media), .sourceStart = s(sourceStart)}}};
}

/// An empty timeline whose V1 holds `items`.
inline Timeline onV1(std::vector<Item> items)
{
    Timeline timeline = emptyTimeline({1080, 1920});
    for (Track& track : timeline.tracks) {
        if (track.name == u"V1")
            track.items = std::move(items);
    }
    return timeline;
}

inline TrackId idOf(const Timeline& timeline, const char* name)
{
    return timeline.trackNamed(QString::fromLatin1(name))->id;
}

inline ItemId id(const char* text)
{
    return ItemId(QString::fromLatin1(text));
}

inline TimeRange range(double start, double end)
{
    return {s(start), s(end) - s(start)};
}

inline const std::vector<Item>& v1(const Timeline& timeline)
{
    return timeline.trackNamed(QStringLiteral("V1"))->items;
}

} // namespace rushes::timeline::testing
