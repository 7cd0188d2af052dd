#include "ui/shell/JobGroups.h"

#include "core/generation/PicturePlan.h"
#include "ui/shell/RunningWork.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace rushes::shell {

using generation::Job;
using project::JobState;

namespace {

struct JobGroupsWords
{
    Q_DECLARE_TR_FUNCTIONS(JobGroups)
};

int countOf(const JobGroup& group, JobState state)
{
    return int(std::count_if(group.begin(), group.end(),
                             [&](const Job* job) { return job->record().state == state; }));
}

} // namespace

std::vector<JobGroup> newestGroups(const generation::JobQueue& queue, std::size_t most)
{
    std::vector<JobGroup> groups;
    QHash<QString, std::size_t> known;
    const auto& jobs = queue.jobs();
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) {
        const QString id = generation::groupOf((*job)->record()).id;
        const auto found = id.isEmpty() ? known.constEnd() : known.constFind(id);
        if (found != known.constEnd()) {
            groups[*found].push_back(*job);
        } else if (groups.size() < most) {
            if (!id.isEmpty())
                known.insert(id, groups.size());
            groups.push_back({*job});
        }
    }
    for (JobGroup& group : groups)
        std::reverse(group.begin(), group.end());
    return groups;
}

QString groupTitle(const JobGroup& group, const generation::Engines& engines)
{
    const project::JobRecord& first = group.front()->record();
    const QString id = stringAt(first.request, "model");
    const Result<catalog::Model> model = engines.find(id);
    return JobGroupsWords::tr("%1: %n pictures, %2", nullptr, int(group.size()))
        .arg(generation::groupOf(first).name, model ? model->name : id);
}

QString groupStateText(const JobGroup& group)
{
    QStringList parts{
        JobGroupsWords::tr("%1 of %2 made").arg(countOf(group, JobState::Done)).arg(group.size())};
    if (const int failed = countOf(group, JobState::Failed) + countOf(group, JobState::Unknown);
        failed > 0)
        parts << JobGroupsWords::tr("%1 failed").arg(failed);
    if (const int stopped = countOf(group, JobState::Cancelled); stopped > 0)
        parts << JobGroupsWords::tr("%1 stopped").arg(stopped);
    return parts.join(QStringLiteral(", "));
}

QString groupCostText(const JobGroup& group)
{
    Money sum;
    for (const Job* job : group)
        sum += job->isOver() ? job->record().cost : estimateOf(job->record());
    return isOver(group) || sum.isZero() ? moneyText(sum)
                                         : JobGroupsWords::tr("about %1").arg(moneyText(sum));
}

double groupProgress(const JobGroup& group)
{
    double sum = 0;
    for (const Job* job : group)
        sum += job->isOver() ? 1.0 : job->record().progress;
    return sum / double(group.size());
}

bool isOver(const JobGroup& group)
{
    return std::all_of(group.begin(), group.end(), [](const Job* job) { return job->isOver(); });
}

} // namespace rushes::shell
