#include "ui/cut/CutVerbs.h"

#include "core/timeline/MainTrack.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using timeline::Item;
using timeline::Timeline;
using timeline::Track;
using timeline::TrackKind;

namespace {

/// Gives the verbs a translation context.
struct CutVerbs
{
    Q_DECLARE_TR_FUNCTIONS(CutVerbs)
};

const Track* trackOfKind(const Timeline& timeline, TrackKind kind)
{
    const auto found = std::find_if(timeline.tracks.begin(), timeline.tracks.end(),
                                    [kind](const Track& track) { return track.kind == kind; });
    return found == timeline.tracks.end() ? nullptr : &*found;
}

/// Every place the playhead can jump to, in order.
std::vector<Time> editPoints(const Timeline& timeline)
{
    std::vector<Time> points{Time()};
    for (const Track& track : timeline.tracks) {
        for (const Item& item : track.items) {
            points.push_back(item.range.start);
            points.push_back(item.range.end());
        }
    }
    std::sort(points.begin(), points.end());
    return points;
}

Time freeStart(const Track& track, Time wanted, Time duration)
{
    Time start = wanted;
    for (const Item& item : track.items) {
        if (item.range.overlaps({start, duration}))
            start = item.range.end();
    }
    return start;
}

/// Applies and selects, so that the properties show what was just added.
void addItem(CutSession& session, const Track& track, Item item, const QString& verb)
{
    item.id = timeline::ItemId::make();
    const timeline::ItemId id = item.id;
    if (session.apply(timeline::insertItem(session.committed(), track.id, std::move(item)), verb))
        session.select(id);
}

} // namespace

const Item* itemAtPlayhead(const CutSession& session)
{
    const Item* selected = session.selectedItem();
    if (selected && selected->range.contains(session.playhead()))
        return selected;
    const Track* track = mainTrack(session.timeline());
    return track ? timeline::itemAt(*track, session.playhead()) : nullptr;
}

void splitAtPlayhead(CutSession& session)
{
    const Item* item = itemAtPlayhead(session);
    if (!item || item->range.start == session.playhead()) {
        session.tell(CutVerbs::tr("Put the playhead inside an item to split it."));
        return;
    }
    session.apply(timeline::splitItem(session.committed(), item->id, session.playhead()),
                  CutVerbs::tr("Split"));
}

void removeSelected(CutSession& session, timeline::RemoveMode mode)
{
    if (!session.selectedItem()) {
        session.tell(CutVerbs::tr("Select an item to delete it."));
        return;
    }
    const QString verb = mode == timeline::RemoveMode::Ripple ? CutVerbs::tr("Ripple delete")
                                                              : CutVerbs::tr("Delete");
    session.apply(timeline::removeItem(session.committed(), session.selection(), mode), verb);
}

void trimToPlayhead(CutSession& session, timeline::Edge edge)
{
    const Item* item = itemAtPlayhead(session);
    if (!item || item->range.start == session.playhead()) {
        session.tell(CutVerbs::tr("Put the playhead inside an item to trim it."));
        return;
    }
    const timeline::ItemId id = item->id;
    const Time start = item->range.start;
    const bool trimmed =
        session.apply(timeline::trimItem(session.committed(), id, edge, session.playhead(),
                                         timeline::TrimMode::Ripple),
                      edge == timeline::Edge::Start ? CutVerbs::tr("Trim the start")
                                                    : CutVerbs::tr("Trim the end"));
    if (trimmed && edge == timeline::Edge::Start)
        session.setPlayhead(start);
}

void toggleDissolve(CutSession& session)
{
    const Item* item = itemAtPlayhead(session);
    const Track* track = item ? session.timeline().trackOf(item->id) : nullptr;
    if (track && track->kind != TrackKind::Video) {
        // A selected text or piece of music lies beside the picture that is meant.
        const Track* pictures = mainTrack(session.timeline());
        item = pictures ? timeline::itemAt(*pictures, session.playhead()) : nullptr;
    }
    if (!item) {
        session.tell(CutVerbs::tr("Put the playhead on a picture to dissolve into it."));
        return;
    }
    Item changed = *item;
    if (changed.transitionIn)
        changed.transitionIn.reset();
    else
        changed.transitionIn = timeline::Transition{};
    session.apply(timeline::changeItem(session.committed(), changed), CutVerbs::tr("Dissolve"));
}

void chooseAlternate(CutSession& session, const timeline::ItemId& id, int index)
{
    const Item* item = session.timeline().item(id);
    if (!item || index < 0 || std::size_t(index) >= item->alternates.size())
        return;
    Item changed = *item;
    changed.chosen = index;
    session.apply(timeline::changeItem(session.committed(), changed),
                  CutVerbs::tr("Choose alternate"));
}

void swapAlternate(CutSession& session, int step)
{
    const Item* item = itemAtPlayhead(session);
    if (!item || item->alternates.size() < 2) {
        session.tell(CutVerbs::tr("There is no other alternate under the playhead."));
        return;
    }
    const int count = int(item->alternates.size());
    chooseAlternate(session, item->id, (item->chosen + step + count) % count);
}

void addAlternate(CutSession& session, const timeline::ItemId& item, const timeline::Media& media)
{
    session.apply(timeline::addAlternate(session.committed(), item, {.media = media}),
                  CutVerbs::tr("Add alternate"));
}

