#include "ui/shell/Resumption.h"

#include "ui/widgets/ErrorText.h"

#include <algorithm>

namespace rushes::shell {

using generation::Job;
using project::JobState;

namespace {

struct Lost
{
    int count = 0;
    Money cost = {};
};

Lost lostIn(const project::Document& document)
{
    Lost lost;
    for (const project::JobRecord& job : document.jobs) {
        if (job.state != JobState::Unknown)
            continue;
        ++lost.count;
        lost.cost += job.cost;
    }
    return lost;
}

} // namespace

QString lostAnswerText(Money cost)
{
    return Resumption::tr("The answer was lost. It may have been charged %1. It is not sent again.")
        .arg(moneyText(cost));
}

Resumption::Resumption(project::Project& project, generation::Studio& studio,
                       const settings::KeyRing& keys)
    : m_project(project),
      m_studio(studio),
      m_keys(keys)
{}

void Resumption::start()
{
    tellLost();
    if (m_keys.isLoading())
        connect(&m_keys, &settings::KeyRing::loaded, this, &Resumption::fetch);
    else
        fetch();
}

void Resumption::tellLost()
{
    const Lost before = lostIn(m_project.document());
    if (const Result<void> settled = m_studio.settleAbandoned(m_project); !settled) {
        emit lost(widgets::errorText(settled.error()));
        return;
    }
    const Lost now = lostIn(m_project.document());
    const int count = now.count - before.count;
    const Money cost = now.cost - before.cost;
    if (count == 1)
        emit lost(lostAnswerText(cost));
    else if (count > 1)
        emit lost(
            tr("%1 answers were lost. They may have been charged %2. They are not sent again.")
                .arg(count)
                .arg(moneyText(cost)));
}

void Resumption::fetch()
{
    m_jobs = m_studio.resume(m_project);
    if (m_jobs.empty())
        return;
    emit statusChanged(
        tr("Fetching %n jobs that went on without Rushes.", nullptr, int(m_jobs.size())));
    for (const Job* job : m_jobs)
        connect(job, &Job::finished, this, &Resumption::tellFetched);
}

void Resumption::tellFetched()
{
    const bool allOver =
        std::all_of(m_jobs.begin(), m_jobs.end(), [](const Job* job) { return job->isOver(); });
    if (!allOver)
        return;
    const auto done = std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job* job) {
        return job->record().state == JobState::Done;
    });
    const int others = int(m_jobs.size()) - int(done);
    QString text = tr("%n jobs were fetched again.", nullptr, int(done));
    if (others > 0)
        text += QChar(u' ') + tr("%n did not arrive; the queue says why.", nullptr, others);
    emit statusChanged(text);
}

} // namespace rushes::shell
