/// What the parts of the Cut workspace share: the cut on screen, its timeline (with an edit that is
/// being dragged but not yet done), the playhead, the selection and snapping. The only way the
/// workspace changes the project is `apply`. Main thread; owned by CutWorkspace. It paints nothing
/// and plays nothing.
#pragma once

#include "core/project/Project.h"
#include "core/timeline/Edits.h"

#include <QObject>

#include <memory>

namespace rushes::cut {

enum class Snapping { Off, On };

class CutSession : public QObject
{
    Q_OBJECT

public:
    explicit CutSession(project::Project& project, QObject* parent = nullptr);

    project::Project& project() const { return m_project; }
    const project::CutId& cut() const { return m_cut; }
    void showCut(const project::CutId& cut);
    /// Makes an empty cut and shows it.
    Result<void> makeCut(const QString& name, QSize size);

    /// The dragged state while there is one, else the cut's own; an empty one when there is no cut.
    const timeline::Timeline& timeline() const { return *m_timeline; }
    /// The same, shared with threads that compose frames.
    std::shared_ptr<const timeline::Timeline> sharedTimeline() const { return m_timeline; }
    bool isEmpty() const;

    Time playhead() const { return m_playhead; }
    /// Rounded down to a frame, kept inside the cut.
    void setPlayhead(Time time);

    const timeline::ItemId& selection() const { return m_selection; }
    const timeline::Item* selectedItem() const;
    void select(const timeline::ItemId& item);

    Snapping snapping() const { return m_snapping; }
    void setSnapping(Snapping snapping);
    /// `time` pulled to a near edge, when snapping is on.
    Time snapped(Time time, Time tolerance, const timeline::ItemId& ignored) const;

    /// The cut as the document holds it, without a drag.
    const timeline::Timeline& committed() const;
    /// Shows an edit without doing it; a failed one leaves the last good state on screen.
    void preview(const Result<timeline::Timeline>& edited);
    /// Does the previewed edit as one undo step.
    void commitPreview(const QString& text);
    void dropPreview();

    /// One undo step; edits in a row with the same `mergeKey` become one. Tells `refused` and
    /// returns false when the edit was not possible.
    bool apply(const Result<timeline::Timeline>& edited, const QString& text,
               const QString& mergeKey = {});
    /// A key for edits of `what` on the selected item that merge until `endGesture`.
    QString gestureKey(const QString& what) const;
    void endGesture() { ++m_gesture; }

    void tell(const QString& message) { emit told(message); }

signals:
    void cutChanged();
    void timelineChanged();
    void playheadChanged(rushes::Time time);
    void selectionChanged();
    void snappingChanged();
    /// Something the user should read, e.g. why an edit was refused.
    void told(const QString& message);

private:
    void readCut();

    project::Project& m_project;
    project::CutId m_cut;
    std::shared_ptr<const timeline::Timeline> m_timeline;
    bool m_previewing = false;
    Time m_playhead;
    timeline::ItemId m_selection;
    Snapping m_snapping = Snapping::On;
    int m_gesture = 0;
};

} // namespace rushes::cut
