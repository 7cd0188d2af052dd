#include "ui/cut/SelectTool.h"

#include "core/timeline/MainTrack.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::cut {

namespace {

struct SelectWords
{
    Q_DECLARE_TR_FUNCTIONS(SelectTool)
};

constexpr int dragThreshold = 4;

} // namespace

SelectTool::SelectTool(CutSession& session, const TimelineHit& hit, QPoint pressed)
    : m_session(session),
      m_hit(hit),
      m_pressed(pressed)
{
    if (const timeline::Item* item = session.committed().item(hit.item))
        m_item = *item;
    session.select(hit.item);
}

void SelectTool::drag(const TimelineLayout& layout, QPoint point)
{
    if (!m_item.id || (!m_dragging && (point - m_pressed).manhattanLength() < dragThreshold))
        return;
    m_dragging = true;
    const Time under = layout.timeAt(point.x());
    const timeline::TrackId over = layout.hit({TimelineLayout::headerWidth, point.y()}).track;
    const timeline::Timeline& timeline = m_session.committed();
    const timeline::Track* home = timeline.trackOf(m_item.id);
    if (!home)
        return;
    const bool stays = over.isEmpty() || over == home->id;
    if (stays && home == timeline::mainTrack(timeline))
        reorder(*home, under);
    else
        move(layout, stays ? home->id : over, under);
}

void SelectTool::reorder(const timeline::Track& track, Time under)
{
    int index = 0;
    for (const timeline::Item& other : track.items) {
        const Time middle = other.range.start + other.range.duration * 0.5;
        if (other.id != m_item.id && middle < under)
            ++index;
    }
    m_verb = SelectWords::tr("Change the order");
    m_session.preview(timeline::reorderItem(m_session.committed(), m_item.id, index));
}

void SelectTool::move(const TimelineLayout& layout, const timeline::TrackId& track, Time under)
{
    const Time wanted = std::max(Time(), m_item.range.start + (under - m_hit.time));
    const Time tolerance = layout.span(snapPixels);
    const Time start = m_session.snapped(wanted, tolerance, m_item.id);
    const Time wantedEnd = wanted + m_item.range.duration;
    const Time end = m_session.snapped(wantedEnd, tolerance, m_item.id);
    Time to = start;
    m_snap = start == wanted ? std::nullopt : std::optional(start);
    if (start == wanted && end != wantedEnd) {
        to = std::max(Time(), end - m_item.range.duration);
        m_snap = end;
    }
    m_verb = SelectWords::tr("Move");
    m_session.preview(timeline::moveItem(m_session.committed(), m_item.id, track, to));
}

void SelectTool::release()
{
    m_session.commitPreview(m_verb);
}

void SelectTool::cancel()
{
    m_session.dropPreview();
}

} // namespace rushes::cut
