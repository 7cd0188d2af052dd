/// The Cut workspace: viewer, slots and media, properties, and the timeline of one cut. Tall cuts
/// have the viewer at the left over the full height, wide ones over the timeline. One a project,
/// owned by the shell; main thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/generation/Studio.h"

#include <QWidget>

#include <memory>

namespace rushes::cut {

class CutSession;
class TimelineView;
class Viewer;

class CutWorkspace : public QWidget
{
    Q_OBJECT

public:
    /// The catalog must outlive the workspace.
    CutWorkspace(project::Project& project, generation::Studio& studio,
                 const catalog::PlacementTable& placements, QWidget* parent = nullptr);
    ~CutWorkspace() override;

    void showCut(const project::CutId& cut);
    /// Empty when the project has no cut yet.
    project::CutId currentCut() const;
    /// Appends to the lowest video track of the current cut, and makes "Cut 1" when there is none.
    void addMedia(const timeline::Media& media, Time duration, const QString& name);
    /// Sounds become music, pictures variants of the newest board; both go into the cut.
    void addFiles(const QStringList& paths);
    /// Plays the cut from its start.
    void play();
    /// For the list of keys; the workspace handles the keys itself.
    QStringList keyList() const;

    CutSession& session() const;
    TimelineView& timelineView() const;
    Viewer& viewer() const;

signals:
    void exportRequested();
    /// What is playing, or what is on the timeline, for the status bar.
    void statusChanged(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addPictures(QStringList paths, const QStringList& problems);
    void addVariant(const project::VariantId& picture);
    enum class Arrangement { Tall, Wide };
    void arrange(Arrangement arrangement);
    void readCut();
    void tellStatus();

    generation::Studio& m_studio;
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rushes::cut
