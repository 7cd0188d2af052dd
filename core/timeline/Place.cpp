#include "core/timeline/Place.h"

namespace rushes::timeline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> checkUnlocked(const Track& track)
{
    if (track.states.testFlag(TrackState::Locked))
        return fail(ErrorCode::Usage, u"track %1 is locked"_s.arg(track.name));
    return {};
}

} // namespace

Result<std::size_t> editableTrack(const Timeline& timeline, const TrackId& id)
{
    for (std::size_t i = 0; i < timeline.tracks.size(); ++i) {
        if (timeline.tracks[i].id != id)
            continue;
        if (auto unlocked = checkUnlocked(timeline.tracks[i]); !unlocked)
            return fail(unlocked.error());
        return i;
    }
    return fail(ErrorCode::Usage, u"there is no track %1"_s.arg(id.toString()));
}

Result<Place> editableItem(const Timeline& timeline, const ItemId& id)
{
    for (std::size_t t = 0; t < timeline.tracks.size(); ++t) {
        const Track& track = timeline.tracks[t];
        for (std::size_t i = 0; i < track.items.size(); ++i) {
            if (track.items[i].id != id)
                continue;
            if (auto unlocked = checkUnlocked(track); !unlocked)
                return fail(unlocked.error());
            return Place{t, i};
        }
    }
    return fail(ErrorCode::Usage, u"there is no item %1"_s.arg(id.toString()));
}

Result<void> checkKind(const Track& track, const Item& item)
{
    if (item.text && track.kind == TrackKind::Music)
        return fail(ErrorCode::Usage, u"track %1 carries sound, not text"_s.arg(track.name));
    for (const Alternate& alternate : item.alternates) {
        const bool sound = alternate.media.kind == MediaKind::Sound;
        if (track.kind == TrackKind::Text)
            return fail(ErrorCode::Usage, u"track %1 carries text only"_s.arg(track.name));
        if (sound != (track.kind == TrackKind::Music))
            return fail(ErrorCode::Usage,
                        sound ? u"track %1 carries pictures, not sound"_s.arg(track.name)
                              : u"track %1 carries sound, not pictures"_s.arg(track.name));
    }
    return {};
}

QString nameOf(const Item& item)
{
    return item.name.isEmpty() ? item.id.toString() : u"“%1”"_s.arg(item.name);
}

} // namespace rushes::timeline
