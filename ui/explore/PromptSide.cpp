#include "ui/explore/PromptSide.h"

#include "ui/explore/Boards.h"
#include "ui/explore/LiveRow.h"
#include "ui/explore/PromptEditor.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptPress.h"
#include "ui/explore/ReferenceShelf.h"
#include "ui/explore/TableFile.h"
#include "ui/explore/Versions.h"

#include <algorithm>

namespace rushes::explore {

using generation::Job;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto keepAfter = 400ms, refreshAfter = 100ms;

} // namespace

PromptSide::PromptSide(project::Project& project, generation::Studio& studio,
                       widgets::ThumbnailCache& thumbnails, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_panel(new PromptPanel(project, studio, thumbnails)),
      m_live(new LiveLoop(project, studio, m_clock, this)),
      m_desk(new OrderDesk(project, studio, this))
{
    for (QTimer* timer : {&m_keep, &m_refresh})
        timer->setSingleShot(true);
    m_keep.setInterval(keepAfter);
    m_refresh.setInterval(refreshAfter);
    connect(&m_keep, &QTimer::timeout, this, &PromptSide::keepRecipe);
    connect(&m_refresh, &QTimer::timeout, this, &PromptSide::refreshHistory);
    connectPanel();
    connectDesk();
    connectLive();
    refreshModels();
}

void PromptSide::refreshModels()
{
    m_panel->bar().setChoices(pictureModels(m_studio));
    followModel();
}

PromptSide::~PromptSide()
{
    if (m_keep.isActive())
        keepRecipe();
}

void PromptSide::keepRecipe()
{
    m_keep.stop();
    storeRecipe(m_project, m_board, m_panel->recipe());
    storeTable(m_project, m_board, m_panel->table().path());
}

PromptEditor& PromptSide::editor()
{
    return m_panel->editor();
}

int PromptSide::count() const
{
    return m_panel->count();
}

void PromptSide::connectPanel()
{
    connect(&editor(), &PromptEditor::edited, this, &PromptSide::tellLive);
    connect(&editor(), &PromptEditor::handsChanged, m_live, &LiveLoop::setHands);
    connect(&editor(), &PromptEditor::historyStepped, this, &PromptSide::stepHistory);
    connect(m_panel, &PromptPanel::generateRequested, this, &PromptSide::generate);
    connect(m_panel, &PromptPanel::settingsChanged, this, &PromptSide::recipeChanged);
    connect(m_panel, &PromptPanel::tableChanged, this, [this] {
        m_desk->forgetQuestion();
        m_keep.start();
        followPress();
    });
    connect(m_panel, &PromptPanel::versionChosen, this, &PromptSide::useVersion);
    connect(m_panel, &PromptPanel::remedyChosen, m_desk, &OrderDesk::apply);
    connect(m_panel, &PromptPanel::remedyChosen, this, [this](Remedy remedy) {
        if (remedy == Remedy::RaiseLive)
            m_live->raiseSession();
    });
    connect(&m_panel->live(), &LiveRow::switched, this, &PromptSide::switchLive);
    connect(&m_panel->shelf(), &ReferenceShelf::failed, m_desk,
            [this](const Error& error) { m_desk->tell(error, Money()); });
    const auto refresh = qOverload<>(&QTimer::start);
    connect(&m_project, &project::Project::boardChanged, &m_refresh, refresh);
    connect(&m_project, &project::Project::variantAdded, &m_refresh, refresh);
    connect(&m_project, &project::Project::variantsChanged, &m_refresh, refresh);
}

void PromptSide::connectDesk()
{
    connect(m_desk, &OrderDesk::noticeWanted, m_panel, &PromptPanel::showNotice);
    connect(m_desk, &OrderDesk::noticeCleared, m_panel, &PromptPanel::clearNotice);
    connect(m_desk, &OrderDesk::keysWanted, this, &PromptSide::keysWanted);
    connect(m_desk, &OrderDesk::limitsWanted, this, &PromptSide::limitsWanted);
    connect(m_desk, &OrderDesk::dayLimitRaised, this, &PromptSide::dayLimitRaised);
    connect(m_desk, &OrderDesk::ordered, this, [this](Job* job) {
        addVersion(m_project, m_board, m_panel->recipe().prompt);
        emit started(job);
    });
}

void PromptSide::connectLive()
{
    connect(m_live, &LiveLoop::started, this, &PromptSide::started);
    connect(m_live, &LiveLoop::failed, m_desk, &OrderDesk::tell);
    connect(m_live, &LiveLoop::sessionSpent, m_panel,
            [this](Money limit) { m_panel->showNotice(liveLimit(limit)); });
    connect(m_live, &LiveLoop::versionMade, this,
            [this] { addVersion(m_project, m_board, m_panel->recipe().prompt); });
    connect(m_live, &LiveLoop::statusChanged, this,
            [this] { m_panel->live().setStatus(m_live->status()); });
}

void PromptSide::showBoard(const project::BoardId& id)
{
    const project::Board* board = m_project.board(id);
    if (!board)
        return;
    if (m_keep.isActive())
        keepRecipe();
    m_board = id;
    m_panel->showBoard(*board);
    m_live->setBoard(id, liveRecipe());
    m_desk->forgetQuestion();
    followModel();
}

generation::PictureOrder PromptSide::wish() const
{
    return {.board = m_board,
            .recipe = m_panel->recipe(),
            .count = m_panel->count(),
            .pace = m_panel->pace()};
}

PromptColumns PromptSide::columns() const
{
    return {m_panel->table().table(), m_panel->table().name()};
}

project::Recipe PromptSide::liveRecipe() const
{
    project::Recipe recipe = m_panel->recipe();
    recipe.prompt = firstPrompt(recipe.prompt, columns());
    return recipe;
}

/// What a press stands for now; every prompt of it costs the same.
void PromptSide::followPress()
{
    m_panel->setBatches(m_studio.canBatch(m_panel->bar().model()));
    generation::PictureOrder one = wish();
    const PromptColumns table = columns();
    m_live->setRow(usesColumns(one.recipe.prompt, table) ? table.table->rows.front().number : 0);
    const int pictures = countPress(one.recipe.prompt, table, one.count).pictures();
    one.count = 1;
    std::optional<Money> price = m_desk->price({one});
    if (price)
        *price = *price * pictures;
    m_panel->setPrice(pictures, price);
}

void PromptSide::generate()
{
    if (editor().wordCount() == 0)
        return;
    keepRecipe();
    const Result<Orders> orders = pressOrders(wish(), columns());
    if (!orders)
        return m_desk->tell(orders.error(), Money());
    m_live->made(liveRecipe());
    m_desk->order(*orders);
}

void PromptSide::stopUnsent()
{
    m_live->stop();
    int dropped = m_desk->dropUnsent();
    for (Job* job : m_studio.queue().jobs()) {
        if (job->record().state != project::JobState::Queued || job->record().kind != u"generate"_s)
            continue;
        job->cancel();
        ++dropped;
    }
    emit statusChanged(dropped > 0
                           ? tr("Stopped %n pictures that were not sent, $0.", nullptr, dropped)
                           : tr("Nothing more is sent. What was sent still comes."));
}

void PromptSide::tellLive(LiveLoop::Edit edit)
{
    m_keep.start();
    followPress();
    if (!checkPress(m_panel->recipe().prompt, columns()))
        return; // nor would a press make it
    m_live->edited(
        liveRecipe(),
        generation::caretPlace(editor().text(), editor().textCursor().position(), editor().names()),
        edit);
}

void PromptSide::recipeChanged()
{
    const project::AspectRatio aspect = m_panel->bar().aspect();
    if (const project::Board* board = m_project.board(m_board); board && board->aspect != aspect)
        emit aspectChanged(aspect);
    m_desk->forgetQuestion();
    followModel();
    tellLive(LiveLoop::Edit::Chosen);
}

/// Live with a service is off until the user turns it on with that model.
void PromptSide::followModel()
{
    const catalog::Model& model = m_panel->bar().model();
    if (model.id != m_liveModel) {
        constexpr double ms = 1000;
        m_liveModel = model.id;
        m_live->setService(LiveLoop::Power::Off);
        const ModelChoice* choice = m_panel->bar().choice();
        const double seconds = choice ? choice->seconds.value_or(0) : 0;
        m_live->setUsualLatency(
            seconds > 0 ? std::optional(std::chrono::milliseconds(qRound64(seconds * ms)))
                        : std::nullopt);
    }
    m_panel->live().setSubject(model,
                               m_studio.estimate({.board = m_board, .recipe = m_panel->recipe()}));
    m_panel->live().setOn(model.isLocal() ? m_live->drafts() : m_live->service());
    showReferenceHint();
    followPress();
}

void PromptSide::switchLive(LiveLoop::Power power)
{
    if (m_panel->bar().model().isLocal())
        m_live->setDrafts(power);
    else
        m_live->setService(power);
}

void PromptSide::stepHistory(int direction)
{
    const project::Board* board = m_project.board(m_board);
    if (!board || board->history.empty())
        return;
    const auto& history = board->history;
    const QString now = editor().text();
    int at = int(history.size());
    for (int i = 0; i < int(history.size()); ++i) {
        if (history[std::size_t(i)].text == now)
            at = i;
    }
    const int next = std::clamp(at + direction, 0, int(history.size()) - 1);
    useVersion(history[std::size_t(next)].text);
}

void PromptSide::useVersion(const QString& text)
{
    editor().setText(text);
    const project::VariantId best = bestPicture(m_project, m_board, text);
    if (!best)
        return tellLive(LiveLoop::Edit::Chosen);
    m_live->adopt(liveRecipe());
    m_keep.start();
    emit pictureWanted(best);
}

void PromptSide::usePicture(const project::VariantId& picture)
{
    const project::Variant* variant = m_project.variant(picture);
    if (!variant)
        return;
    editor().setText(variant->recipe.prompt);
    m_live->adopt(liveRecipe());
    m_keep.start();
    m_refresh.start();
}

void PromptSide::setShown(const project::VariantId& picture)
{
    const project::Variant* variant = m_project.variant(picture);
    m_panel->setShownPrompt(variant ? variant->recipe.prompt : QString());
}

void PromptSide::showReferenceHint()
{
    const catalog::Model& model = m_panel->bar().model();
    const auto most = int(integerAt(model.limits, "references"));
    const auto count = int(m_panel->shelf().references().size());
    if (model.isLocal())
        m_panel->shelf().setHint(count > 0 ? tr("Drafts are drawn without them")
                                           : tr("Drop pictures here"));
    else if (count > 0 && most > 0)
        m_panel->shelf().setHint(tr("%1 of %2").arg(count).arg(most));
    else
        m_panel->shelf().setHint(tr("Drop pictures here"));
}

void PromptSide::addReference(const project::VariantId& picture)
{
    m_panel->shelf().addPicture(picture);
}

void PromptSide::refreshHistory()
{
    if (const project::Board* board = m_project.board(m_board))
        m_panel->showHistory(*board);
}

} // namespace rushes::explore
