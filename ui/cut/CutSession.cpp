#include "ui/cut/CutSession.h"

#include "core/project/commands/CutCommands.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

CutSession::CutSession(project::Project& project, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_timeline(std::make_shared<timeline::Timeline>())
{
    connect(&project, &project::Project::cutChanged, this, [this](const project::CutId& id) {
        if (id == m_cut)
            readCut();
    });
}

void CutSession::showCut(const project::CutId& cut)
{
    m_cut = cut;
    m_playhead = {};
    m_selection = {};
    readCut();
    emit cutChanged();
    emit selectionChanged();
    emit playheadChanged(m_playhead);
}

Result<void> CutSession::makeCut(const QString& name, QSize size)
{
    const auto added = m_project.addCut({.name = name, .timeline = timeline::emptyTimeline(size)});
    if (!added)
        return fail(added.error());
    showCut(*added);
    return {};
}

bool CutSession::isEmpty() const
{
    return m_timeline->duration() == Time();
}

void CutSession::setPlayhead(Time time)
{
    const Time inside =
        std::clamp(time, Time(), m_timeline->duration()).flooredTo(m_timeline->rate);
    if (inside == m_playhead)
        return;
    m_playhead = inside;
    emit playheadChanged(m_playhead);
}

const timeline::Item* CutSession::selectedItem() const
{
    return m_selection ? m_timeline->item(m_selection) : nullptr;
}

void CutSession::select(const timeline::ItemId& item)
{
    if (item == m_selection)
        return;
    m_selection = item;
    endGesture();
    emit selectionChanged();
}

void CutSession::setSnapping(Snapping snapping)
{
    m_snapping = snapping;
    emit snappingChanged();
}

Time CutSession::snapped(Time time, Time tolerance, const timeline::ItemId& ignored) const
{
    if (m_snapping == Snapping::Off)
        return time;
    return timeline::snapped(committed(), time, m_playhead, tolerance, ignored);
}

const timeline::Timeline& CutSession::committed() const
{
    const project::Cut* cut = m_project.cut(m_cut);
    return cut ? cut->timeline : *m_timeline;
}

void CutSession::preview(const Result<timeline::Timeline>& edited)
{
    if (!edited)
        return;
    m_previewing = true;
    m_timeline = std::make_shared<timeline::Timeline>(*edited);
    emit timelineChanged();
}

void CutSession::commitPreview(const QString& text)
{
    if (!m_previewing)
        return;
    m_previewing = false;
    if (*m_timeline != committed())
        m_project.push(project::changeTimeline(m_project, m_cut, *m_timeline, text));
    readCut();
}

void CutSession::dropPreview()
{
    if (!m_previewing)
        return;
    m_previewing = false;
    readCut();
}

bool CutSession::apply(const Result<timeline::Timeline>& edited, const QString& text,
                       const QString& mergeKey)
{
    if (!edited) {
        emit told(edited.error().detail);
        return false;
    }
    m_previewing = false;
    if (*edited != committed())
        m_project.push(project::changeTimeline(m_project, m_cut, *edited, text, mergeKey));
    return true;
}

QString CutSession::gestureKey(const QString& what) const
{
    return u"%1/%2/%3"_s.arg(what, m_selection.toString()).arg(m_gesture);
}

void CutSession::readCut()
{
    if (m_previewing)
        return;
    const project::Cut* cut = m_project.cut(m_cut);
    m_timeline = std::make_shared<timeline::Timeline>(cut ? cut->timeline : timeline::Timeline());
    if (m_selection && !m_timeline->item(m_selection))
        select({});
    emit timelineChanged();
    setPlayhead(m_playhead);
}

} // namespace rushes::cut
