/// A column for each item of the lowest video track with its takes as cards. A click puts a take
/// into the cut. Main thread.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/MediaThumbnails.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QStackedLayout;

namespace rushes::cut {

class SlotCard;

class SlotsBoard : public QWidget
{
    Q_OBJECT

public:
    SlotsBoard(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent = nullptr);

signals:
    void alternateWanted(const rushes::timeline::ItemId& item);

private:
    void read();
    void rebuild();
    /// Which takes are in the cut and which is selected; the cards stay, and with them the focus.
    void showStates(const std::vector<timeline::Item>& items);
    QWidget* makeColumn(const timeline::Item& item);

    CutSession& m_session;
    MediaThumbnails& m_thumbnails;
    QScrollArea* m_area;
    QStackedLayout* m_stack;
    std::vector<timeline::Item> m_shown; ///< with the first take chosen in each
    std::vector<std::vector<SlotCard*>> m_cards;
};

/// "3 × 2 × 1 = 6 versions", or empty when no item has a second take.
QString versionsText(const timeline::Timeline& timeline);

} // namespace rushes::cut
