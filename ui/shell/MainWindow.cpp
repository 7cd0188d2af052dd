#include "ui/shell/MainWindow.h"

#include "core/generation/SampleProject.h"
#include "core/project/commands/CutCommands.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/compare/CompareWorkspace.h"
#include "ui/cut/CutWorkspace.h"
#include "ui/explore/ExploreWorkspace.h"
#include "ui/export/ExportSheet.h"
#include "ui/shell/Actions.h"
#include "ui/shell/JobsPopup.h"
#include "ui/shell/KeysSheet.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/SheetHost.h"
#include "ui/widgets/Theme.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using project::ClipId;
using project::VariantId;

namespace {

constexpr QSize smallest(1100, 700), usual(1440, 900);
constexpr int mostRunningWarned = 1;
const Time pictureLength = Time::ofSeconds(3);

} // namespace

MainWindow::MainWindow(generation::Studio& studio, const catalog::PlacementTable& placements,
                       widgets::Theme& theme)
    : m_studio(studio),
      m_placements(placements),
      m_theme(theme),
      m_actions(new Actions(this)),
      m_message(new widgets::InlineMessage),
      m_stack(new QStackedWidget),
      m_status(new QLabel),
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
    delete m_stack; // the rooms read the project, so they go first
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
        m_explore->importPictures(
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

Result<void> MainWindow::openProject(const QString& folder)
{
    Result<std::unique_ptr<project::Project>> opened = project::Project::open(folder);
    if (!opened) {
        showError(opened.error());
        return fail(opened.error());
    }
    m_studio.queue().cancelAll();
    m_sample.reset();
    while (QWidget* room = m_stack->widget(0))
        delete room;
    m_project = std::move(*opened);
    if (m_project->document().boards.empty())
        (void)m_project->addBoard({.name = tr("Board 1")});
    buildRooms();
    connectRooms();
    m_explore->showBoard(m_project->document().boards.back().id);
    if (!m_project->document().cuts.empty())
        m_cut->showCut(m_project->document().cuts.back().id);
    if (!m_project->notice().isEmpty()) {
        m_message->setMessage(widgets::MessageKind::Amber, m_project->notice());
        m_message->show();
    }
    showWorkspace(Workspace::Explore);
    emit projectOpened(m_project->folder());
    return {};
}

void MainWindow::buildRooms()
{
    m_explore = new explore::ExploreWorkspace(*m_project, m_studio);
    m_compare = new compare::CompareWorkspace(*m_project);
    m_clip = new clip::ClipWorkspace(*m_project, m_studio);
    m_cut = new cut::CutWorkspace(*m_project, m_studio, m_placements);
    for (QWidget* room : std::initializer_list<QWidget*>{m_explore, m_compare, m_clip, m_cut})
        m_stack->addWidget(room);
}

void MainWindow::connectRooms()
{
    connect(m_explore, &explore::ExploreWorkspace::compareRequested, this,
            [this](const VariantId& a, const VariantId& b) {
                m_compare->showPair(a, b);
                showWorkspace(Workspace::Compare);
            });
    connect(m_explore, &explore::ExploreWorkspace::clipRequested, this,
            [this](const VariantId& picture) {
                m_clip->showPicture(picture);
                showWorkspace(Workspace::Clip);
            });
    connect(m_explore, &explore::ExploreWorkspace::cutRequested, this,
            &MainWindow::addPictureToCut);
    connect(m_explore, &explore::ExploreWorkspace::openCutRequested, this,
            [this] { showWorkspace(Workspace::Cut); });
    connect(m_compare, &compare::CompareWorkspace::gridRequested, this,
            [this] { showWorkspace(Workspace::Explore); });
    connect(m_clip, &clip::ClipWorkspace::cutRequested, this, &MainWindow::addClipToCut);
    connect(m_cut, &cut::CutWorkspace::exportRequested, this, &MainWindow::openExport);
    connect(m_explore, &explore::ExploreWorkspace::statusChanged, this, &MainWindow::setStatus);
    connect(m_compare, &compare::CompareWorkspace::statusChanged, this, &MainWindow::setStatus);
    connect(m_clip, &clip::ClipWorkspace::statusChanged, this, &MainWindow::setStatus);
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
        if (!m_project->document().cuts.empty() && !m_cut->currentCut())
            m_cut->showCut(m_project->document().cuts.back().id);
    });
    m_sample->start();
    m_explore->showBoard(m_project->document().boards.at(1).id);
    updateTopBar();
}

void MainWindow::showWorkspace(Workspace workspace)
{
    if (!m_project)
        return;
    if (workspace == Workspace::Clip && m_clip->currentPicture() != m_explore->currentPicture())
        m_clip->showPicture(m_explore->currentPicture());
    if (workspace == Workspace::Compare && m_stack->currentIndex() == int(Workspace::Explore))
        m_compare->showPair(m_explore->currentPicture(), {});
    m_stack->setCurrentIndex(int(workspace));
    m_topBar->setWorkspace(workspace);
    if (workspace == Workspace::Explore)
        m_explore->focusPrompt();
    else
        m_stack->currentWidget()->setFocus();
    updateTopBar();
}

void MainWindow::updateTopBar()
{
    m_topBar->setSpent(m_studio.budget().spent(), m_studio.budget().cap());
    m_topBar->setQueue(m_studio.queue().activeCount());
    if (!m_project)
        return;
    const bool cutting = m_stack->currentIndex() == int(Workspace::Cut);
    const project::Board* board = m_project->board(m_explore->currentBoard());
    const project::Cut* cut = m_project->cut(m_cut->currentCut());
    m_topBar->setPlace(m_project->name(), cutting && cut ? cut->name
                                          : board        ? board->name
                                                         : QString());
    setWindowTitle(tr("%1 – Rushes").arg(m_project->name()));
}

void MainWindow::addPictureToCut(const VariantId& id)
{
    const project::Variant* variant = m_project->variant(id);
    if (!variant)
        return;
    m_cut->addMedia({timeline::MediaKind::Picture, variant->media, id.toString(), {}},
                    pictureLength, tr("Picture %1").arg(variant->number));
    setStatus(tr("Picture %1 is in the cut, 3 seconds long.").arg(variant->number));
}

void MainWindow::addClipToCut(const ClipId& id)
{
    const project::Clip* clip = m_project->clip(id);
    if (!clip)
        return;
    m_cut->addMedia({timeline::MediaKind::Video, clip->media, id.toString(), clip->duration},
                    clip->duration,
                    clip->name.isEmpty() ? tr("Clip %1").arg(clip->number) : clip->name);
    showWorkspace(Workspace::Cut);
}

void MainWindow::openExport()
{
    const project::Cut* cut = m_project ? m_project->cut(m_cut->currentCut()) : nullptr;
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
    const bool cutting = m_stack->currentIndex() == int(Workspace::Cut);
    if (cutting) {
        for (const project::Cut& cut : m_project->document().cuts)
            menu.addAction(cut.name, this, [this, id = cut.id] {
                m_cut->showCut(id);
                updateTopBar();
            });
    } else {
        for (const project::Board& board : m_project->document().boards)
            menu.addAction(board.name, this, [this, id = board.id] {
                m_explore->showBoard(id);
                updateTopBar();
            });
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
    m_explore->showBoard(*added);
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
