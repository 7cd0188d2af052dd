#include "ui/clip/ShotJobs.h"

#include "core/generation/ClipTimes.h"
#include "ui/clip/ClipModels.h"
#include "ui/clip/ClipNames.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"

#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using generation::ClipPlan;
using generation::Job;
using project::JobRecord;
using project::JobState;
using widgets::MessageKind;

namespace {

constexpr auto clockTick = 500ms;
constexpr const char* seen = "seen";

bool isOpen(JobState state)
{
    return state == JobState::Queued || state == JobState::Running;
}

std::chrono::milliseconds since(const JobRecord& row)
{
    const QDateTime sent = QDateTime::fromString(stringAt(row.request, "sent"), Qt::ISODateWithMs);
    const QDateTime from = sent.isValid() ? sent : row.created;
    return std::chrono::milliseconds(
        std::max<qint64>(0, from.msecsTo(QDateTime::currentDateTimeUtc())));
}

bool isEdit(const ClipPlan& plan)
{
    return plan.task == providers::ClipTask::Edit || plan.task == providers::ClipTask::Extend;
}

} // namespace

ShotJobs::ShotJobs(project::Project& project, generation::Studio& studio, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_studio(studio),
      m_column(new QVBoxLayout(this))
{
    constexpr int side = 16;
    m_column->setContentsMargins(side, 8, side, 0);
    m_column->setSpacing(4);
    m_tick.setInterval(clockTick);
    connect(&m_tick, &QTimer::timeout, this, &ShotJobs::sync);
    // Queued: a row is written in the middle of the job's own doings.
    connect(&project, &project::Project::jobChanged, this, &ShotJobs::sync, Qt::QueuedConnection);
    connect(&project, &project::Project::clipAdded, this, &ShotJobs::sync, Qt::QueuedConnection);
    connect(&studio.queue(), &generation::JobQueue::jobChanged, this, &ShotJobs::sync,
            Qt::QueuedConnection);
    hide();
}

void ShotJobs::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    sync();
}

void ShotJobs::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    sync();
}

void ShotJobs::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

/// Only now it is known where the new one lies.
void ShotJobs::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (std::exchange(m_hasNews, false))
        emit cameUp();
}

void ShotJobs::sync()
{
    QSet<project::JobId> shown;
    for (const JobRecord& row : m_project.document().jobs) {
        const bool isClip = row.kind == u"animate"_s || row.kind == u"edit"_s;
        if (!isClip || flagAt(row.extra, seen) ||
            stringAt(row.request, "source") != m_picture.toString())
            continue;
        const bool isStopped = row.state == JobState::Cancelled;
        if (isOpen(row.state))
            showRunning(row);
        else if (row.state == JobState::Failed || row.state == JobState::Unknown ||
                 (isStopped && m_studio.queue().job(row.id)))
            showFailure(row);
        else
            continue;
        shown.insert(row.id);
    }
    for (const QList<project::JobId>& ids : {m_cells.keys(), m_failures.keys()}) {
        for (const project::JobId& id : ids) {
            if (!shown.contains(id))
                forget(id);
        }
    }
    setVisible(!shown.isEmpty());
    if (m_cells.isEmpty())
        m_tick.stop();
    else if (isVisible() && !m_tick.isActive())
        m_tick.start();
}

void ShotJobs::forget(const project::JobId& id)
{
    for (QWidget* widget :
         {static_cast<QWidget*>(m_cells.take(id)), static_cast<QWidget*>(m_failures.take(id))}) {
        if (widget) {
            widget->hide();
            widget->deleteLater(); // one of its buttons may be what called
        }
    }
}

JobView ShotJobs::viewOf(const JobRecord& row) const
{
    const Job* job = m_studio.queue().job(row.id);
    const auto plan = generation::clipPlanFromJson(row.request).value_or(ClipPlan());
    const QString id = stringAt(row.request, "model");
    const auto model = m_studio.engines().find(id);
    JobView view{.name = plannedName(
                     plan, model.value_or(catalog::Model{.id = id, .name = id, .provider = {}})),
                 .elapsed = since(row),
                 .isRemote = model && !model->isLocal()};
    if (view.isRemote)
        view.typical =
            generation::typicalClipTime(m_project.document(), *model, plan.resolution, {});
    if (job && !job->isOver()) {
        // Of a service it is what was sent until it has given its own job a name.
        if (!view.isRemote || !job->record().remoteId.isEmpty())
            view.progress = job->record().progress;
        if (job->isStopping())
            view.phase = JobView::Phase::Stopping;
        else if (job->record().state == JobState::Queued)
            view.phase = JobView::Phase::Waiting;
    }
    return view;
}

