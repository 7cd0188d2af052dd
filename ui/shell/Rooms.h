/// The four workspaces of one open project, and what passes between them: a picture that becomes a
/// clip, a clip that goes into the cut. Made anew for every project; owned by MainWindow; main
/// thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/generation/Studio.h"
#include "ui/shell/TopBar.h"

class QStackedWidget;

namespace rushes::clip {
class ClipWorkspace;
}
namespace rushes::compare {
class CompareWorkspace;
}
namespace rushes::cut {
class CutWorkspace;
}
namespace rushes::explore {
class ExploreWorkspace;
}

namespace rushes::shell {

class Rooms final : public QObject
{
    Q_OBJECT

public:
    /// Adds the workspaces to `stack` in the order of Workspace; they are removed with this object.
    Rooms(project::Project& project, generation::Studio& studio,
          const catalog::PlacementTable& placements, QStackedWidget& stack);
    ~Rooms() override;

    Workspace current() const;
    /// Shows a workspace with what the one before had in hand.
    void show(Workspace workspace);
    explore::ExploreWorkspace& explore() { return *m_explore; }
    void showBoard(const project::BoardId& board);
    void showCut(const project::CutId& cut);
    project::CutId currentCut() const;
    /// The board's name, or the cut's on the Cut workspace.
    QString placeName() const;

signals:
    void workspaceWanted(rushes::shell::Workspace workspace);
    void exportWanted();
    void statusChanged(const QString& text);
    /// Another board or cut is shown.
    void placeChanged();

private:
    void connectExplore();
    void connectOthers();
    /// Only what the room on screen has to say.
    template <class Room>
    void passOnStatus(Room* room);
    void addPictureToCut(const project::VariantId& id);
    void addClipToCut(const project::ClipId& id);

    project::Project& m_project;
    QStackedWidget& m_stack;
    explore::ExploreWorkspace* m_explore;
    compare::CompareWorkspace* m_compare;
    clip::ClipWorkspace* m_clip;
    cut::CutWorkspace* m_cut;
};

} // namespace rushes::shell
