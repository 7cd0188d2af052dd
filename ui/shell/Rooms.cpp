#include "ui/shell/Rooms.h"

#include "ui/clip/ClipWorkspace.h"
#include "ui/compare/CompareWorkspace.h"
#include "ui/cut/CutWorkspace.h"
#include "ui/explore/ExploreWorkspace.h"
#include "ui/settings/FirstSteps.h"
#include "ui/settings/KeyText.h"
#include "ui/shell/TableOrders.h"

#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using project::ClipId;
using project::VariantId;

namespace {

const Time pictureLength = Time::ofSeconds(3);

} // namespace

Rooms::Rooms(project::Project& project, const Tools& tools, QStackedWidget& stack)
    : m_project(project),
      m_tools(tools),
      m_stack(stack),
      m_explore(new explore::ExploreWorkspace(project, tools.studio)),
      m_compare(new compare::CompareWorkspace(project, tools.studio)),
      m_clip(new clip::ClipWorkspace(project, tools.studio)),
      m_cut(new cut::CutWorkspace(project, tools.studio, tools.placements, nullptr))
{
    for (QWidget* room : std::initializer_list<QWidget*>{m_explore, m_compare, m_clip, m_cut})
        stack.addWidget(room);
    connectExplore();
    connectOthers();
    connectMoney();
    passOnStatus(m_explore);
    passOnStatus(m_compare);
    passOnStatus(m_clip);
    passOnStatus(m_cut);
}

Rooms::~Rooms()
{
    for (QWidget* room : std::initializer_list<QWidget*>{m_explore, m_compare, m_clip, m_cut})
        delete room;
}

template <class Room>
void Rooms::passOnStatus(Room* room)
{
    connect(room, &Room::statusChanged, this, [this, room](const QString& text) {
        if (m_stack.currentWidget() == room)
            emit statusChanged(text);
    });
}

void Rooms::connectExplore()
{
    using explore::ExploreWorkspace;
    connect(m_explore, &ExploreWorkspace::compareRequested, this,
            [this](const VariantId& a, const VariantId& b) {
                m_compare->showPair(a, b);
                emit workspaceWanted(Workspace::Compare);
            });
    connect(m_explore, &ExploreWorkspace::clipRequested, this, [this](const VariantId& picture) {
        m_clip->showPicture(picture);
        emit workspaceWanted(Workspace::Clip);
    });
    connect(m_explore, &ExploreWorkspace::cutRequested, this, &Rooms::addPictureToCut);
    connect(m_explore, &ExploreWorkspace::openCutRequested, this,
            [this] { emit workspaceWanted(Workspace::Cut); });
}

void Rooms::connectOthers()
{
    connect(m_compare, &compare::CompareWorkspace::gridRequested, this,
            [this] { emit workspaceWanted(Workspace::Explore); });
    connect(m_clip, &clip::ClipWorkspace::cutRequested, this, &Rooms::addClipToCut);
    connect(m_cut, &cut::CutWorkspace::exportRequested, this, &Rooms::exportWanted);
}

/// What the rooms ask the settings for, and what they must know of them.
void Rooms::connectMoney()
{
    using clip::ClipWorkspace;
    using explore::ExploreWorkspace;
    using Section = preferences::SettingsSheet::Section;
    connect(m_explore, &ExploreWorkspace::keysRequested, this,
            [this] { emit settingsWanted(Section::Keys); });
    connect(m_clip, &ClipWorkspace::keysRequested, this,
            [this] { emit settingsWanted(Section::Keys); });
    connect(m_explore, &ExploreWorkspace::limitsRequested, this,
            [this] { emit settingsWanted(Section::Limits); });
    connect(m_explore, &ExploreWorkspace::dayLimitRaised, this, &Rooms::keepDayLimit);
    connect(m_clip, &ClipWorkspace::dayLimitRaised, this, &Rooms::keepDayLimit);
    auto* orders = new TableOrders(m_project, m_tools.studio, m_compare->table(), this);
    connect(&orders->desk(), &explore::OrderDesk::keysWanted, this,
            [this] { emit settingsWanted(Section::Keys); });
    connect(&orders->desk(), &explore::OrderDesk::limitsWanted, this,
            [this] { emit settingsWanted(Section::Limits); });
    connect(&orders->desk(), &explore::OrderDesk::dayLimitRaised, this, &Rooms::keepDayLimit);
    connect(&m_tools.studio, &generation::Studio::modelsChanged, m_explore,
            &ExploreWorkspace::refreshModels);
    const auto heedHabits = [this] { m_explore->setLiveHabits(m_tools.settings.current().live); };
    connect(&m_tools.settings, &settings::SettingsStore::changed, m_explore, heedHabits);
    heedHabits();
}

void Rooms::keepDayLimit(Money limit)
{
    settings::Settings changed = m_tools.settings.current();
    changed.dailyLimit = limit;
    (void)m_tools.settings.change(changed); // in force all the same when it cannot be kept
}

Workspace Rooms::current() const
{
    return Workspace(m_stack.currentIndex());
}

