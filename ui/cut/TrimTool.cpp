#include "ui/cut/TrimTool.h"

#include "core/timeline/MainTrack.h"

#include <QCoreApplication>

namespace rushes::cut {

namespace {

struct TrimWords
{
    Q_DECLARE_TR_FUNCTIONS(TrimTool)
};

} // namespace

TrimTool::TrimTool(CutSession& session, const TimelineHit& hit, timeline::TrimMode mode)
    : m_session(session),
      m_edge(hit.part == TimelinePart::ItemStart ? timeline::Edge::Start : timeline::Edge::End),
      m_mode(mode)
{
    if (const timeline::Item* item = session.committed().item(hit.item)) {
        m_item = *item;
        const Time edge = m_edge == timeline::Edge::Start ? item->range.start : item->range.end();
        m_grip = edge - hit.time;
    }
    session.select(hit.item);
}

void TrimTool::drag(const TimelineLayout& layout, QPoint point)
{
    if (!m_item.id)
        return;
    const Time wanted = layout.timeAt(point.x()) + m_grip;
    const Time to = m_session.snapped(wanted, layout.span(snapPixels), m_item.id);
    m_snap = to == wanted ? std::nullopt : std::optional(to);
    m_session.preview(timeline::trimItem(m_session.committed(), m_item.id, m_edge, to, m_mode));
}

void TrimTool::release()
{
    m_session.commitPreview(m_mode == timeline::TrimMode::Roll ? TrimWords::tr("Roll")
                                                               : TrimWords::tr("Trim"));
}

void TrimTool::cancel()
{
    m_session.dropPreview();
}

timeline::TrimMode usualTrim(const timeline::Timeline& timeline, const timeline::TrackId& track)
{
    const timeline::Track* main = timeline::mainTrack(timeline);
    return main && main->id == track ? timeline::TrimMode::Ripple : timeline::TrimMode::Trim;
}

} // namespace rushes::cut
