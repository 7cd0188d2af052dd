/// One slot of the board: takes what is dropped on it as another take of its item. What it shows is
/// given by SlotsBoard, its owner. Main thread.
#pragma once

#include "ui/cut/CutSession.h"

#include <QWidget>

namespace rushes::cut {

class SlotColumn final : public QWidget
{
    Q_OBJECT

public:
    SlotColumn(CutSession& session, const timeline::ItemId& item);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    CutSession& m_session;
    timeline::ItemId m_item;
};

} // namespace rushes::cut
