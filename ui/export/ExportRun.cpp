#include "ui/export/ExportRun.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using generation::Job;
using project::JobState;

namespace {

FileState stateOf(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return FileState::Waiting;
    case JobState::Running:
        return FileState::Running;
    case JobState::Done:
        return FileState::Done;
    case JobState::Cancelled:
        return FileState::Stopped;
    case JobState::Failed:
    case JobState::Unknown:
        break;
    }
    return FileState::Failed;
}

bool isOpen(const ExportedRow& row)
{
    return row.state == FileState::Waiting || row.state == FileState::Running;
}

} // namespace

ExportRun& ExportRun::of(project::Project& project, generation::Studio& studio,
                         const project::CutId& cut)
{
    const QString name = u"export "_s + cut.toString();
    if (auto* known = project.findChild<ExportRun*>(name, Qt::FindDirectChildrenOnly))
        return *known;
    return *new ExportRun(project, studio, cut);
}

ExportRun::ExportRun(project::Project& project, generation::Studio& studio,
                     const project::CutId& cut)
    : QObject(&project),
      m_project(project),
      m_studio(studio)
{
    setObjectName(u"export "_s + cut.toString());
    connect(&studio, &generation::Studio::exportReady, this,
            [this](Job* job, const render::ExportedFile& file) {
                for (ExportedRow& row : m_rows) {
                    if (row.job == job)
                        row.file = file;
                }
            });
}

void ExportRun::start(std::vector<render::ExportRequest> requests)
{
    if (!isRunning())
        m_rows.clear();
    m_since.start();
    for (render::ExportRequest& request : requests) {
        const QString placement = request.placement.id;
        ExportedRow* known = find(placement);
        if (known && isOpen(*known))
            continue;
        if (!known)
            known = &m_rows.emplace_back();
        *known = ExportedRow{.placement = placement};
        const Result<Job*> job = m_studio.exportCut(m_project, std::move(request));
        if (job) {
            known->job = *job;
            follow(*known);
        } else {
            known->state = FileState::Failed;
            known->error = job.error();
        }
    }
    emit changed();
}

void ExportRun::follow(ExportedRow& row)
{
    const QString placement = row.placement;
    connect(row.job, &Job::changed, this, [this, placement] { readJob(placement); });
    connect(row.job, &Job::finished, this, [this, placement] { readJob(placement); });
}

void ExportRun::readJob(const QString& placement)
{
    ExportedRow* row = find(placement);
    if (!row || !row->job)
        return;
    row->state = stateOf(row->job->record().state);
    row->progress = row->state == FileState::Done ? 1 : row->job->record().progress;
    row->error = row->job->error();
    emit changed();
}

void ExportRun::stop()
{
    for (const ExportedRow& row : m_rows) {
        if (row.job && isOpen(row))
            row.job->cancel();
    }
}

const ExportedRow* ExportRun::row(const QString& placement) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const ExportedRow& row) {
        return row.placement == placement;
    });
    return found == m_rows.end() ? nullptr : &*found;
}

ExportedRow* ExportRun::find(const QString& placement)
{
    return const_cast<ExportedRow*>(row(placement));
}

bool ExportRun::isRunning() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), isOpen);
}

double ExportRun::progress() const
{
    if (m_rows.empty())
        return 0;
    double sum = 0;
    for (const ExportedRow& row : m_rows)
        sum += isOpen(row) ? row.progress : 1;
    return sum / double(m_rows.size());
}

std::optional<int> ExportRun::secondsLeft() const
{
    constexpr double leastProgress = 0.03;
    const double done = progress();
    if (!isRunning() || done < leastProgress)
        return std::nullopt;
    return int(double(m_since.elapsed()) / 1000 * (1 - done) / done);
}

int ExportRun::count(FileState state) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [state](const ExportedRow& row) { return row.state == state; }));
}

} // namespace rushes::exporting
