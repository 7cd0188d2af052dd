/// Orders that a service may answer later. One is sent from the queue's working lane; when the
/// answer is a RemoteJob, its id is written into the job's row before the first poll, and the
/// waiting lane asks for it until it has ended. Owned by Studio; main thread, but for what an
/// Errand says.
#pragma once

#include "core/generation/Settlement.h"

namespace rushes::generation {

/// How one kind of order is sent, asked for and kept. The first three block and run on pool
/// threads.
template <class T>
struct Errand
{
    std::function<Result<Sent<T>>(const Progress&)> send = {};
    std::function<Result<Sent<T>>(const providers::RemoteJob&, const Progress&)> poll = {};
    std::function<Result<void>(const providers::RemoteJob&)> cancel = {};
    /// Main thread; whether it could be kept.
    std::function<Result<void>(Result<T>)> keep = {};
};

/// The errand of an order at a provider, but for how its result is kept. `request` reads the files
/// it is made from, on the pool thread. Without a provider it can be kept, but not sent.
Errand<StoredAsset> errandAt(providers::Provider* provider,
                             std::function<Result<providers::Request>()> request, AssetKind kind,
                             const Commission& commission, const Clock& clock);

/// How often a service is asked, and for how long.
struct PollPlan
{
    std::chrono::milliseconds first =
        std::chrono::seconds(1); ///< doubles from question to question
    std::chrono::milliseconds longest = std::chrono::seconds(10);
    std::chrono::milliseconds patience = std::chrono::minutes(30);
    int unanswered = 10; ///< questions in a row without an answer
    int gone = 3; ///< that the service does not know it: a new job may be known a little late

    /// RUSHES_POLL_MS sets both intervals.
    PollPlan withEnvironment() const;
    bool operator==(const PollPlan&) const = default;
};

/// The pace of one job's questions. Used by the thread that asks.
class PollPace
{
public:
    PollPace(const PollPlan& plan, const Clock& clock)
        : m_plan(plan),
          m_clock(clock),
          m_start(clock.elapsed()),
          m_interval(plan.first)
    {}

    /// How long to wait before the next question.
    std::chrono::milliseconds next();
    void answered() { m_unanswered = m_gone = 0; }
    bool isOver() const { return m_clock.elapsed() - m_start > m_plan.patience; }
    enum class Verdict {
        AskAgain,
        GivenUp, ///< the job goes on; this start asks no more
        Ended,   ///< nothing more comes of the job
    };
    Verdict judge(const Error& error);

private:
    const PollPlan& m_plan;
    const Clock& m_clock;
    std::chrono::nanoseconds m_start;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_hint{};
    int m_unanswered = 0;
    int m_gone = 0;
};

/// How the waiting for a remote job ended.
template <class T>
struct Awaited
{
    Result<T> result;
    enum class Remote { Ended, GoesOn };
    Remote remote = Remote::Ended;
};

/// The error of a job that goes on at its service while nobody here waits for it.
Error goesOnError(Error error, const QString& provider);

/// Asks until the job has ended. `progress.stop` cancels it at the service; when that says it goes
/// on all the same, what it makes is still waited for. `leave` only ends the waiting.
template <class T>
Awaited<T> awaitRemote(providers::RemoteJob remote, const Errand<T>& errand, const PollPlan& plan,
                       const Clock& clock, Progress progress, const std::stop_token& leave);

class RemoteWork
{
public:
    RemoteWork(JobQueue& queue, Settlement& settlement, const Clock& clock)
        : m_queue(queue),
          m_settlement(settlement),
          m_clock(clock)
    {}

    template <class T>
    Job* start(const Commission& commission, Errand<T> errand, const PollPlan& plan = {});
    /// Sends another commission for a job that is not over, e.g. to another model; called from the
    /// `keep` of its errand.
    template <class T>
    void startAgain(Job* job, const Commission& commission, Errand<T> errand,
                    const PollPlan& plan = {});
    /// Goes on with what an earlier start has sent: `commission.row` has a remote id.
    template <class T>
    Job* resume(const Commission& commission, Errand<T> errand, const PollPlan& plan = {});
    /// Goes on with what an earlier start may have sent: the errand's `send` only looks for it.
    template <class T>
    Job* seek(const Commission& commission, Errand<T> errand, const PollPlan& plan = {});

private:
    template <class T>
    std::function<Result<void>(Result<Sent<T>>)>
    afterSending(const Commission& commission, const Errand<T>& errand, const PollPlan& plan);
    template <class T>
    std::function<Result<Awaited<T>>(const Progress&)>
    wait(providers::RemoteJob remote, const Errand<T>& errand, const PollPlan& plan,
         const std::stop_token& leave);
    template <class T>
    Result<void> ended(const Commission& commission, const Errand<T>& errand,
                       Result<Awaited<T>> awaited);
    void noteRemote(const Commission& commission, const providers::RemoteJob& remote);

