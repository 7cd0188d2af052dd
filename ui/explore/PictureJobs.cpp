#include "ui/explore/PictureJobs.h"

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using project::JobRecord;

namespace {

/// Of an earlier start: older ones are in the list of jobs.
constexpr int mostFailures = 24;

} // namespace

PictureJobs::PictureJobs(project::Project& project, generation::Studio& studio, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio)
{
    connect(&studio.queue(), &generation::JobQueue::jobAdded, this, &PictureJobs::onJobAdded);
    connect(&studio.queue(), &generation::JobQueue::jobChanged, this, &PictureJobs::onJobChanged);
}

void PictureJobs::setBoard(const project::BoardId& board)
{
    m_board = board;
    m_jobs.clear();
    for (Job* job : m_studio.queue().jobs()) {
        if (!job->isOver() && isForBoard(job->record(), board))
            m_jobs.push_back(made(job->record(), job));
    }
    const std::vector<JobRecord>& rows = m_project.document().jobs;
    int failures = 0;
    for (auto row = rows.rbegin(); row != rows.rend() && failures < mostFailures; ++row) {
        const bool known = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const PictureJob& one) {
            return one.record.id == row->id;
        });
        if (known || !isShownFailure(*row, board))
            continue;
        ++failures;
        m_jobs.push_back(made(*row, nullptr));
        priceFailure(m_jobs.back());
    }
}

Placeholder PictureJobs::placeholder(int row) const
{
    return placeholderOf(at(row), m_studio.queue());
}

const PictureJob* PictureJobs::find(const project::JobId& id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

bool PictureJobs::hasActive() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [](const PictureJob& one) { return !one.isOver(); });
}

int PictureJobs::rowOf(const project::JobId& id) const
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [&](const PictureJob& one) { return one.record.id == id; });
    return found == m_jobs.end() ? -1 : int(found - m_jobs.begin());
}

PictureJob PictureJobs::made(const JobRecord& record, Job* job)
{
    const QString model = stringAt(record.request, "model");
    if (!m_typical.contains(model))
        m_typical.insert(model, m_studio.typicalMs(model));
    return {.record = record,
            .job = job,
            .typicalMs = m_typical.value(model),
            .price = Money::ofMicroDollars(integerAt(record.request, "estimate_micro_usd"))};
}

void PictureJobs::priceFailure(PictureJob& picture) const
{
    const auto again = generation::orderAgain(picture.record);
    if (!again)
        return;
    picture.price = m_studio.estimate(*again);
    const auto route = m_studio.route(catalog::ModelKind::Image, {});
    if (!route)
        return;
    for (const catalog::Model& model : *route) {
        if (model.id == again->recipe.model || model.isLocal())
            continue;
        generation::PictureOrder order = *again;
        order.recipe.model = model.id;
        picture.other = Offer{model.id, model.name, m_studio.estimate(order)};
        return;
    }
}

void PictureJobs::onJobAdded(Job* job)
{
    if (!isForBoard(job->record(), m_board))
        return;
    int row = 0;
    while (row < count() && !at(row).isOver())
        ++row;
    PictureJob picture = made(job->record(), job);
    emit inserting(row);
    m_jobs.insert(m_jobs.begin() + row, std::move(picture));
    emit inserted();
}

void PictureJobs::onJobChanged(Job* job)
{
    const int row = rowOf(job->id());
    if (row < 0)
        return;
    PictureJob& picture = m_jobs[std::size_t(row)];
    picture.record = job->record();
    if (job->isOver()) {
        m_typical.remove(stringAt(picture.record.request, "model"));
        if (!isShownFailure(picture.record, m_board))
            return remove(row);
        priceFailure(picture);
    }
    emit changed(row);
}

void PictureJobs::remove(int row)
{
    emit removing(row);
    m_jobs.erase(m_jobs.begin() + row);
    emit removed();
}

void PictureJobs::dismiss(const project::JobId& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    const PictureJob& picture = at(row);
    if (!picture.isOver()) {
        picture.job->cancel();
        return;
    }
    JobRecord record = picture.record;
    record.dismissed = true;
    (void)m_project.putJob(record); // on a full disk it only comes back with the next start
    remove(row);
}

} // namespace rushes::explore
