#include "ui/shell/MainWindow.h"

#include "core/generation/SampleProject.h"
#include "ui/explore/ExploreWorkspace.h"
#include "ui/shell/Actions.h"
#include "ui/shell/Appearance.h"
#include "ui/shell/JobsPopup.h"
#include "ui/shell/Leaving.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Resumption.h"
#include "ui/shell/Rooms.h"
#include "ui/shell/RunningWork.h"
#include "ui/shell/Sheets.h"
#include "ui/shell/StatusLine.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize smallest(1100, 700);

} // namespace

MainWindow::MainWindow(const Tools& tools)
    : m_tools(tools),
      m_studio(tools.studio),
      m_actions(new Actions(this)),
      m_message(new widgets::InlineMessage),
      m_stack(new QStackedWidget),
      m_status(new StatusLine),
      m_jobs(new JobsPopup(m_studio, this)),
      m_leaving(new Leaving(m_studio.queue(), this)),
      m_sheets(new Sheets(tools, *m_actions, this)),
      m_layout(tools.settings, *this)
{
    setMinimumSize(smallest);
    m_layout.restoreWindow();
    auto* menu = new QMenu(this);
    m_actions->fill(menu);
    m_topBar = new TopBar(menu);
    m_message->hide();
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);
    new Appearance(tools, m_actions->lightTheme, this);
    connectActions();
    connectTopBar();
    updateTopBar();
}

MainWindow::~MainWindow()
{
    closeRooms();
    m_layout.keep();
}

/// They read the project, so they go first.
void MainWindow::closeRooms()
{
    m_studio.queue().leaveAll();
    m_resumption.reset();
    m_sample.reset();
    if (m_rooms)
        m_rooms->note(m_layout);
    m_rooms.reset();
}

