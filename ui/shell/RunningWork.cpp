#include "ui/shell/RunningWork.h"

#include <QCoreApplication>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

QString counted(const char* text, int count)
{
    return QCoreApplication::translate("RunningWork", text, nullptr, count);
}

} // namespace

Money estimateOf(const project::JobRecord& job)
{
    return Money::ofMicroDollars(integerAt(job.request, "estimate_micro_usd"));
}

RunningWork runningWork(const generation::JobQueue& queue)
{
    RunningWork work;
    for (const generation::Job* job : queue.jobs()) {
        const project::JobRecord& record = job->record();
        if (job->isOver() || job->isStopping())
            continue;
        if (record.provider == u"local"_s) {
            ++work.here;
        } else if (!record.remoteId.isEmpty()) {
            ++work.away;
        } else if (record.state == JobState::Queued) {
            ++work.unsent;
        } else {
            ++work.answering;
            work.atRisk += estimateOf(record);
        }
    }
    return work;
}

QString closingText(const RunningWork& work)
{
    QStringList sentences;
    if (work.answering > 0)
        sentences << counted("%n answers are on their way. Closing now loses them, and they may be "
                             "charged %1.",
                             work.answering)
                         .arg(moneyText(work.atRisk));
    if (work.away > 0)
        sentences << counted("%n jobs go on at their service and are fetched at the next start.",
                             work.away);
    if (work.unsent > 0)
        sentences << counted("%n jobs were not sent and cost nothing; they are dropped.",
                             work.unsent);
    if (work.here > 0)
        sentences << counted("%n jobs on this computer stop. What is finished is kept.", work.here);
    return sentences.join(u'\n');
}

} // namespace rushes::shell
