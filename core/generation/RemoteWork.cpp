#include "core/generation/RemoteWork.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Errand<StoredAsset> errandAt(providers::Provider* provider,
                             std::function<Result<providers::Request>()> request, AssetKind kind,
                             const Commission& commission, const Clock& clock)
{
    const media::AssetStore store = commission.project->media();
    return {
        .send = [provider, request = std::move(request), paid = commission.paid, store,
                 &clock](const Progress& progress) -> Result<Sent<StoredAsset>> {
            const auto complete = request();
            return complete ? send(*provider, *complete, paid, store, clock, progress)
                            : fail(complete.error());
        },
        .poll =
            [provider, kind, store](const providers::RemoteJob& job, const Progress& progress) {
                return poll(*provider, job, kind, store, progress);
            },
        .cancel = [provider](const providers::RemoteJob& job) { return provider->cancel(job); }};
}

PollPlan PollPlan::withEnvironment() const
{
    bool given = false;
    const int interval = qEnvironmentVariableIntValue("RUSHES_POLL_MS", &given);
    PollPlan plan = *this;
    if (given && interval > 0)
        plan.first = plan.longest = std::chrono::milliseconds(interval);
    return plan;
}

std::chrono::milliseconds PollPace::next()
{
    const std::chrono::milliseconds wait = std::max(m_interval, std::exchange(m_hint, {}));
    m_interval = std::min(m_interval * 2, m_plan.longest);
    return wait;
}

PollPace::Verdict PollPace::judge(const Error& error)
{
    if (error.isGone && ++m_gone >= m_plan.gone)
        return Verdict::Ended;
    if (error.code == ErrorCode::Auth)
        return Verdict::GivenUp; // no key comes by asking again
    if (error.outcomeUnknown || error.code == ErrorCode::RateLimited) {
        m_hint = std::min(error.retryAfter.value_or(std::chrono::milliseconds()), m_plan.patience);
        return ++m_unanswered < m_plan.unanswered ? Verdict::AskAgain : Verdict::GivenUp;
    }
    // Cancelled is the service's own word here: whoever stops the waiting is asked before this.
    return error.code == ErrorCode::Io ? Verdict::GivenUp : Verdict::Ended;
}

Error goesOnError(Error error, const QString& provider)
{
    error.outcomeUnknown = false;
    error.detail += u"; it goes on at %1 and is asked for again at the next start"_s.arg(provider);
    return error;
}

void RemoteWork::noteRemote(const Commission& commission, const providers::RemoteJob& remote)
{
    Job* job = m_queue.job(commission.row.id);
    job->setRemote(remote.id, m_clock.now());
    // On a full disk it is asked for all the same: its result may still be kept.
    if (commission.project)
        (void)commission.project->putJob(job->record());
}

} // namespace rushes::generation