void MainWindow::connectActions()
{
    for (std::size_t i = 0; i < m_actions->workspaces.size(); ++i)
        connect(m_actions->workspaces[i], &QAction::triggered, this,
                [this, i] { showWorkspace(Workspace(i)); });
    connect(m_actions->newProject, &QAction::triggered, this,
            [this] { chooseProject(tr("New project")); });
    connect(m_actions->openProject, &QAction::triggered, this,
            [this] { chooseProject(tr("Open project")); });
    connect(m_actions->newBoard, &QAction::triggered, this, &MainWindow::newBoard);
    connect(m_actions->exportCut, &QAction::triggered, this, &MainWindow::openExport);
    connect(m_actions->importPicture, &QAction::triggered, this,
            [this] { m_rooms->importPictures(); });
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    stepPanelsBy(m_actions->nextPanel, m_actions->previousPanel, m_stack);
    connect(m_actions->firstSteps, &QAction::triggered, this,
            [this] { m_rooms->showFirstSteps(); });
    connect(m_actions->queue, &QAction::triggered, m_topBar, &TopBar::queueClicked);
    connect(m_actions->table, &QAction::triggered, this, [this] { m_rooms->showTable(); });
    connect(m_actions->wordClip, &QAction::triggered, this, [this] { m_rooms->showWordClip(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_leaving, &Leaving::waiting, m_status, &StatusLine::say);
}

void MainWindow::connectTopBar()
{
    connect(m_topBar, &TopBar::workspaceChosen, this, &MainWindow::showWorkspace);
    connect(m_topBar, &TopBar::exportClicked, this, &MainWindow::openExport);
    connect(m_topBar, &TopBar::boardMenuWanted, this, &MainWindow::showBoardMenu);
    connect(m_topBar, &TopBar::queueClicked, this,
            [this] { m_jobs->showBelow(m_topBar->queueButton()); });
    connect(&m_studio.queue(), &generation::JobQueue::activeCountChanged, m_topBar,
            &TopBar::setQueue);
    connect(&m_studio, &generation::Studio::pictureReady, this, &MainWindow::updateTopBar);
    connect(&m_studio, &generation::Studio::clipReady, this, &MainWindow::updateTopBar);
    connect(&m_studio, &generation::Studio::spent, this, &MainWindow::updateTopBar);
    connect(&m_tools.settings, &settings::SettingsStore::changed, this, &MainWindow::updateTopBar);
}

Result<void> MainWindow::openProject(const QString& folder, FirstContents contents)
{
    if (m_project && QDir(folder) == QDir(m_project->folder()))
        return {};
    const auto opening = project::Project::read(folder);
    if (!opening) {
        showError(opening.error());
        return fail(opening.error());
    }
    return openProject(*opening, contents);
}

Result<void> MainWindow::openProject(const std::shared_ptr<project::ProjectOpening>& opening,
                                     FirstContents contents)
{
    Result<std::unique_ptr<project::Project>> opened = project::Project::open(opening);
    if (!opened) {
        showError(opened.error());
        return fail(opened.error());
    }
    closeRooms();
    m_project = std::move(*opened);
    if (m_project->document().boards.empty() && contents == FirstContents::Sample)
        makeSample();
    else if (m_project->document().boards.empty())
        (void)m_project->addBoard({.name = tr("Board 1")});
    m_rooms = std::make_unique<Rooms>(*m_project, m_tools, *m_stack);
    m_rooms->restore(m_layout);
    connectRooms();
    m_rooms->showBoard(m_sample ? m_project->document().boards.front().id
                                : m_project->document().boards.back().id);
    if (!m_project->document().cuts.empty())
        m_rooms->showCut(m_project->document().cuts.back().id);
    if (!m_project->notice().isEmpty())
        showMessage(widgets::MessageKind::Amber, m_project->notice());
    showWorkspace(Workspace::Explore);
    m_rooms->guideAtStart();
    resumeJobs();
    emit projectOpened(m_project->folder());
    return {};
}

void MainWindow::connectRooms()
{
    connect(m_rooms.get(), &Rooms::workspaceWanted, this, &MainWindow::showWorkspace);
    connect(m_rooms.get(), &Rooms::exportWanted, this, &MainWindow::openExport);
    connect(m_rooms.get(), &Rooms::statusChanged, m_status, &StatusLine::say);
    connect(m_rooms.get(), &Rooms::placeChanged, this, &MainWindow::updateTopBar);
    connect(&m_rooms->explore(), &explore::ExploreWorkspace::liveChanged, m_topBar,
            &TopBar::setLive);
    connect(m_project.get(), &project::Project::saveFailed, this, &MainWindow::showError);
    connect(m_rooms.get(), &Rooms::settingsWanted, m_sheets, &Sheets::openSettings);
    m_actions->follow(m_project->undoStack());
    m_status->follow(*m_project);
}

void MainWindow::resumeJobs()
{
    m_resumption = std::make_unique<Resumption>(*m_project, m_studio, m_tools.keys);
    connect(m_resumption.get(), &Resumption::statusChanged, m_status, &StatusLine::say);
    connect(m_resumption.get(), &Resumption::lost, this,
            [this](const QString& text) { showMessage(widgets::MessageKind::Amber, text); });
    m_resumption->start();
}

void MainWindow::makeSample()
{
    m_sample = std::make_unique<generation::SampleProject>(*m_project, m_studio,
                                                           generation::sampleScript());
    connect(m_sample.get(), &generation::SampleProject::progressed, this, [this](double fraction) {
        m_status->say(tr("Making the sample project, %1%").arg(int(fraction * 100)));
        updateTopBar();
    });
    connect(m_sample.get(), &generation::SampleProject::finished, this, [this] {
        m_status->say(tr("Everything works without a key. The sample project is ready."));
        if (!m_project->document().cuts.empty() && !m_rooms->currentCut())
            m_rooms->showCut(m_project->document().cuts.back().id);
        m_sample.release()->deleteLater();
    });
    m_sample->start();
}

void MainWindow::showWorkspace(Workspace workspace)
{
    if (!m_rooms)
        return;
    m_status->say({}); // of the room before
    m_rooms->show(workspace);
    m_topBar->setWorkspace(workspace);
    updateTopBar();
}

void MainWindow::updateTopBar()
{
    m_topBar->setSpent(m_studio.budget().spentToday(), m_studio.budget().limits().day);
    m_topBar->setQueue(m_studio.queue().activeCount());
    if (!m_rooms)
        return;
    m_topBar->setPlace(m_project->name(), m_rooms->placeName());
    setWindowTitle(tr("%1 – Rushes").arg(m_project->name()));
}

void MainWindow::openExport()
{
    const project::Cut* cut = m_project ? m_project->cut(m_rooms->currentCut()) : nullptr;
    if (!cut || cut->timeline.duration() <= Time()) {
        showMessage(widgets::MessageKind::Info,
                    tr("There is nothing to export yet. Press T on a picture to start a cut."));
        return;
    }
    m_sheets->openExport(*m_project, cut->id);
}

void MainWindow::showBoardMenu(const QPoint& position)
{
    if (!m_project)
        return;
    QMenu menu(this);
    m_rooms->fillPlaces(menu, m_actions->newBoard);
    menu.exec(position);
}

void MainWindow::newBoard()
{
    if (!m_project)
        return;
    const Result<void> added = m_rooms->addBoard();
    if (!added)
        return showError(added.error());
    showWorkspace(Workspace::Explore);
    m_rooms->explore().focusPrompt();
}

void MainWindow::chooseProject(const QString& title)
{
    const QString folder = QFileDialog::getExistingDirectory(this, title);
    if (!folder.isEmpty())
        m_leaving->ask([this, folder] { (void)openProject(folder); });
}

void MainWindow::showError(const Error& error)
{
    showMessage(widgets::MessageKind::Red, widgets::errorText(error));
}

void MainWindow::showMessage(widgets::MessageKind kind, const QString& text)
{
    m_message->setMessage(kind, text);
    m_message->show();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    RunningWork work = runningWork(m_studio.queue());
    if (m_sample)
        work.here = 0; // nobody asked for it
    const bool mayClose = m_leaving->isDecided() || work.count() == 0;
    event->setAccepted(mayClose);
    if (!mayClose)
        m_leaving->ask([this] { close(); });
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        updateTopBar(); // another program may have spent
    QMainWindow::changeEvent(event);
}

} // namespace rushes::shell
