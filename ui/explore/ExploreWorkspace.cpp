#include "ui/explore/ExploreWorkspace.h"

#include "ui/explore/Boards.h"
#include "ui/explore/CutStrip.h"
#include "ui/explore/GridArea.h"
#include "ui/explore/GridView.h"
#include "ui/explore/Inspector.h"
#include "ui/explore/LiveDrafts.h"
#include "ui/explore/PictureVerbs.h"
#include "ui/explore/PromptEditor.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/StageArea.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Surface.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using project::VariantId;

namespace {

constexpr int promptWidth = 340, inspectorWidth = 300;
constexpr int stageShare = 55; // per cent of the middle, beside or over the grid
// Live drafts of one board share a seed, so that the picture changes only where the words did.
constexpr std::uint64_t liveSeed = 1;
constexpr int livePixels = 768 * 768;

} // namespace

ExploreWorkspace::ExploreWorkspace(project::Project& project, generation::Studio& studio,
                                   QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_studio(studio),
      m_prompt(new PromptPanel(project, m_thumbnails)),
      m_stage(new StageArea(project)),
      m_model(new VariantModel(project, studio.queue(), this)),
      m_gridArea(new GridArea(*m_model, m_thumbnails)),
      m_grid(&m_gridArea->grid()),
      m_verbs(new PictureVerbs(project, *m_gridArea, this)),
      m_message(new widgets::InlineMessage),
      m_inspector(new Inspector(project)),
      m_strip(new CutStrip(project, m_thumbnails)),
      m_centre(new QSplitter(Qt::Vertical)),
      m_live(new LiveDrafts(this))
{
    m_message->hide();
    layOut();
    connectPrompt();
    connectGrid();
    connectInspector();
    connectStudio();

    std::vector<catalog::Model> usable;
    for (const catalog::Model& model : studio.models().models) {
        if (model.makes(catalog::ModelKind::Image) && studio.usable(model))
            usable.push_back(model);
    }
    m_prompt->setModels(usable);
    m_prompt->setLiveText(tr("A draft while you type, free"));
    updatePrice();
}

ExploreWorkspace::~ExploreWorkspace() = default;

void ExploreWorkspace::layOut()
{
    auto* left = new widgets::Surface;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_prompt);
    auto* right = new widgets::Surface;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_inspector);

    m_centre->addWidget(m_stage);
    m_centre->addWidget(m_gridArea);
    m_centre->setCollapsible(0, false);
    m_centre->setStretchFactor(0, stageShare);
    m_centre->setStretchFactor(1, 100 - stageShare);

    auto* columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->addWidget(left);
    columns->addWidget(m_centre);
    columns->addWidget(right);
    columns->setStretchFactor(1, 1);
    columns->setSizes({promptWidth, 800, inspectorWidth});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(columns, 1);
    column->addWidget(m_strip);
}

void ExploreWorkspace::arrangeCentre(project::AspectRatio aspect)
{
    const bool wide = aspect.value() > 1;
    m_centre->setOrientation(wide ? Qt::Vertical : Qt::Horizontal);
    const int whole = wide ? m_centre->height() : m_centre->width();
    m_centre->setSizes({whole * stageShare / 100, whole * (100 - stageShare) / 100});
}

void ExploreWorkspace::toggleLoupe()
{
    const bool isLoupe = m_centre->sizes().at(1) == 0;
    const project::Board* board = m_project.board(m_board);
    if (isLoupe && board)
        arrangeCentre(board->aspect);
    else
        m_centre->setSizes(
            {m_centre->height(), 0}); // the grid keeps the keys while it has no height
}

