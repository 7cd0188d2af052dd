/// The four workspaces of one open project, and what passes between them: a picture that becomes a
/// clip, a clip that goes into the cut. Made anew for every project; owned by MainWindow; main
/// thread.
#pragma once

#include "ui/settings/SettingsSheet.h"
#include "ui/shell/Tools.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowLayout.h"

class QMenu;
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
    Rooms(project::Project& project, const Tools& tools, QStackedWidget& stack);
    ~Rooms() override;

    Workspace current() const;
    /// Shows a workspace with what the one before had in hand.
    void show(Workspace workspace);
    explore::ExploreWorkspace& explore() { return *m_explore; }
    void showBoard(const project::BoardId& board);
    /// Makes the next board and shows it; fails with Io.
    Result<void> addBoard();
    /// The pictures of Explore's board as a table, on Compare.
    void showTable();
    /// The board's clip from words alone.
    void showWordClip();
    void showCut(const project::CutId& cut);
    /// Shows the newest cut and plays it.
    void playCut();
    /// Asks for files and puts them on the board.
    void importPictures();
    /// The panel of the first start over Explore's inspector, until it is closed.
    void showFirstSteps();
    /// The same, when the settings want it and there is no key yet.
    void guideAtStart();
    /// The splitters as they were, and what they are now.
    void restore(const WindowLayout& layout);
    void note(WindowLayout& layout) const;
    project::CutId currentCut() const;
    /// The boards and a new one, or on the Cut workspace the cuts, to choose another.
    void fillPlaces(QMenu& menu, QAction* newBoard);
    /// The board's name, or the cut's on the Cut workspace.
    QString placeName() const;

signals:
    void workspaceWanted(rushes::shell::Workspace workspace);
    void exportWanted();
    void statusChanged(const QString& text);
    void settingsWanted(rushes::preferences::SettingsSheet::Section section);
    /// Another board or cut is shown.
    void placeChanged();

private:
    std::array<std::pair<QString, QWidget*>, 4> named() const;
    void connectExplore();
    void connectOthers();
    void connectMoney();
    void keepDayLimit(Money limit);
    /// Only what the room on screen has to say.
    template <class Room>
    void passOnStatus(Room* room);
    void addPictureToCut(const project::VariantId& id);
    void addClipToCut(const project::ClipId& id);

    project::Project& m_project;
    Tools m_tools;
    QStackedWidget& m_stack;
    explore::ExploreWorkspace* m_explore;
    compare::CompareWorkspace* m_compare;
    clip::ClipWorkspace* m_clip;
    cut::CutWorkspace* m_cut;
};

} // namespace rushes::shell
