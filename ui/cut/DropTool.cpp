#include "ui/cut/DropTool.h"

#include "core/timeline/MainTrack.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::cut {

namespace {

struct DropWords
{
    Q_DECLARE_TR_FUNCTIONS(DropTool)
};

/// The video track under the pointer, else the main one.
const timeline::Track* targetTrack(const timeline::Timeline& timeline,
                                   const timeline::TrackId& under)
{
    const auto found = std::find_if(
        timeline.tracks.begin(), timeline.tracks.end(), [&](const timeline::Track& track) {
            return track.id == under && track.kind == timeline::TrackKind::Video;
        });
    return found == timeline.tracks.end() ? timeline::mainTrack(timeline) : &*found;
}

/// Between two shots: before the first whose middle is later.
Time slotStart(const timeline::Track& track, Time under)
{
    for (const timeline::Item& item : track.items) {
        if (under < item.range.start + item.range.duration * 0.5)
            return item.range.start;
    }
    return track.items.empty() ? Time() : track.items.back().range.end();
}

} // namespace

DropTool::DropTool(CutSession& session, const std::vector<MediaEntry>& entries)
    : m_session(session),
      m_items(itemsOf(entries, session.committed().rate))
{}

void DropTool::drag(const TimelineLayout& layout, QPoint point)
{
    Result<timeline::Timeline> edited = m_session.committed();
    const timeline::TrackId under = layout.hit({TimelineLayout::headerWidth, point.y()}).track;
    const timeline::Track* track = targetTrack(m_session.committed(), under);
    if (!track)
        return;
    const Time pointed = layout.timeAt(point.x());
    Time start;
    m_snap.reset();
    if (track == timeline::mainTrack(m_session.committed())) {
        start = slotStart(*track, pointed);
    } else {
        start = m_session.snapped(pointed, layout.span(snapPixels), {});
        m_snap = start == pointed ? std::nullopt : std::optional(start);
    }
    for (timeline::Item item : m_items) {
        item.range.start += start;
        edited = timeline::insertItem(std::move(*edited), track->id, std::move(item));
        if (!edited)
            break; // a locked track takes nothing
    }
    m_session.preview(edited);
}

void DropTool::release()
{
    m_session.commitPreview(DropWords::tr("Add to cut"));
    m_session.select(m_items.back().id);
}

void DropTool::cancel()
{
    m_session.dropPreview();
}

std::vector<timeline::Item> itemsOf(const std::vector<MediaEntry>& entries, FrameRate rate)
{
    std::vector<timeline::Item> items;
    Time start;
    for (const MediaEntry& entry : entries) {
        items.push_back({.id = timeline::ItemId::make(),
                         .name = entry.name,
                         .range = {start, entry.duration.roundedTo(rate)},
                         .alternates = {{.media = entry.media}}});
        start = items.back().range.end();
    }
    return items;
}

} // namespace rushes::cut
