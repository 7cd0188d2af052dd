#include "ui/shell/JobText.h"

#include "core/generation/BatchPlan.h"
#include "ui/shell/Resumption.h"
#include "ui/shell/RunningWork.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/ServiceName.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using project::JobState;
using widgets::ColourRole;

namespace {

struct JobTextWords
{
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

bool isAway(const project::JobRecord& job)
{
    return !job.remoteId.isEmpty();
}

bool isHere(const project::JobRecord& job)
{
    return job.provider == u"local"_s;
}

bool isBatch(const project::JobRecord& job)
{
    return job.kind == generation::batchKind;
}

QString batchText(const project::JobRecord& job)
{
    return JobTextWords::tr("Batch of %n pictures", nullptr, int(generation::partCount(job)));
}

QString runningText(const project::JobRecord& job)
{
    constexpr double mostShown = 0.99;
    if (job.progress > 0 || isHere(job))
        return u"%1%"_s.arg(int(std::min(job.progress, mostShown) * 100));
    if (!isAway(job))
        return JobTextWords::tr("Sent, waiting for the answer");
    return (isBatch(job) ? JobTextWords::tr("%1 is making them")
                         : JobTextWords::tr("%1 is making it"))
        .arg(widgets::serviceName(job.provider));
}

} // namespace

QString jobKindText(const QString& kind)
{
    if (kind == u"generate"_s)
        return JobTextWords::tr("Picture");
    if (kind == u"animate"_s)
        return JobTextWords::tr("Clip");
    if (kind == u"edit"_s)
        return JobTextWords::tr("Edit of a clip");
    if (kind == u"export"_s)
        return JobTextWords::tr("Export");
    if (kind == generation::batchKind)
        return JobTextWords::tr("Batch of pictures");
    return kind;
}

QString jobTitle(const project::JobRecord& job, const generation::Engines& engines)
{
    const QString what = isBatch(job) ? batchText(job) : jobKindText(job.kind);
    const QString id = stringAt(job.request, "model");
    if (id.isEmpty() || job.kind == u"export"_s)
        return what;
    const Result<catalog::Model> model = engines.find(id);
    return JobTextWords::tr("%1, %2").arg(what, model ? model->name : id);
}

QString jobStateText(const generation::Job& job)
{
    const project::JobRecord& record = job.record();
    if (job.isStopping())
        return JobTextWords::tr("Stopping…");
    if (job.isLeft())
        return JobTextWords::tr("It goes on at %1 and is fetched at the next start.")
            .arg(widgets::serviceName(record.provider));
    switch (record.state) {
    case JobState::Queued:
        return isHere(record) ? JobTextWords::tr("Waiting") : JobTextWords::tr("Not sent yet, $0");
    case JobState::Running:
        return runningText(record);
    case JobState::Done:
        return record.message.isEmpty() ? JobTextWords::tr("Done")
                                        : JobTextWords::tr("Done. %1").arg(record.message);
    case JobState::Cancelled:
        return JobTextWords::tr("Stopped");
    case JobState::Failed:
        return job.error() ? widgets::errorText(*job.error()) : JobTextWords::tr("Failed");
    case JobState::Unknown:
        return lostAnswerText(record.cost);
    }
    return {};
}

QString jobCostText(const project::JobRecord& job)
{
    const bool isOver = job.state != JobState::Queued && job.state != JobState::Running;
    if (isOver)
        return moneyText(job.cost);
    const Money estimate = estimateOf(job);
    return estimate.isZero() ? moneyText(estimate)
                             : JobTextWords::tr("about %1").arg(moneyText(estimate));
}

QString durationText(std::int64_t ms)
{
    constexpr std::int64_t minute = 60'000, second = 1000;
    if (ms < minute)
        return JobTextWords::tr("%1 s").arg(double(ms) / second, 0, 'f', 1);
    return u"%1:%2"_s.arg(ms / minute).arg(ms % minute / second, 2, 10, QChar(u'0'));
}

QString stopText(const project::JobRecord& job)
{
    if (isHere(job))
        return JobTextWords::tr("Stop");
    if (isAway(job))
        return JobTextWords::tr("Stop it at %1").arg(widgets::serviceName(job.provider));
    if (job.state == JobState::Queued)
        return JobTextWords::tr("Stop. It was not sent, $0");
    return JobTextWords::tr("Stop waiting. It was sent and may be charged %1")
        .arg(moneyText(estimateOf(job)));
}

ColourRole jobStateRole(const generation::Job& job)
{
    if (job.record().state == JobState::Failed)
        return ColourRole::Red;
    return job.record().state == JobState::Unknown ? ColourRole::Amber : ColourRole::Text2;
}

} // namespace rushes::shell
