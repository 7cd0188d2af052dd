/// Runs blocking work on the pool, a few at a time, and shows it as Jobs. Knows nothing of pictures
/// or clips: the Studio gives it functions. Main thread; owned by app/Composition. Stops all work
/// when destroyed, waiting for it to end.
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

    /// Newest last; finished ones stay until the program ends.
    const std::vector<Job*>& jobs() const { return m_jobs; }
    /// The one with this id, or nullptr.
    Job* job(const project::JobId& id) const;
    /// How many run at the same time from now on; at least 1. Running ones are not stopped.
    void setAtOnce(int count);
    /// Waiting or running.
    int activeCount() const;
    void cancelAll();

signals:
    void jobAdded(rushes::generation::Job* job);
    void jobChanged(rushes::generation::Job* job);
    void activeCountChanged(int count);

private:
    using Task = std::function<void(const Progress&)>;
    using Done = std::function<Result<void>()>;
    struct Waiting
    {
        Job* job;
        Task task;
        Done done;
    };
    Job* enqueue(project::JobRecord record, Task task, Done done);
    void startNext();
    void start(Waiting waiting);
    void dropWaiting(Job* job);
    void report(Job* job, double fraction);
    void end(Job* job, const Result<void>& result);

    const Clock& m_clock;
    int m_atOnce;
    int m_running = 0;
    QThreadPool m_pool;
    std::vector<Job*> m_jobs;
    std::vector<Waiting> m_waiting;
};

template <class T>
Job* JobQueue::add(project::JobRecord record, std::function<Result<T>(const Progress&)> work,
                   std::function<Result<void>(Result<T>)> done)
{
    auto result = std::make_shared<std::optional<Result<T>>>();
    return enqueue(
        std::move(record),
        [work = std::move(work), result](const Progress& progress) {
            result->emplace(work(progress));
        },
        [done = std::move(done), result]() -> Result<void> {
            if (!result->has_value())
                return done(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("stopped"))));
            return done(std::move(**result));
        });
}

} // namespace rushes::generation
