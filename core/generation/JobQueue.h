/// Runs blocking work on pools and shows it as Jobs: a few at a time in the working lane, and many
/// that only wait for a service in the waiting lane, where they take nobody's place. Knows nothing
/// of pictures or clips: the Studio gives it functions. Main thread; owned by app/Composition.
/// Stops all work when destroyed, waiting for it to end.
#pragma once

#include "core/base/Async.h"
#include "core/base/Clock.h"
#include "core/base/Progress.h"
#include "core/generation/Job.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace rushes::generation {

class JobQueue : public QObject
{
    Q_OBJECT

public:
    explicit JobQueue(const Clock& clock, int atOnce, QObject* parent = nullptr);
    ~JobQueue() override;

    /// `work` runs on a pool thread; `done` gets its result on the main thread and returns whether
    /// it could be kept, before the job is over. Neither is called after the queue is destroyed.
    template <class T>
    Job* add(project::JobRecord record, std::function<Result<T>(const Progress&)> work,
             std::function<Result<void>(Result<T>)> done);

    /// The same in the waiting lane, where it starts at once.
    template <class T>
    Job* addWaiting(project::JobRecord record, std::function<Result<T>(const Progress&)> work,
                    std::function<Result<void>(Result<T>)> done);

    enum class Lane { Working, Waiting };
    /// Goes on with a job that is not over: called from its `done`, whose own result is then not
    /// looked at.
    template <class T>
    void proceed(Job* job, Lane lane, std::function<Result<T>(const Progress&)> work,
                 std::function<Result<void>(Result<T>)> done);

    /// Newest last; finished ones stay until the program ends.
    const std::vector<Job*>& jobs() const { return m_jobs; }
    /// The newest with this id, or nullptr.
    Job* job(const project::JobId& id) const;
    /// Since it started running until now, or its whole time when over.
    std::int64_t elapsedMs(const Job& job) const;
    /// What is left of its pause; zero when it does not pause.
    std::chrono::milliseconds pauseLeft(const Job& job) const;
    /// How many run at the same time from now on; at least 1. Running ones are not stopped.
    void setAtOnce(int count);
    /// Waiting or running.
    int activeCount() const;
    void cancelAll();
    /// The program ends: like cancelAll, but services go on with what they were sent.
    void leaveAll();
    /// leaveAll, and waits until nothing runs any more. What was done is not kept.
    void endAll();

signals:
    void jobAdded(rushes::generation::Job* job);
    void jobChanged(rushes::generation::Job* job);
    void activeCountChanged(int count);

private:
    using Task = std::function<void(const Progress&)>;
    using Done = std::function<Result<void>()>;
    struct Step
    {
        Job* job;
        Task task;
        Done done;
    };
    template <class T>
    static Step makeStep(Job* job, std::function<Result<T>(const Progress&)> work,
                         std::function<Result<void>(Result<T>)> done);
    Job* makeJob(project::JobRecord record);
    void enqueue(Step step, Lane lane);
    void startNext();
    void start(Step step, Lane lane);
    Progress progressOf(Job* job);
    void dropWaiting(Job* job);
    void complete(Job* job, const Result<void>& result);
    void report(Job* job, double fraction);
    void hold(Job* job, const std::optional<Pause>& pause);
    void end(Job* job, const Result<void>& result);

    const Clock& m_clock;
    int m_atOnce;
    int m_running = 0;        ///< in the working lane
    int m_waitingRunning = 0; ///< in the waiting lane
    QThreadPool m_pool;
    QThreadPool m_waitingPool;
    std::vector<Job*> m_jobs;
    std::vector<Step> m_queued;
};

template <class T>
JobQueue::Step JobQueue::makeStep(Job* job, std::function<Result<T>(const Progress&)> work,
                                  std::function<Result<void>(Result<T>)> done)
{
    auto result = std::make_shared<std::optional<Result<T>>>();
    return {job,
            [work = std::move(work), result](const Progress& progress) {
                result->emplace(work(progress));
            },
            [done = std::move(done), result]() -> Result<void> {
                if (!result->has_value())
                    return done(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("stopped"))));
                return done(std::move(**result));
            }};
}

template <class T>
Job* JobQueue::add(project::JobRecord record, std::function<Result<T>(const Progress&)> work,
                   std::function<Result<void>(Result<T>)> done)
{
    Job* job = makeJob(std::move(record));
    enqueue(makeStep<T>(job, std::move(work), std::move(done)), Lane::Working);
    return job;
}

template <class T>
Job* JobQueue::addWaiting(project::JobRecord record, std::function<Result<T>(const Progress&)> work,
                          std::function<Result<void>(Result<T>)> done)
{
    Job* job = makeJob(std::move(record));
    enqueue(makeStep<T>(job, std::move(work), std::move(done)), Lane::Waiting);
    return job;
}

template <class T>
void JobQueue::proceed(Job* job, Lane lane, std::function<Result<T>(const Progress&)> work,
                       std::function<Result<void>(Result<T>)> done)
{
    job->m_proceeds = true;
    enqueue(makeStep<T>(job, std::move(work), std::move(done)), lane);
}

} // namespace rushes::generation