    JobQueue& m_queue;
    Settlement& m_settlement;
    const Clock& m_clock;
};

template <class T>
Awaited<T> awaitRemote(providers::RemoteJob remote, const Errand<T>& errand, const PollPlan& plan,
                       const Clock& clock, Progress progress, const std::stop_token& leave)
{
    using Remote = typename Awaited<T>::Remote;
    const QString provider = remote.model.provider;
    const auto goesOn = [&](Error error) {
        return Awaited<T>{fail(goesOnError(std::move(error), provider)), Remote::GoesOn};
    };
    const Error stopped{ErrorCode::Cancelled, QStringLiteral("stopped waiting")};
    for (PollPace pace(plan, clock);;) {
        (void)clock.wait(pace.next(), progress.stop);
        if (leave.stop_requested())
            return goesOn(stopped);
        if (progress.stopRequested()) {
            if (errand.cancel(remote))
                return {fail(ErrorCode::Cancelled, QStringLiteral("cancelled")), Remote::Ended};
            progress.stop = leave;
        }
        Result<Sent<T>> answer = errand.poll(remote, progress);
        if (!answer) {
            if (progress.stopRequested())
                continue;
            const PollPace::Verdict verdict = pace.judge(answer.error());
            if (verdict == PollPace::Verdict::Ended)
                return {fail(answer.error()), Remote::Ended};
            if (verdict == PollPace::Verdict::GivenUp)
                return goesOn(answer.error());
        } else if (auto* made = std::get_if<T>(&*answer)) {
            return {std::move(*made), Remote::Ended};
        } else {
            pace.answered();
            progress.report(std::get<providers::RemoteJob>(*answer).progress.value_or(0));
        }
        if (pace.isOver())
            return goesOn({ErrorCode::Network, QStringLiteral("not done after %1 minutes")
                                                   .arg(plan.patience / std::chrono::minutes(1))});
    }
}

template <class T>
std::function<Result<Awaited<T>>(const Progress&)>
RemoteWork::wait(providers::RemoteJob remote, const Errand<T>& errand, const PollPlan& plan,
                 const std::stop_token& leave)
{
    return [this, remote = std::move(remote), errand, plan = plan.withEnvironment(),
            leave](const Progress& progress) -> Result<Awaited<T>> {
        return awaitRemote<T>(remote, errand, plan, m_clock, progress, leave);
    };
}

template <class T>
Result<void> RemoteWork::ended(const Commission& commission, const Errand<T>& errand,
                               Result<Awaited<T>> awaited)
{
    if (!awaited)
        return errand.keep(fail(awaited.error()));
    if (awaited->remote == Awaited<T>::Remote::GoesOn) {
        if (Job* job = m_queue.job(commission.row.id))
            job->setLeft();
        return fail(awaited->result.error());
    }
    if (!awaited->result) {
        // A service that failed or refused does not bill; of the rest nobody knows.
        Error& error = awaited->result.error();
        error.outcomeUnknown =
            error.isGone || (error.code != ErrorCode::Network && error.code != ErrorCode::Refused &&
                             error.code != ErrorCode::Cancelled);
    }
    return errand.keep(std::move(awaited->result));
}

template <class T>
std::function<Result<void>(Result<Sent<T>>)> RemoteWork::afterSending(const Commission& commission,
                                                                      const Errand<T>& errand,
                                                                      const PollPlan& plan)
{
    return [this, commission, errand, plan](Result<Sent<T>> sent) -> Result<void> {
        if (!sent)
            return errand.keep(fail(sent.error()));
        if (auto* made = std::get_if<T>(&*sent))
            return errand.keep(std::move(*made));
        const auto& remote = std::get<providers::RemoteJob>(*sent);
        noteRemote(commission, remote);
        Job* job = m_queue.job(commission.row.id);
        m_queue.proceed<Awaited<T>>(job, JobQueue::Lane::Waiting,
                                    wait(remote, errand, plan, job->leaveToken()),
                                    [this, commission, errand](Result<Awaited<T>> awaited) {
                                        return ended(commission, errand, std::move(awaited));
                                    });
        return {};
    };
}

template <class T>
Job* RemoteWork::start(const Commission& commission, Errand<T> errand, const PollPlan& plan)
{
    Job* job =
        m_queue.add<Sent<T>>(commission.row, errand.send, afterSending(commission, errand, plan));
    m_settlement.follow(commission, job);
    return job;
}

template <class T>
Job* RemoteWork::seek(const Commission& commission, Errand<T> errand, const PollPlan& plan)
{
    // In the waiting lane a stop never skips the work, so that what was taken can be stopped there.
    Job* job = m_queue.addWaiting<Sent<T>>(commission.row, errand.send,
                                           afterSending(commission, errand, plan));
    m_settlement.follow(commission, job);
    return job;
}

template <class T>
void RemoteWork::startAgain(Job* job, const Commission& commission, Errand<T> errand,
                            const PollPlan& plan)
{
    m_queue.proceed<Sent<T>>(job, JobQueue::Lane::Working, errand.send,
                             afterSending(commission, errand, plan));
}

template <class T>
Job* RemoteWork::resume(const Commission& commission, Errand<T> errand, const PollPlan& plan)
{
    const providers::RemoteJob remote{.id = commission.row.remoteId, .model = commission.model};
    auto leave = std::make_shared<std::stop_token>();
    Job* job = m_queue.addWaiting<Awaited<T>>(
        commission.row,
        [this, remote, errand, plan, leave](const Progress& progress) {
            return wait(remote, errand, plan, *leave)(progress);
        },
        [this, commission, errand](Result<Awaited<T>> awaited) {
            return ended(commission, errand, std::move(awaited));
        });
    // The queue starts it later, from the event loop.
    *leave = job->leaveToken();
    m_settlement.follow(commission, job);
    return job;
}

} // namespace rushes::generation
