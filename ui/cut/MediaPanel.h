/// The project's clips and pictures in a grid. Double click, Return or the button adds the chosen
/// one to the cut, or as another take of an item while one is asked for. Main thread.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/MediaModel.h"
#include "ui/cut/MediaThumbnails.h"

#include <QWidget>

class QListView;
class QStackedLayout;

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::cut {

class MediaPanel : public QWidget
{
    Q_OBJECT

public:
    MediaPanel(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent = nullptr);

    /// Until the next choice, adding means a take of this item; an empty id ends that.
    void chooseAlternateFor(const timeline::ItemId& item);
    QListView& list() { return *m_list; }

signals:
    /// A take was added for the item asked for.
    void alternateAdded();

private:
    void addChosen();
    void showChoice();

    CutSession& m_session;
    MediaModel m_model;
    QListView* m_list;
    widgets::Label* m_hint;
    widgets::HintButton* m_add;
    widgets::HintButton* m_cancel;
    QStackedLayout* m_stack;
    timeline::ItemId m_target;
};

} // namespace rushes::cut