void Rooms::show(Workspace workspace)
{
    const VariantId picture = m_explore->currentPicture();
    // What the room shows stays there until Explore is left for it again.
    const bool follows =
        workspace == Workspace::Clip && (current() == Workspace::Explore || m_clip->isEmpty());
    if (follows && picture)
        m_clip->showPicture(picture);
    else if (follows)
        m_clip->showWords(m_explore->currentBoard());
    if (workspace == Workspace::Compare && current() == Workspace::Explore)
        m_compare->showPair(picture, {});
    m_stack.setCurrentIndex(int(workspace));
    if (workspace == Workspace::Explore)
        m_explore->focusPrompt();
    else
        m_stack.currentWidget()->setFocus();
}

void Rooms::showBoard(const project::BoardId& board)
{
    m_explore->showBoard(board);
    emit placeChanged();
}

void Rooms::showTable()
{
    emit workspaceWanted(Workspace::Compare);
    m_compare->showTable(m_explore->currentBoard());
}

void Rooms::showWordClip()
{
    emit workspaceWanted(Workspace::Clip);
    m_clip->showWords(m_explore->currentBoard());
}

void Rooms::showCut(const project::CutId& cut)
{
    m_cut->showCut(cut);
    emit placeChanged();
}

Result<void> Rooms::addBoard()
{
    const int number = int(m_project.document().boards.size()) + 1;
    const auto added = m_project.addBoard({.name = tr("Board %1").arg(number)});
    if (!added)
        return fail(added.error());
    showBoard(*added);
    return {};
}

void Rooms::importPictures()
{
    const QString kinds = tr("Pictures (*.png *.jpg *.jpeg *.webp)");
    m_explore->importPictures(
        QFileDialog::getOpenFileNames(m_explore, tr("Import pictures"), {}, kinds));
    emit workspaceWanted(Workspace::Explore);
}

void Rooms::showFirstSteps()
{
    if (m_explore->findChild<preferences::FirstSteps*>())
        return;
    auto* steps =
        new preferences::FirstSteps({m_tools.studio, m_tools.settings, m_tools.keys}, m_project);
    connect(steps, &preferences::FirstSteps::closed, steps, &QObject::deleteLater);
    connect(steps, &preferences::FirstSteps::playWanted, this, &Rooms::playCut);
    m_explore->setGuide(steps);
    emit workspaceWanted(Workspace::Explore);
}

void Rooms::guideAtStart()
{
    const bool hasKey = !preferences::presentKeyName(m_tools.keys, u"gemini"_s).isEmpty();
    if (m_tools.settings.current().guideAtStart && !hasKey)
        showFirstSteps();
}

void Rooms::playCut()
{
    if (m_project.document().cuts.empty())
        return;
    showCut(m_project.document().cuts.back().id);
    emit workspaceWanted(Workspace::Cut);
    m_cut->play();
}

std::array<std::pair<QString, QWidget*>, 4> Rooms::named() const
{
    return {{{u"explore"_s, m_explore},
             {u"compare"_s, m_compare},
             {u"clip"_s, m_clip},
             {u"cut"_s, m_cut}}};
}

void Rooms::restore(const WindowLayout& layout)
{
    for (const auto& [name, room] : named())
        layout.restoreRoom(name, *room);
}

void Rooms::note(WindowLayout& layout) const
{
    for (const auto& [name, room] : named())
        layout.noteRoom(name, *room);
}

project::CutId Rooms::currentCut() const
{
    return m_cut->currentCut();
}

void Rooms::fillPlaces(QMenu& menu, QAction* newBoard)
{
    if (current() == Workspace::Cut) {
        for (const project::Cut& cut : m_project.document().cuts)
            menu.addAction(cut.name, this, [this, id = cut.id] { showCut(id); });
        return;
    }
    for (const project::Board& board : m_project.document().boards)
        menu.addAction(board.name, this, [this, id = board.id] { showBoard(id); });
    menu.addSeparator();
    menu.addAction(newBoard);
}

QString Rooms::placeName() const
{
    const project::Board* board = m_project.board(m_explore->currentBoard());
    const project::Cut* cut = m_project.cut(m_cut->currentCut());
    return current() == Workspace::Cut && cut ? cut->name : board ? board->name : QString();
}

void Rooms::addPictureToCut(const VariantId& id)
{
    const project::Variant* variant = m_project.variant(id);
    if (!variant)
        return;
    m_cut->addMedia({timeline::MediaKind::Picture, variant->media, id.toString(), {}},
                    pictureLength, tr("Picture %1").arg(variant->number));
    emit statusChanged(tr("Picture %1 is in the cut, 3 seconds long.").arg(variant->number));
}

void Rooms::addClipToCut(const ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    if (!clip)
        return;
    m_cut->addMedia({timeline::MediaKind::Video, clip->media, id.toString(), clip->duration},
                    clip->duration,
                    clip->name.isEmpty() ? tr("Clip %1").arg(clip->number) : clip->name);
    emit workspaceWanted(Workspace::Cut);
}

} // namespace rushes::shell
