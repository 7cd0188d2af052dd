#include "ui/explore/ExploreWorkspace.h"

#include "ui/explore/CellVerbs.h"
#include "ui/explore/CutStrip.h"
#include "ui/explore/FileDrop.h"
#include "ui/explore/GridArea.h"
#include "ui/explore/GridView.h"
#include "ui/explore/Inspector.h"
#include "ui/explore/LiveRow.h"
#include "ui/explore/OlderTexts.h"
#include "ui/explore/PictureEditor.h"
#include "ui/explore/PictureImport.h"
#include "ui/explore/PictureVerbs.h"
#include "ui/explore/PromptEditor.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptSide.h"
#include "ui/explore/RecipeBar.h"
#include "ui/explore/ReferenceShelf.h"
#include "ui/explore/StageArea.h"
#include "ui/explore/SurveyView.h"
#include "ui/explore/VariantModel.h"
#include "ui/explore/Variations.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Surface.h"

#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using project::VariantId;

namespace {

constexpr int promptWidth = 340, inspectorWidth = 300;
constexpr int stageShare = 55; // per cent of the middle, beside or over the grid

} // namespace

ExploreWorkspace::ExploreWorkspace(project::Project& project, generation::Studio& studio,
                                   QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_studio(studio),
      m_prompt(new PromptSide(project, studio, m_thumbnails, this)),
      m_stage(new StageArea(project, m_thumbnails)),
      m_model(new VariantModel(project, studio, this)),
      m_gridArea(new GridArea(*m_model, m_thumbnails)),
      m_grid(&m_gridArea->grid()),
      m_verbs(new PictureVerbs(project, *m_gridArea, this)),
      m_cellVerbs(new CellVerbs(project, studio, *m_model, this)),
      m_editor(new PictureEditor(project, studio, *m_prompt, *m_stage, this)),
      m_message(new widgets::InlineMessage),
      m_inspector(new Inspector(project, studio.models())),
      m_strip(new CutStrip(project, m_thumbnails)),
      m_centre(new QSplitter(Qt::Vertical)),
      m_import(new PictureImport(project, studio, this)),
      m_variations(new Variations(project, studio, *m_prompt, this)),
      m_survey(new SurveyView(project, m_thumbnails, *m_centre, this))
{
    m_message->hide();
    layOut();
    connectPrompt();
    connectGrid();
    connectInspector();
    connectStudio();
}

ExploreWorkspace::~ExploreWorkspace() = default;

void ExploreWorkspace::layOut()
{
    auto* left = new widgets::Surface;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(&m_prompt->panel());
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

void ExploreWorkspace::setGuide(QWidget* guide)
{
    m_inspector->hide();
    m_inspector->parentWidget()->layout()->addWidget(guide);
    connect(guide, &QObject::destroyed, m_inspector, &QWidget::show);
}

void ExploreWorkspace::arrangeCentre(project::AspectRatio aspect)
{
    const bool wide = aspect.value() > 1;
    m_stage->setAspect(aspect);
    m_centre->setOrientation(wide ? Qt::Vertical : Qt::Horizontal);
    const int whole = wide ? m_centre->height() : m_centre->width();
    m_centre->setSizes({whole * stageShare / 100, whole * (100 - stageShare) / 100});
}

bool ExploreWorkspace::isLoupe() const
{
    return m_centre->sizes().at(1) == 0;
}

void ExploreWorkspace::toggleLoupe()
{
    const project::Board* board = m_project.board(m_board);
    if (isLoupe() && board)
        arrangeCentre(board->aspect);
    else
        m_centre->setSizes(
            {m_centre->height(), 0}); // the grid keeps the keys while it has no height
}

void ExploreWorkspace::connectPrompt()
{
    connect(&m_prompt->editor(), &PromptEditor::left, m_grid, qOverload<>(&QWidget::setFocus));
    auto* stop = new QShortcut(Qt::Key_Escape, m_grid);
    stop->setContext(Qt::WidgetShortcut);
    connect(stop, &QShortcut::activated, m_prompt, &PromptSide::stopUnsent);
    auto* toggle = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    toggle->setContext(Qt::WidgetWithChildrenShortcut);
    connect(toggle, &QShortcut::activated, this, [this] { m_prompt->panel().live().toggle(); });
    auto* edit = new QShortcut(Qt::CTRL | Qt::Key_E, this);
    connect(edit, &QShortcut::activated, m_editor, &PictureEditor::toggle);
    connect(m_prompt, &PromptSide::statusChanged, this, &ExploreWorkspace::statusChanged);
    connect(m_prompt, &PromptSide::aspectChanged, this, [this](project::AspectRatio aspect) {
        m_grid->setAspect(aspect);
        arrangeCentre(aspect);
    });
    connect(&m_prompt->panel(), &PromptPanel::settingsChanged, this,
            &ExploreWorkspace::offerVariations);
    connect(m_variations, &Variations::told, this, &ExploreWorkspace::say);
    connect(m_prompt, &PromptSide::keysWanted, this, &ExploreWorkspace::keysRequested);
    connect(m_prompt, &PromptSide::limitsWanted, this, &ExploreWorkspace::limitsRequested);
    connect(m_prompt, &PromptSide::dayLimitRaised, this, &ExploreWorkspace::dayLimitRaised);
    LiveLoop& live = m_prompt->live();
    connect(m_prompt, &PromptSide::pictureWanted, this, &ExploreWorkspace::selectPicture);
    connect(&live, &LiveLoop::stageWanted, this, &ExploreWorkspace::giveWay);
    connect(&live, &LiveLoop::cameLate, this, [this](const VariantId& picture) {
        m_stage->older().add(picture, m_prompt->editor().text());
    });
    connect(&m_stage->older(), &OlderTexts::chosen, this, [this](const VariantId& picture) {
        m_prompt->usePicture(picture);
        selectPicture(picture);
    });
    connect(&live, &LiveLoop::waiting, m_stage, &StageArea::setWaiting);
    connect(&live, &LiveLoop::statusChanged, this,
            [this] { emit liveChanged(m_prompt->live().status()); });
}

void ExploreWorkspace::connectGrid()
{
    connect(m_gridArea, &GridArea::told, this, &ExploreWorkspace::statusChanged);
    connect(m_grid, &GridView::currentPictureChanged, this, &ExploreWorkspace::showPicture);
    connect(m_grid, &GridView::rated, m_verbs, &PictureVerbs::rate);
    connect(m_grid, &GridView::flagged, m_verbs, &PictureVerbs::flag);
    connect(m_grid, &GridView::labelled, m_verbs, &PictureVerbs::label);
    connect(m_verbs, &PictureVerbs::done, this, &ExploreWorkspace::statusChanged);
    connect(m_grid, &GridView::verbWanted, this, &ExploreWorkspace::act);
    connect(m_grid, &GridView::filesDropped, this, &ExploreWorkspace::importPictures);
    connect(new FileDrop({m_stage, m_gridArea}, this), &FileDrop::dropped, this,
            &ExploreWorkspace::importPictures);
    connect(m_grid, &GridView::cellActed, m_cellVerbs, &CellVerbs::act);
    m_stage->takeKeysOf(*m_grid);
    m_editor->setSelection([this] { return m_grid->selectedPictures(); });
    connect(m_editor, &PictureEditor::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_editor, &PictureEditor::problem, this, &ExploreWorkspace::say);
    connect(m_cellVerbs, &CellVerbs::problem, this, &ExploreWorkspace::say);
    connect(m_cellVerbs, &CellVerbs::softenWanted, this, [this](const QString& prompt) {
        m_prompt->editor().setText(prompt);
        focusPrompt();
    });
    connect(m_import, &PictureImport::problem, this, &ExploreWorkspace::say);
    connect(m_import, &PictureImport::added, this, [this](const VariantId& picture) {
        if (m_project.variant(picture)->board == m_board)
            selectPicture(picture);
    });
    connect(m_survey, &SurveyView::left, this, [this](const VariantId& picture) {
        m_grid->setFocus();
        if (picture)
            selectPicture(picture);
    });
    connect(m_strip, &CutStrip::addWanted, this, [this] { emit cutRequested(currentPicture()); });
    connect(m_strip, &CutStrip::openWanted, this, &ExploreWorkspace::openCutRequested);
}

void ExploreWorkspace::connectInspector()
{
    connect(m_inspector, &Inspector::rated, m_verbs, &PictureVerbs::rate);
    connect(m_inspector, &Inspector::flagged, m_verbs, &PictureVerbs::flag);
    connect(m_inspector, &Inspector::verbWanted, this, &ExploreWorkspace::act);
    connect(m_inspector, &Inspector::takeWanted, this, &ExploreWorkspace::take);
    connect(m_inspector, &Inspector::pictureChosen, this, &ExploreWorkspace::selectPicture);
    connect(m_inspector, &Inspector::editShownWanted, m_verbs, &PictureVerbs::showEdit);
    connect(m_inspector, &Inspector::openCutWanted, this, &ExploreWorkspace::openCutRequested);
}

void ExploreWorkspace::act(GridVerb verb)
{
    switch (verb) {
    case GridVerb::Loupe:
        return toggleLoupe();
    case GridVerb::Grid:
        if (isLoupe())
            toggleLoupe();
        return;
    case GridVerb::Compare:
        return compare();
    case GridVerb::Survey:
        return survey();
    case GridVerb::VaryLittle:
        return m_variations->vary(m_grid->selectedPictures(), project::Variation::Little);
    case GridVerb::VaryMuch:
        return m_variations->vary(m_grid->selectedPictures(), project::Variation::Much);
    case GridVerb::Edit:
        return m_editor->toggle();
    case GridVerb::Reference:
        return m_prompt->addReference(currentPicture());
    case GridVerb::Clip:
        emit clipRequested(currentPicture());
        return;
    case GridVerb::Cut:
        emit cutRequested(currentPicture());
        return;
    case GridVerb::Info: {
        QWidget* panel = m_inspector->parentWidget();
        return panel->setVisible(panel->isHidden());
    }
    case GridVerb::ActualSize:
        return m_stage->toggleActualSize();
    case GridVerb::Stack:
        return m_gridArea->stack();
    case GridVerb::Search:
        return m_gridArea->openSearch();
    case GridVerb::Bin:
        return m_verbs->bin();
    case GridVerb::UsePrompt:
        return take(Take::Prompt);
    }
}

void ExploreWorkspace::take(Take what)
{
    const project::Variant* variant = m_project.variant(currentPicture());
    if (!variant)
        return;
    const project::Recipe recipe = variant->recipe;
    PromptPanel& panel = m_prompt->panel();
    if (what != Take::Prompt)
        panel.shelf().setReferences(recipe.references);
    if (what == Take::All)
        panel.bar().setRecipe(recipe);
    if (what != Take::Prompt)
        emit panel.settingsChanged();
    if (what != Take::References)
        m_prompt->useVersion(recipe.prompt);
}

void ExploreWorkspace::connectStudio()
{
    connect(&m_studio, &generation::Studio::pictureReady, this,
            [this](Job* job, const VariantId& id) {
                const project::Variant* variant = m_project.variant(id);
                if (!variant || variant->board != m_board)
                    return;
                emit statusChanged(
                    tr("Last picture %1 s").arg(double(variant->latencyMs) / 1000, 0, 'f', 1));
                // Live itself lets no older text take the stage from a newer one, and of a table
                // only the first row shows itself.
                if (!m_prompt->live().isOwn(job) && variant->row <= 1)
                    selectPicture(id);
            });
}

void ExploreWorkspace::showBoard(const project::BoardId& id)
{
    const project::Board* board = m_project.board(id);
    if (!board)
        return;
    m_board = id;
    m_prompt->showBoard(id);
    m_stage->older().clear();
    m_grid->setAspect(board->aspect);
    arrangeCentre(board->aspect);
    m_model->setBoard(id);
    selectPicture(m_project.newestOf(id));
}

void ExploreWorkspace::refreshModels()
{
    m_prompt->refreshModels();
}

void ExploreWorkspace::setLiveHabits(const settings::LiveHabits& habits)
{
    m_prompt->live().setHabits(habits);
}

void ExploreWorkspace::focusPrompt()
{
    m_prompt->editor().setFocus();
}

VariantId ExploreWorkspace::currentPicture() const
{
    return m_stage->picture();
}

/// A live picture takes the stage; one that was paid for stays in sight with its older text.
void ExploreWorkspace::giveWay(const VariantId& newer)
{
    const project::Variant* before = m_project.variant(currentPicture());
    const project::Variant* now = m_project.variant(newer);
    if (before && now && !before->cost.isZero() && before->board == m_board &&
        before->recipe.prompt != now->recipe.prompt)
        m_stage->older().add(before->id, now->recipe.prompt);
    selectPicture(newer);
}

void ExploreWorkspace::hideEvent(QHideEvent* event)
{
    m_prompt->live().hide();
    QWidget::hideEvent(event);
}

void ExploreWorkspace::importPictures(const QStringList& paths)
{
    m_import->add(m_board, m_prompt->panel().takeTable(paths));
}

void ExploreWorkspace::survey()
{
    const auto pictures = SurveyView::candidates(m_project, m_board, m_grid->selectedPictures());
    if (int(pictures.size()) < SurveyView::fewest)
        return say(tr("Select two pictures or more, or pick some with P, to see them together."));
    m_survey->show(pictures);
}

void ExploreWorkspace::compare()
{
    const auto pictures = m_grid->selectedPictures();
    if (!pictures.empty())
        emit compareRequested(pictures.front(), pictures.size() > 1 ? pictures[1] : VariantId());
}

void ExploreWorkspace::showPicture(const VariantId& picture)
{
    m_stage->show(picture);
    m_prompt->setShown(picture);
    m_inspector->show(picture);
    offerVariations();
}

void ExploreWorkspace::offerVariations()
{
    const QString offer = m_variations->offer(currentPicture());
    m_inspector->setVaryOffer(offer);
    m_grid->setVaryOffer(offer);
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
