#include "ui/cut/SlotColumn.h"

#include "ui/cut/CutVerbs.h"
#include "ui/cut/MediaModel.h"

#include <QDropEvent>
#include <QMimeData>

namespace rushes::cut {

SlotColumn::SlotColumn(CutSession& session, const timeline::ItemId& item)
    : m_session(session),
      m_item(item)
{
    setAcceptDrops(true);
}

void SlotColumn::dragEnterEvent(QDragEnterEvent* event)
{
    if (!mediaIn(*event->mimeData(), m_session.project()).empty())
        event->acceptProposedAction();
}

void SlotColumn::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    // The board is built anew by the first of them, and this column with it.
    CutSession& session = m_session;
    const timeline::ItemId item = m_item;
    for (const MediaEntry& entry : mediaIn(*event->mimeData(), session.project()))
        addAlternate(session, item, entry.media);
}

} // namespace rushes::cut
