#include "ui/shell/MainWindow.h"

#include "core/generation/SampleProject.h"
#include "ui/explore/ExploreWorkspace.h"
#include "ui/export/ExportSheet.h"
#include "ui/shell/Actions.h"
#include "ui/shell/JobsPopup.h"
#include "ui/shell/KeysSheet.h"
#include "ui/shell/Rooms.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SheetHost.h"
#include "ui/widgets/Theme.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize smallest(1100, 700), usual(1440, 900);
constexpr int mostRunningWarned = 1;

} // namespace

MainWindow::MainWindow(generation::Studio& studio, const catalog::PlacementTable& placements,
                       widgets::Theme& theme)
    : m_studio(studio),
      m_placements(placements),
      m_theme(theme),
      m_actions(new Actions(this)),
      m_message(new widgets::InlineMessage),
      m_stack(new QStackedWidget),
      m_status(new widgets::Label({}, widgets::TextStyle::Caption, widgets::ColourRole::Text3)),
      m_jobs(new JobsPopup(studio.queue(), this)),
      m_sheet(new widgets::SheetHost(this))
{
    setMinimumSize(smallest);
    resize(usual);
    auto* menu = new QMenu(this);
    m_actions->fill(menu);
    m_topBar = new TopBar(menu);
    m_message->hide();
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);
    connectActions();
    updateTopBar();
}

MainWindow::~MainWindow()
{
    m_studio.queue().cancelAll();
    m_rooms.reset(); // they read the project, so they go first
    m_sample.reset();
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
    connect(m_actions->importPicture, &QAction::triggered, this, [this] {
        const QString kinds = tr("Pictures (*.png *.jpg *.jpeg *.webp)");
        m_rooms->explore().importPictures(
            QFileDialog::getOpenFileNames(this, tr("Import pictures"), {}, kinds));
        showWorkspace(Workspace::Explore);
    });
    connect(m_actions->undo, &QAction::triggered, this, [this] { m_project->undoStack().undo(); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { m_project->undoStack().redo(); });
    connect(m_actions->lightTheme, &QAction::toggled, this, [this](bool on) {
        m_theme.setScheme(on ? widgets::Scheme::Light : widgets::Scheme::Dark);
    });
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_actions->keys, &QAction::triggered, this, [this] { m_sheet->open(new KeysSheet); });
    connect(m_actions->about, &QAction::triggered, this, [this] { m_sheet->open(new AboutSheet); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_topBar, &TopBar::workspaceChosen, this, &MainWindow::showWorkspace);
    connect(m_topBar, &TopBar::exportClicked, this, &MainWindow::openExport);
    connect(m_topBar, &TopBar::boardMenuWanted, this, &MainWindow::showBoardMenu);
    connect(m_topBar, &TopBar::queueClicked, this,
            [this] { m_jobs->showBelow(m_topBar->queueButton()); });
    connect(&m_studio.queue(), &generation::JobQueue::activeCountChanged, m_topBar,
            &TopBar::setQueue);
    connect(&m_studio, &generation::Studio::pictureReady, this, &MainWindow::updateTopBar);
    connect(&m_studio, &generation::Studio::clipReady, this, &MainWindow::updateTopBar);
}

Result<void> MainWindow::openProject(const QString& folder, FirstContents contents)
{
    Result<std::unique_ptr<project::Project>> opened = project::Project::open(folder);
    if (!opened) {
        showError(opened.error());
        return fail(opened.error());
    }
    m_studio.queue().cancelAll();
    m_sample.reset();
    m_rooms.reset();
    m_project = std::move(*opened);
    if (m_project->document().boards.empty() && contents == FirstContents::Sample)
        makeSample();
    else if (m_project->document().boards.empty())
        (void)m_project->addBoard({.name = tr("Board 1")});
    m_rooms = std::make_unique<Rooms>(*m_project, m_studio, m_placements, *m_stack);
    connectRooms();
    m_rooms->showBoard(m_sample ? m_project->document().boards.front().id
                                : m_project->document().boards.back().id);
    if (!m_project->document().cuts.empty())
        m_rooms->showCut(m_project->document().cuts.back().id);
    if (!m_project->notice().isEmpty()) {
        m_message->setMessage(widgets::MessageKind::Amber, m_project->notice());
        m_message->show();
    }
    showWorkspace(Workspace::Explore);
    emit projectOpened(m_project->folder());
    return {};
}

void MainWindow::connectRooms()
{
    connect(m_rooms.get(), &Rooms::workspaceWanted, this, &MainWindow::showWorkspace);
    connect(m_rooms.get(), &Rooms::exportWanted, this, &MainWindow::openExport);
    connect(m_rooms.get(), &Rooms::statusChanged, this, &MainWindow::setStatus);
    connect(m_rooms.get(), &Rooms::placeChanged, this, &MainWindow::updateTopBar);
    connect(&m_rooms->explore(), &explore::ExploreWorkspace::liveChanged, m_topBar,
            &TopBar::setLive);
    connect(m_project.get(), &project::Project::saveFailed, this, &MainWindow::showError);
    QUndoStack& undo = m_project->undoStack();
    connect(&undo, &QUndoStack::canUndoChanged, m_actions->undo, &QAction::setEnabled);
    connect(&undo, &QUndoStack::canRedoChanged, m_actions->redo, &QAction::setEnabled);
    connect(&undo, &QUndoStack::undoTextChanged, m_actions->undo, [this](const QString& text) {
        m_actions->undo->setText(tr("Undo %1").arg(text).trimmed());
    });
    m_actions->undo->setEnabled(false);
    m_actions->redo->setEnabled(false);
}

void MainWindow::makeSample()
{
    m_sample = std::make_unique<generation::SampleProject>(*m_project, m_studio,
                                                           generation::sampleScript());
    connect(m_sample.get(), &generation::SampleProject::progressed, this, [this](double fraction) {
        constexpr int percent = 100;
        setStatus(tr("Making the sample project, %1%").arg(int(fraction * percent)));
        updateTopBar();
    });
    connect(m_sample.get(), &generation::SampleProject::finished, this, [this] {
        setStatus(tr("Everything works without a key. The sample project is ready."));
        if (!m_project->document().cuts.empty() && !m_rooms->currentCut())
            m_rooms->showCut(m_project->document().cuts.back().id);
    });
    m_sample->start();
}

void MainWindow::showWorkspace(Workspace workspace)
{
    if (!m_rooms)
        return;
    setStatus({}); // of the room before
    m_rooms->show(workspace);
    m_topBar->setWorkspace(workspace);
    updateTopBar();
}

void MainWindow::updateTopBar()
{
    m_topBar->setSpent(m_studio.budget().spent(), m_studio.budget().cap());
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
        m_message->setMessage(
            widgets::MessageKind::Info,
            tr("There is nothing to export yet. Press T on a picture to start a cut."));
        m_message->show();
        return;
    }
    auto* sheet = new exporting::ExportSheet(*m_project, m_studio, m_placements, cut->id);
    connect(sheet, &exporting::ExportSheet::closed, m_sheet, &widgets::SheetHost::dismiss);
    connect(m_sheet, &widgets::SheetHost::dismissed, sheet, &QObject::deleteLater);
    m_sheet->open(sheet);
}