void ExploreWorkspace::connectPrompt()
{
    connect(&m_prompt->editor(), &PromptEditor::edited, m_live, &LiveDrafts::edited);
    connect(&m_prompt->editor(), &PromptEditor::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(&m_prompt->editor(), &PromptEditor::historyStepped, this,
            &ExploreWorkspace::stepHistory);
    connect(m_prompt, &PromptPanel::generateRequested, this, &ExploreWorkspace::generate);
    connect(m_prompt, &PromptPanel::liveSwitched, m_live, &LiveDrafts::setOn);
    connect(m_prompt, &PromptPanel::liveSwitched, this, [this](bool on) {
        m_prompt->setLiveText(on ? tr("A draft while you type, free")
                                 : tr("Off. Ctrl+Enter draws."));
    });
    connect(m_prompt, &PromptPanel::settingsChanged, this, [this] {
        m_grid->setAspect(m_prompt->aspect());
        arrangeCentre(m_prompt->aspect());
        storePrompt(m_project, m_board, m_prompt->editor().text(), m_prompt->aspect());
        updatePrice();
    });
    connect(m_prompt, &PromptPanel::versionChosen, this, &ExploreWorkspace::useVersion);
    connect(m_live, &LiveDrafts::wanted, this, &ExploreWorkspace::drawLive);
}

void ExploreWorkspace::connectGrid()
{
    connect(m_grid, &GridView::currentPictureChanged, this, &ExploreWorkspace::showPicture);
    connect(m_grid, &GridView::rated, m_verbs, &PictureVerbs::rate);
    connect(m_grid, &GridView::flagged, m_verbs, &PictureVerbs::flag);
    connect(m_grid, &GridView::binWanted, m_verbs, &PictureVerbs::bin);
    connect(m_grid, &GridView::compareWanted, this, &ExploreWorkspace::compare);
    connect(m_grid, &GridView::varyWanted, this, &ExploreWorkspace::vary);
    connect(m_grid, &GridView::loupeWanted, this, &ExploreWorkspace::toggleLoupe);
    connect(m_grid, &GridView::clipWanted, this, [this] { emit clipRequested(currentPicture()); });
    connect(m_grid, &GridView::cutWanted, this, [this] { emit cutRequested(currentPicture()); });
    connect(m_strip, &CutStrip::addWanted, this, [this] { emit cutRequested(currentPicture()); });
    connect(m_strip, &CutStrip::openWanted, this, &ExploreWorkspace::openCutRequested);
}

void ExploreWorkspace::connectInspector()
{
    connect(m_inspector, &Inspector::rated, m_verbs, &PictureVerbs::rate);
    connect(m_inspector, &Inspector::flagged, m_verbs, &PictureVerbs::flag);
    connect(m_inspector, &Inspector::varyWanted, this, &ExploreWorkspace::vary);
    connect(m_inspector, &Inspector::compareWanted, this, &ExploreWorkspace::compare);
    connect(m_inspector, &Inspector::clipWanted, this,
            [this] { emit clipRequested(currentPicture()); });
    connect(m_inspector, &Inspector::cutWanted, this,
            [this] { emit cutRequested(currentPicture()); });
    connect(m_inspector, &Inspector::usePromptWanted, this, &ExploreWorkspace::useVersion);
}

void ExploreWorkspace::connectStudio()
{
    const auto refreshHistory = [this] {
        if (const project::Board* board = m_project.board(m_board))
            m_prompt->showHistory(*board);
    };
    connect(&m_project, &project::Project::boardChanged, this, refreshHistory);
    connect(&m_project, &project::Project::variantAdded, this, refreshHistory);
    connect(&m_project, &project::Project::variantChanged, this, refreshHistory);
    connect(&m_studio, &generation::Studio::pictureReady, this,
            [this](Job* job, const VariantId& id) {
                const project::Variant* variant = m_project.variant(id);
                if (!variant || variant->board != m_board)
                    return;
                emit statusChanged(
                    tr("Last picture %1 s").arg(double(variant->latencyMs) / 1000, 0, 'f', 1));
                // An older text never takes the stage from a newer one.
                if (!m_liveJob || job == m_liveJob || !currentPicture())
                    selectPicture(id);
            });
}

void ExploreWorkspace::showBoard(const project::BoardId& id)
{
    const project::Board* board = m_project.board(id);
    if (!board)
        return;
    m_live->stop();
    m_board = id;
    m_prompt->showBoard(*board);
    m_live->made(board->prompt);
    m_grid->setAspect(board->aspect);
    arrangeCentre(board->aspect);
    m_model->setBoard(id);
    m_gridArea->showAll();
    const auto pictures = m_project.variantsOf(id);
    if (!pictures.empty())
        selectPicture(pictures.back());
    else
        m_inspector->show({});
    updatePrice();
}

void ExploreWorkspace::focusPrompt()
{
    m_prompt->editor().setFocus();
}

VariantId ExploreWorkspace::currentPicture() const
{
    return m_stage->picture();
}

project::Recipe ExploreWorkspace::recipe() const
{
    return {.prompt = m_prompt->editor().text().trimmed(),
            .model = m_prompt->model().id,
            .aspect = m_prompt->aspect()};
}

void ExploreWorkspace::drawLive(const QString& text)
{
    storePrompt(m_project, m_board, text, m_prompt->aspect());
    generation::PictureOrder wish{.board = m_board, .recipe = recipe()};
    wish.recipe.model = u"draft-board"_s;
    wish.recipe.seed = liveSeed;
    wish.size = project::sizeFor(wish.recipe.aspect, livePixels);
    if (const VariantId known = pictureMadeFrom(m_project, m_board, wish.recipe)) {
        selectPicture(known);
        m_live->finished();
        return;
    }
    const auto jobs = m_studio.makePictures(m_project, wish);
    if (!jobs) {
        say(widgets::errorText(jobs.error()));
        m_live->finished();
        return;
    }
    addVersion(m_project, m_board, wish.recipe.prompt);
    for (Job* job : *jobs) {
        m_liveJob = job;
        m_model->addJob(job);
        connect(job, &Job::changed, this, [this, job] {
            if (!job->isOver())
                m_stage->setWaiting(job->record().progress, tr("Next draft"));
        });
        connect(job, &Job::finished, this, [this] {
            m_stage->setWaiting({});
            m_liveJob = nullptr;
            m_live->finished();
        });
    }
    if (jobs->empty())
        m_live->finished();
}

void ExploreWorkspace::generate()
{
    if (m_prompt->editor().wordCount() == 0)
        return;
    const project::Recipe wanted = recipe();
    storePrompt(m_project, m_board, wanted.prompt, wanted.aspect);
    addVersion(m_project, m_board, wanted.prompt);
    m_live->made(wanted.prompt);
    order({.board = m_board, .recipe = wanted, .count = m_prompt->count()});
}

void ExploreWorkspace::order(const generation::PictureOrder& wish)
{
    m_message->hide();
    m_model->forgetFailures();
    const auto jobs = m_studio.makePictures(m_project, wish);
    if (!jobs) {
        say(widgets::errorText(jobs.error()));
        return;
    }
    for (Job* job : *jobs)
        m_model->addJob(job);
}

void ExploreWorkspace::vary()
{
    const project::Variant* variant = m_project.variant(currentPicture());
    if (!variant)
        return;
    if (variant->recipe.prompt.isEmpty()) {
        say(tr("An imported picture has no prompt to vary."));
        return;
    }
    generation::PictureOrder wish{
        .board = m_board, .recipe = variant->recipe, .count = m_prompt->count()};
    wish.recipe.seed.reset();
    order(wish);
}

void ExploreWorkspace::stepHistory(int direction)
{
    const project::Board* board = m_project.board(m_board);
    if (!board || board->history.empty())
        return;
    const auto& history = board->history;
    const QString now = m_prompt->editor().text();
    int at = int(history.size());
    for (int i = 0; i < int(history.size()); ++i) {
        if (history[std::size_t(i)].text == now)
            at = i;
    }
    const int next = std::clamp(at + direction, 0, int(history.size()) - 1);
    useVersion(history[std::size_t(next)].text);
}

void ExploreWorkspace::useVersion(const QString& text)
{
    const QString before = m_prompt->editor().text();
    m_prompt->editor().setText(text);
    m_prompt->editor().markAddedSince(before);
    m_live->edited(text + u' '); // chosen, not typed: nothing to wait for
}

void ExploreWorkspace::importPictures(const QStringList& paths)
{
    QStringList problems;
    for (const QString& path : paths) {
        const Result<VariantId> added = m_studio.importPicture(m_project, m_board, path);
        if (added)
            selectPicture(*added);
        else
            problems << widgets::errorText(added.error());
    }
    if (!problems.isEmpty())
        say(problems.join(u'\n'));
}

void ExploreWorkspace::compare()
{
    const auto pictures = m_grid->selectedPictures();
    if (!pictures.empty())
        emit compareRequested(pictures.front(), pictures.size() > 1 ? pictures[1] : VariantId());
}

void ExploreWorkspace::updatePrice()
{
    m_prompt->setPrice(
        m_studio.estimate({.board = m_board, .recipe = recipe(), .count = m_prompt->count()}));
}

void ExploreWorkspace::showPicture(const VariantId& picture)
{
    m_stage->show(picture);
    m_inspector->show(picture);
}

void ExploreWorkspace::selectPicture(const VariantId& picture)
{
    m_gridArea->select(picture);
    showPicture(picture);
}

void ExploreWorkspace::say(const QString& text)
{
    m_message->setMessage(widgets::MessageKind::Amber, text);
    m_message->show();
}

} // namespace rushes::explore
