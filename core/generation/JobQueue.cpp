#include "core/generation/JobQueue.h"

#include <algorithm>
#include <atomic>

namespace rushes::generation {

using project::JobState;

JobQueue::JobQueue(const Clock& clock, int atOnce, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_atOnce(std::max(1, atOnce))
{
    m_pool.setMaxThreadCount(m_atOnce);
}

JobQueue::~JobQueue()
{
    m_waiting.clear();
    for (Job* job : m_jobs)
        job->m_stop.request_stop();
    m_pool.waitForDone();
}

Job* JobQueue::job(const project::JobId& id) const
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [&](const Job* job) { return job->id() == id; });
    return found == m_jobs.end() ? nullptr : *found;
}

void JobQueue::setAtOnce(int count)
{
    m_atOnce = std::max(1, count);
    m_pool.setMaxThreadCount(m_atOnce);
    startNext();
}

int JobQueue::activeCount() const
{
    return m_running + int(m_waiting.size());
}

void JobQueue::cancelAll()
{
    const std::vector<Job*> jobs = m_jobs;
    for (Job* job : jobs) {
        if (!job->isOver())
            job->cancel();
    }
}

Job* JobQueue::enqueue(project::JobRecord record, Task task, Done done)
{
    if (record.id.isEmpty())
        record.id = project::JobId::make();
    if (!record.created.isValid())
        record.created = m_clock.now();
    record.state = JobState::Queued;
    auto* job = new Job(std::move(record), this);
    connect(job, &Job::cancelRequested, this, [this, job] { dropWaiting(job); });
    m_jobs.push_back(job);
    m_waiting.push_back({job, std::move(task), std::move(done)});
    emit jobAdded(job);
    emit activeCountChanged(activeCount());
    // Started from the event loop, so that the caller can connect to the job first.
    QMetaObject::invokeMethod(this, &JobQueue::startNext, Qt::QueuedConnection);
    return job;
}

void JobQueue::startNext()
{
    while (m_running < m_atOnce && !m_waiting.empty()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        start(std::move(next));
    }
}

void JobQueue::start(Waiting waiting)
{
    Job* job = waiting.job;
    ++m_running;
    job->m_record.state = JobState::Running;
    job->m_startedAt = m_clock.elapsed();
    emit job->changed();
    emit jobChanged(job);

    // Thousandths, so that a worker that reports every frame does not flood the event queue.
    auto furthest = std::make_shared<std::atomic<int>>(0);
    const Progress progress{
        [this, job, furthest](double fraction) {
            const int now = int(std::clamp(fraction, 0.0, 1.0) * 1000);
            int before = furthest->load();
            while (now > before && !furthest->compare_exchange_weak(before, now)) {
            }
            if (now > before)
                QMetaObject::invokeMethod(
                    this, [this, job, now] { report(job, now / 1000.0); }, Qt::QueuedConnection);
        },
        job->stopToken()};
    const QFuture<bool> future =
        QtConcurrent::run(&m_pool, [task = std::move(waiting.task), progress] {
            task(progress);
            return true;
        });
    whenDone(future, this, [this, job, done = std::move(waiting.done)](bool) {
        --m_running;
        end(job, done());
    });
}

void JobQueue::dropWaiting(Job* job)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [&](const Waiting& waiting) { return waiting.job == job; });
    if (found == m_waiting.end()) {
        emit job->changed();
        emit jobChanged(job);
        return;
    }
    const Done done = std::move(found->done);
    m_waiting.erase(found);
    end(job, done());
}

void JobQueue::report(Job* job, double fraction)
{
    if (job->isOver() || fraction <= job->m_record.progress)
        return;
    job->m_record.progress = fraction;
    job->m_elapsedMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.elapsed() - job->m_startedAt)
            .count();
    emit job->changed();
    emit jobChanged(job);
}

void JobQueue::end(Job* job, const Result<void>& result)
{
    if (job->m_record.state == JobState::Running)
        job->m_elapsedMs = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.elapsed() -
                                                                                 job->m_startedAt)
                               .count();
    if (result) {
        job->m_record.state = JobState::Done;
        job->m_record.progress = 1;
    } else {
        job->m_error = result.error();
        job->m_record.message = result.error().detail;
        job->m_record.state =
            result.error().code == ErrorCode::Cancelled ? JobState::Cancelled : JobState::Failed;
    }
    emit job->changed();
    emit jobChanged(job);
    emit job->finished();
    emit activeCountChanged(activeCount());
    startNext();
}

} // namespace rushes::generation
