/// The bar over the timeline: undo, the edits, snapping, what can be added, and the zoom. It calls
/// the verbs; the keys are CutKeys'. Main thread; owned by CutWorkspace.
#pragma once

#include "ui/cut/TimelineView.h"
#include "ui/widgets/Surface.h"

class QHBoxLayout;

namespace rushes::widgets {
class FineSlider;
class IconButton;
class Label;
} // namespace rushes::widgets

namespace rushes::cut {

class TimelineToolbar : public widgets::Surface
{
    Q_OBJECT

public:
    TimelineToolbar(CutSession& session, TimelineView& view, QWidget* parent = nullptr);

signals:
    void musicWanted();

private:
    using Verb = std::function<void(CutSession&)>;
    widgets::IconButton* addVerb(const QString& icon, const QString& name, const QString& key,
                                 Verb verb);
    void addUndo();
    void addEdits();
    void addSnapping();
    void addZoom();
    void addDivider();
    void enableEdits();

    CutSession& m_session;
    TimelineView& m_view;
    QHBoxLayout* m_row;
    widgets::Label* m_message;
    widgets::FineSlider* m_zoom = nullptr;
    std::vector<widgets::IconButton*> m_edits;
};

} // namespace rushes::cut