void ShotJobs::showRunning(const JobRecord& row)
{
    JobCell*& cell = m_cells[row.id];
    if (!cell) {
        cell = new JobCell;
        m_column->insertWidget(0, cell);
        connect(cell, &JobCell::stopWanted, this, [this, id = row.id] {
            if (Job* job = m_studio.queue().job(id))
                job->cancel();
        });
        m_hasNews = true;
    }
    cell->setView(viewOf(row));
}

void ShotJobs::showFailure(const JobRecord& row)
{
    if (JobCell* cell = m_cells.take(row.id)) {
        cell->hide();
        cell->deleteLater();
    }
    if (m_failures.contains(row.id))
        return;
    const Failure failure = failureOf(row);
    QStringList actions;
    for (const auto& [what, text] : failure.acts)
        actions << text;
    auto* message = new widgets::InlineMessage;
    message->setMessage(row.state == JobState::Cancelled ? MessageKind::Info
                        : row.state == JobState::Unknown ? MessageKind::Amber
                                                         : MessageKind::Red,
                        failure.text, actions);
    m_column->insertWidget(0, message);
    m_failures.insert(row.id, message);
    connect(message, &widgets::InlineMessage::actionTriggered, this,
            [this, id = row.id, acts = failure.acts](int index) {
                act(id, acts.at(std::size_t(index)).first);
            });
    m_hasNews = true;
}

QString ShotJobs::againText(const JobRecord& row) const
{
    const auto plan = generation::clipPlanFromJson(row.request);
    if (!plan)
        return tr("Try again");
    const Money price =
        isEdit(*plan)
            ? m_studio.estimate(m_project, generation::editAgain(*plan))
            : m_studio.estimate(m_project,
                                generation::orderAgain(*plan, stringAt(row.request, "model")));
    return price.isZero() ? tr("Try again") : tr("Try again %1").arg(moneyText(price));
}

ShotJobs::Failure ShotJobs::failureOf(const JobRecord& row) const
{
    const Job* job = m_studio.queue().job(row.id);
    const Error error =
        job && job->error() ? *job->error() : Error{ErrorCode::Network, row.message};
    const std::pair again{Act::Again, againText(row)};
    const std::pair close{Act::Close, tr("Close")};
    if (row.state == JobState::Cancelled)
        return {tr("Stopped. Nothing was kept, nothing to pay."), {close}};
    if (row.state == JobState::Unknown)
        return {tr("No answer came, so the clip may have been made and may be paid: %1 is counted. "
                   "It is not sent again by itself.")
                    .arg(moneyText(row.cost)),
                {again, close}};
    const QString detail = error.detail.isEmpty() ? row.message : error.detail;
    switch (error.code) {
    case ErrorCode::Network:
        return {tr("The clip did not arrive (%1). Nothing to pay.").arg(detail), {again, close}};
    case ErrorCode::Refused:
        return {widgets::errorText(error), {{Act::Soften, tr("Soften")}, close}};
    case ErrorCode::Auth:
        return {widgets::errorText(error), {{Act::Key, tr("Add a key…")}, close}};
    default:
        return {widgets::errorText(error), {again, close}};
    }
}

void ShotJobs::act(const project::JobId& id, Act what)
{
    const auto& rows = m_project.document().jobs;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const JobRecord& row) { return row.id == id; });
    if (found == rows.end())
        return;
    // A copy: what follows changes the list that it stands in.
    const JobRecord row = *found; // NOLINT(performance-unnecessary-copy-initialization)
    if (what == Act::Again)
        return orderAgain(row);
    dismiss(row);
    if (what == Act::Soften)
        emit softenWanted();
    if (what == Act::Key)
        emit keyWanted(row.provider);
}

void ShotJobs::orderAgain(const JobRecord& row)
{
    const auto plan = generation::clipPlanFromJson(row.request);
    const Result<Job*> job =
        !plan ? fail(plan.error())
        : isEdit(*plan)
            ? m_studio.editClip(m_project, generation::editAgain(*plan))
            : m_studio.makeClip(m_project,
                                generation::orderAgain(*plan, stringAt(row.request, "model")));
    if (job)
        return dismiss(row);
    if (widgets::InlineMessage* message = m_failures.value(row.id))
        message->setMessage(MessageKind::Red, widgets::errorText(job.error()),
                            {againText(row), tr("Close")});
}

void ShotJobs::dismiss(JobRecord row)
{
    row.extra[seen] = true;
    (void)m_project.putJob(row); // a failed write is told by the project
    sync();
}

} // namespace rushes::clip
