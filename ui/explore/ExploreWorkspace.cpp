#include "ui/explore/ExploreWorkspace.h"

#include "core/catalog/Price.h"
#include "core/generation/OrderAgain.h"
#include "ui/explore/Boards.h"
#include "ui/explore/CentreArea.h"
#include "ui/explore/CutStrip.h"
#include "ui/explore/DraftLoop.h"
#include "ui/explore/GridArea.h"
#include "ui/explore/GridView.h"
#include "ui/explore/Inspector.h"
#include "ui/explore/PictureOrders.h"
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
constexpr const char* modelSetting = "explore_model";

} // namespace

ExploreWorkspace::ExploreWorkspace(project::Project& project, generation::Studio& studio,
                                   QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_studio(studio),
      m_prompt(new PromptPanel(project, studio.budget(), m_thumbnails)),
      m_stage(new StageArea(project)),
      m_model(new VariantModel(project, studio.queue(), this)),
      m_gridArea(new GridArea(*m_model, m_thumbnails)),
      m_grid(&m_gridArea->grid()),
      m_verbs(new PictureVerbs(project, *m_gridArea, this)),
      m_message(new widgets::InlineMessage),
      m_inspector(new Inspector(project)),
      m_strip(new CutStrip(project, m_thumbnails)),
      m_centre(new CentreArea(m_stage, m_gridArea)),
      m_orders(new PictureOrders(project, studio, *m_model, m_prompt->spendLine(), this)),
      m_drafts(new DraftLoop(project, studio, this))
{
    m_message->hide();
    layOut();
    connectPrompt();
    connectGrid();
    connectInspector();
    connectStudio();
    connectDrafts();
    connectOrders();
    refreshOffers();
    m_prompt->chooseModel(stringAt(project.document().settings, modelSetting));
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

void ExploreWorkspace::connectPrompt()
{
    LiveDrafts& timing = m_drafts->timing();
    connect(&m_prompt->editor(), &PromptEditor::edited, &timing, &LiveDrafts::edited);
    connect(&m_prompt->editor(), &PromptEditor::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(&m_prompt->editor(), &PromptEditor::historyStepped, this,
            &ExploreWorkspace::stepHistory);
    connect(m_prompt, &PromptPanel::generateRequested, this, &ExploreWorkspace::generate);
    connect(m_prompt, &PromptPanel::liveSwitched, &timing, &LiveDrafts::setOn);
    connect(m_prompt, &PromptPanel::liveSwitched, this, [this](bool on) {
        m_prompt->setLiveText(on ? tr("A draft while you type, free")
                                 : tr("Off. Ctrl+Enter draws."));
    });
    connect(m_prompt, &PromptPanel::settingsChanged, this, [this] {
        m_grid->setAspect(m_prompt->aspect());
        m_centre->arrange(m_prompt->aspect());
        storePrompt(m_project, m_board, m_prompt->editor().text(), m_prompt->aspect());
        updatePrice();
    });
    connect(m_prompt, &PromptPanel::modelChosen, this, &ExploreWorkspace::rememberModel);
    connect(m_prompt, &PromptPanel::offersWanted, this, &ExploreWorkspace::refreshOffers);
    connect(m_prompt, &PromptPanel::versionChosen, this, &ExploreWorkspace::useVersion);
    connect(&timing, &LiveDrafts::wanted, this, [this](const QString& text) {
        storePrompt(m_project, m_board, text, m_prompt->aspect());
        m_drafts->draw(m_board, recipe());
    });
}

void ExploreWorkspace::connectDrafts()
{
    connect(m_drafts, &DraftLoop::drawn, this, &ExploreWorkspace::selectPicture);
    connect(m_drafts, &DraftLoop::failed, this, &ExploreWorkspace::say);
    connect(m_drafts, &DraftLoop::started, this,
            [this](const QString& prompt) { addVersion(m_project, m_board, prompt); });
    connect(m_drafts, &DraftLoop::progressed, this, [this](std::optional<double> fraction) {
        m_stage->setWaiting(fraction, fraction ? tr("Next draft") : QString());
    });
}

void ExploreWorkspace::connectOrders()
{
    connect(m_orders, &PictureOrders::failed, this, &ExploreWorkspace::say);
    connect(m_orders, &PictureOrders::placed, this, [this](const generation::PictureOrder& order) {
        m_message->hide();
        addVersion(m_project, order.board, order.recipe.prompt);
    });
    connect(m_grid, &GridView::jobActed, this, &ExploreWorkspace::act);
}

void ExploreWorkspace::connectGrid()
{
    connect(m_grid, &GridView::currentPictureChanged, this, &ExploreWorkspace::showPicture);
    connect(m_grid, &GridView::rated, m_verbs, &PictureVerbs::rate);
    connect(m_grid, &GridView::flagged, m_verbs, &PictureVerbs::flag);
    connect(m_grid, &GridView::binWanted, m_verbs, &PictureVerbs::bin);
    connect(m_grid, &GridView::compareWanted, this, &ExploreWorkspace::compare);
    connect(m_grid, &GridView::varyWanted, this, &ExploreWorkspace::vary);
    connect(m_grid, &GridView::loupeWanted, m_centre, &CentreArea::toggleLoupe);
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
    const auto onVariant = [this, refreshHistory](const VariantId& id) {
        const project::Variant* variant = m_project.variant(id);
        if (variant && variant->board == m_board)
            refreshHistory();
    };
    connect(&m_project, &project::Project::boardChanged, this,
            [this, refreshHistory](const project::BoardId& id) {
                if (id == m_board)
                    refreshHistory();
            });
    connect(&m_project, &project::Project::variantAdded, this, onVariant);
    connect(&m_project, &project::Project::variantChanged, this, onVariant);
    connect(&m_studio, &generation::Studio::pictureReady, this,
            [this](Job* job, const VariantId& id) {
                const project::Variant* variant = m_project.variant(id);
                if (!variant || variant->board != m_board)
                    return;
                emit statusChanged(
                    tr("Last picture %1 s").arg(double(variant->latencyMs) / 1000, 0, 'f', 1));
                if (m_drafts->mayShow(job) || !currentPicture())
                    selectPicture(id);
            });
}

void ExploreWorkspace::showBoard(const project::BoardId& id)
{
    const project::Board* board = m_project.board(id);
    if (!board)
        return;
    m_drafts->timing().stop();
    m_prompt->spendLine().forget();
    m_board = id;
    m_prompt->showBoard(*board);
    m_drafts->timing().made(board->prompt);
    m_grid->setAspect(board->aspect);
    m_centre->arrange(board->aspect);
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

void ExploreWorkspace::refreshOffers()
{
    std::vector<widgets::ModelOffer> offers =
        widgets::modelOffers(m_studio, catalog::ModelKind::Image);
    m_model->setOffers(offers);
    m_prompt->setOffers(std::move(offers));
    updatePrice();
}

void ExploreWorkspace::rememberModel(const QString& model)
{
    if (const Result<void> kept = m_project.setSetting(QLatin1String(modelSetting), model); !kept)
        say(widgets::errorText(kept.error()));
    m_prompt->spendLine().forget();
    updatePrice();
}

void ExploreWorkspace::generate()
{
    if (m_prompt->editor().wordCount() == 0)
        return;
    const project::Recipe wanted = recipe();
    storePrompt(m_project, m_board, wanted.prompt, wanted.aspect);
    m_drafts->timing().made(wanted.prompt);
    m_orders->ask({.board = m_board, .recipe = wanted, .count = m_prompt->count()});
}

void ExploreWorkspace::act(const project::JobId& id, CellAction action)
{
    generation::Job* job = m_studio.queue().job(id);
    const auto offers = widgets::modelOffers(m_studio, catalog::ModelKind::Image);
    switch (action) {
    case CellAction::Close:
        if (job && !job->isOver())
            job->cancel();
        else
            m_model->close(id);
        return;
    case CellAction::Soften:
        return soften(id);
    case CellAction::TryAgain:
        return m_orders->askAgain(id);
    case CellAction::OtherModel:
        if (const auto* other = widgets::cheapestService(
                offers, job ? generation::modelOf(job->record()) : QString()))
            m_orders->askAgain(id, other->model.id);
        return;
    }
}

void ExploreWorkspace::soften(const project::JobId& id)
{
    const generation::Job* job = m_studio.queue().job(id);
    if (!job || !job->error())
        return;
    if (const auto order = generation::pictureOrderOf(job->record()))
        m_prompt->editor().setText(order->recipe.prompt);
    say(tr("The model refused: “%1”. Change the words and press Ctrl+Enter.")
            .arg(job->error()->detail.trimmed()));
    focusPrompt();
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
    m_orders->ask(wish);
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
    m_drafts->timing().edited(text + u' '); // chosen, not typed: nothing to wait for
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
    const Money price =
        m_studio.estimate({.board = m_board, .recipe = recipe(), .count = m_prompt->count()});
    const catalog::Model model = m_prompt->model();
    m_prompt->setPrice(!price.isZero()            ? moneyText(price)
                       : catalog::hasPrice(model) ? tr("Free")
                                                  : tr("Price unknown"));
}

void ExploreWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshOffers();
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
