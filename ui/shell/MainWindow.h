/// The one window: top bar, the four workspaces of the open project, the export sheet and the
/// status bar. It opens projects and passes requests from room to room; everything else is in the
/// rooms. Main thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/generation/Studio.h"
#include "ui/shell/TopBar.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace rushes::generation {
class SampleProject;
}
namespace rushes::widgets {
class InlineMessage;
class Label;
class SheetHost;
class Theme;
} // namespace rushes::widgets

namespace rushes::shell {

class Actions;
class JobsPopup;
class Rooms;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(generation::Studio& studio, const catalog::PlacementTable& placements,
               widgets::Theme& theme);
    ~MainWindow() override;

    /// What a project without boards is given when it is opened.
    enum class FirstContents { EmptyBoard, Sample };

    /// Closes the open project and opens this one; on failure the open one stays and the error is
    /// shown. The sample is made in the background.
    Result<void> openProject(const QString& folder,
                             FirstContents contents = FirstContents::EmptyBoard);
    void showWorkspace(Workspace workspace);
    project::Project* project() const { return m_project.get(); }

signals:
    void projectOpened(const QString& folder);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectActions();
    void makeSample();
    void connectRooms();
    void updateTopBar();
    void openExport();
    void showBoardMenu(const QPoint& position);
    void newBoard();
    void chooseProject(const QString& title);
    void showError(const Error& error);
    void setStatus(const QString& text);

    generation::Studio& m_studio;
    const catalog::PlacementTable& m_placements;
    widgets::Theme& m_theme;
    Actions* m_actions;
    TopBar* m_topBar;
    widgets::InlineMessage* m_message;
    QStackedWidget* m_stack;
    widgets::Label* m_status;
    JobsPopup* m_jobs;

    std::unique_ptr<project::Project> m_project;
    std::unique_ptr<generation::SampleProject> m_sample;
    std::unique_ptr<Rooms> m_rooms;
    widgets::SheetHost* m_sheet = nullptr;
};

} // namespace rushes::shell