void MainWindow::showBoardMenu(const QPoint& position)
{
    if (!m_project)
        return;
    QMenu menu(this);
    if (m_rooms->current() == Workspace::Cut) {
        for (const project::Cut& cut : m_project->document().cuts)
            menu.addAction(cut.name, this, [this, id = cut.id] { m_rooms->showCut(id); });
    } else {
        for (const project::Board& board : m_project->document().boards)
            menu.addAction(board.name, this, [this, id = board.id] { m_rooms->showBoard(id); });
        menu.addSeparator();
        menu.addAction(m_actions->newBoard);
    }
    menu.exec(position);
}

void MainWindow::newBoard()
{
    if (!m_project)
        return;
    const int number = int(m_project->document().boards.size()) + 1;
    const Result<project::BoardId> added =
        m_project->addBoard({.name = tr("Board %1").arg(number)});
    if (!added)
        return showError(added.error());
    m_rooms->showBoard(*added);
    showWorkspace(Workspace::Explore);
}

void MainWindow::chooseProject(const QString& title)
{
    const QString folder = QFileDialog::getExistingDirectory(this, title);
    if (!folder.isEmpty())
        (void)openProject(folder);
}

void MainWindow::showError(const Error& error)
{
    m_message->setMessage(widgets::MessageKind::Red, widgets::errorText(error));
    m_message->show();
}

void MainWindow::setStatus(const QString& text)
{
    m_status->setText(text);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const int running = m_sample ? 0 : m_studio.queue().activeCount();
    if (running < mostRunningWarned) {
        event->accept();
        return;
    }
    const auto answer = QMessageBox::question(
        this, tr("Close Rushes"),
        tr("%n jobs are running. Closing stops them; what is finished is kept.", nullptr, running),
        QMessageBox::Close | QMessageBox::Cancel);
    event->setAccepted(answer == QMessageBox::Close);
}

} // namespace rushes::shell