void toggleMarker(CutSession& session)
{
    if (session.cut().isEmpty())
        return;
    Timeline edited = session.committed();
    const Time at = session.playhead();
    const auto removed =
        std::erase_if(edited.markers, [at](const timeline::Marker& m) { return m.at == at; });
    if (removed == 0)
        edited.markers.push_back({.at = at});
    std::sort(edited.markers.begin(), edited.markers.end(),
              [](const timeline::Marker& a, const timeline::Marker& b) { return a.at < b.at; });
    session.apply(edited, removed ? CutVerbs::tr("Remove marker") : CutVerbs::tr("Add marker"));
}

void goToEditPoint(CutSession& session, Towards towards)
{
    const std::vector<Time> points = editPoints(session.timeline());
    const Time now = session.playhead();
    if (towards == Towards::Later) {
        const auto next = std::upper_bound(points.begin(), points.end(), now);
        if (next != points.end())
            session.setPlayhead(*next);
        return;
    }
    const auto next = std::lower_bound(points.begin(), points.end(), now);
    if (next != points.begin())
        session.setPlayhead(*std::prev(next));
}

void selectNeighbour(CutSession& session, Towards towards)
{
    const Timeline& timeline = session.timeline();
    const Track* track =
        session.selection() ? timeline.trackOf(session.selection()) : mainTrack(timeline);
    if (!track || track->items.empty())
        return;
    const auto& items = track->items;
    const auto current = std::find_if(items.begin(), items.end(), [&](const Item& item) {
        return item.id == session.selection();
    });
    if (current == items.end())
        session.select(towards == Towards::Later ? items.front().id : items.back().id);
    else if (towards == Towards::Later && std::next(current) != items.end())
        session.select(std::next(current)->id);
    else if (towards == Towards::Earlier && current != items.begin())
        session.select(std::prev(current)->id);
}

void appendMedia(CutSession& session, const timeline::Media& media, Time duration,
                 const QString& name, QSize size)
{
    if (session.cut().isEmpty()) {
        const Result<void> made = session.makeCut(CutVerbs::tr("Cut 1"), size);
        if (!made) {
            session.tell(made.error().detail);
            return;
        }
    }
    const Track* track = mainTrack(session.committed());
    if (!track)
        return;
    const Time length = duration.roundedTo(session.committed().rate);
    Item item{.id = timeline::ItemId::make(),
              .name = name,
              .range = {{}, length},
              .alternates = {{.media = media}}};
    const timeline::ItemId id = item.id;
    if (session.apply(timeline::appendItem(session.committed(), track->id, std::move(item)),
                      CutVerbs::tr("Add to cut")))
        session.select(id);
}

void addText(CutSession& session, timeline::TextRole role)
{
    const Track* track = trackOfKind(session.committed(), TrackKind::Text);
    if (!track) {
        session.tell(CutVerbs::tr("Add a picture first; text lies over it."));
        return;
    }
    timeline::TextOverlay overlay{.role = role};
    Item item{.name = CutVerbs::tr("Headline"), .range = {{}, Time::ofMilliseconds(3000)}};
    overlay.text = CutVerbs::tr("Your headline");
    if (role == timeline::TextRole::Body) {
        item.name = CutVerbs::tr("Text");
        overlay = {.text = CutVerbs::tr("A line of text"),
                   .role = role,
                   .y = 0.3,
                   .size = 48,
                   .weight = 500};
    } else if (role == timeline::TextRole::Button) {
        item.name = CutVerbs::tr("Button");
        overlay = {.text = CutVerbs::tr("Learn more"),
                   .role = role,
                   .colour = QColor(21, 21, 21),
                   .y = 0.45,
                   .size = 44,
                   .weight = 600};
    }
    item.text = overlay;
    item.range.start = freeStart(*track, session.playhead(), item.range.duration);
    addItem(session, *track, std::move(item), CutVerbs::tr("Add text"));
}

void addMusic(CutSession& session, const timeline::Media& sound, const QString& name)
{
    const Track* track = trackOfKind(session.committed(), TrackKind::Music);
    if (!track) {
        session.tell(CutVerbs::tr("Add a picture first; music runs under it."));
        return;
    }
    const FrameRate rate = session.committed().rate;
    const Time start = track->items.empty() ? Time() : track->items.back().range.end();
    const Track* pictures = mainTrack(session.committed());
    const Time pictureEnd =
        pictures && !pictures->items.empty() ? pictures->items.back().range.end() : Time();
    Time length = sound.length.flooredTo(rate);
    if (pictureEnd > start)
        length = std::min(length, pictureEnd - start);
    Item item{.name = name, .range = {start, length}, .alternates = {{.media = sound}}};
    item.fadeIn = Time::ofMilliseconds(500);
    item.fadeOut = std::min(Time::ofMilliseconds(1000), length);
    addItem(session, *track, std::move(item), CutVerbs::tr("Add music"));
}

void toggleTrackState(CutSession& session, const timeline::TrackId& id, timeline::TrackState state)
{
    for (const Track& track : session.committed().tracks) {
        if (track.id != id)
            continue;
        timeline::TrackStates states = track.states;
        states.setFlag(state, !states.testFlag(state));
        const QString verb = state == timeline::TrackState::Locked ? CutVerbs::tr("Lock track")
                                                                   : CutVerbs::tr("Hide track");
        session.apply(timeline::setTrackStates(session.committed(), id, states), verb);
        return;
    }
}

} // namespace rushes::cut
