/// The one window: top bar, the four workspaces of the open project, the export sheet and the
/// status bar. It opens projects and passes requests from room to room; everything else is in the
/// rooms. Main thread.
#pragma once

#include "ui/shell/Tools.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowLayout.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace rushes::generation {
class SampleProject;
}
namespace rushes::widgets {
class InlineMessage;

enum class MessageKind;
} // namespace rushes::widgets

namespace rushes::shell {

class Actions;
class JobsPopup;
class Leaving;
class Resumption;
class Rooms;
class Sheets;
class StatusLine;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Tools& tools);
    ~MainWindow() override;

    /// What a project without boards is given when it is opened.
    enum class FirstContents { EmptyBoard, Sample };

    /// Closes the open project and opens this one; on failure the open one stays and the error is
    /// shown. What runs at a service goes on there; what an earlier start left is fetched. The
    /// sample is made in the background.
    Result<void> openProject(const QString& folder,
                             FirstContents contents = FirstContents::EmptyBoard);
    /// The same for a folder that was read away from the window.
    Result<void> openProject(const std::shared_ptr<project::ProjectOpening>& opening,
                             FirstContents contents = FirstContents::EmptyBoard);
    void showWorkspace(Workspace workspace);
    project::Project* project() const { return m_project.get(); }
    /// Asks before jobs are left.
    Leaving& leaving() const { return *m_leaving; }

signals:
    void projectOpened(const QString& folder);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectActions();
    void connectTopBar();
    void makeSample();
    void resumeJobs();
    void closeRooms();
    void connectRooms();
    void updateTopBar();
    void openExport();
    void showBoardMenu(const QPoint& position);
    void newBoard();
    void chooseProject(const QString& title);
    void showError(const Error& error);
    void showMessage(widgets::MessageKind kind, const QString& text);

    Tools m_tools;
    generation::Studio& m_studio;
    Actions* m_actions;
    TopBar* m_topBar;
    widgets::InlineMessage* m_message;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    JobsPopup* m_jobs;
    Leaving* m_leaving;
    Sheets* m_sheets;
    WindowLayout m_layout;

    std::unique_ptr<project::Project> m_project;
    std::unique_ptr<generation::SampleProject> m_sample;
    std::unique_ptr<Rooms> m_rooms;
    std::unique_ptr<Resumption> m_resumption;
};

} // namespace rushes::shell
