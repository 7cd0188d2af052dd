#include "core/generation/JobQueue.h"

#include <algorithm>
#include <atomic>

namespace rushes::generation {

using project::JobState;

namespace {
/// Threads that sleep between two questions to a service.
constexpr int waitingAtOnce = 64;
/// Of the whole; all of it is only done when the result is kept.
constexpr double mostBeforeDone = 0.99;
} // namespace

JobQueue::JobQueue(const Clock& clock, int atOnce, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_atOnce(std::max(1, atOnce))
{
    m_pool.setMaxThreadCount(m_atOnce);
    m_waitingPool.setMaxThreadCount(waitingAtOnce);
}

JobQueue::~JobQueue()
{
    endAll();
}

void JobQueue::endAll()
{
    m_queued.clear();
    for (Job* job : m_jobs) {
        job->m_leave.request_stop();
        job->m_stop.request_stop();
    }
    m_pool.waitForDone();
    m_waitingPool.waitForDone();
}

Job* JobQueue::job(const project::JobId& id) const
{
    const auto found = std::find_if(m_jobs.rbegin(), m_jobs.rend(),
                                    [&](const Job* job) { return job->id() == id; });
    return found == m_jobs.rend() ? nullptr : *found;
}

std::int64_t JobQueue::elapsedMs(const Job& job) const
{
    using std::chrono::milliseconds;
    if (job.record().state != JobState::Running)
        return job.elapsedMs();
    return std::chrono::duration_cast<milliseconds>(m_clock.elapsed() - job.m_startedAt).count();
}

std::chrono::milliseconds JobQueue::pauseLeft(const Job& job) const
{
    if (!job.m_hold)
        return {};
    return std::chrono::ceil<std::chrono::milliseconds>(
        std::max(job.m_hold->until - m_clock.elapsed(), std::chrono::nanoseconds()));
}

void JobQueue::setAtOnce(int count)
{
    m_atOnce = std::max(1, count);
    m_pool.setMaxThreadCount(m_atOnce);
    startNext();
}

int JobQueue::activeCount() const
{
    return m_running + m_waitingRunning + int(m_queued.size());
}

void JobQueue::cancelAll()
{
    const std::vector<Job*> jobs = m_jobs;
    for (Job* job : jobs) {
        if (!job->isOver())
            job->cancel();
    }
}

void JobQueue::leaveAll()
{
    const std::vector<Job*> jobs = m_jobs;
    for (Job* job : jobs) {
        if (!job->isOver())
            job->leave();
    }
}

Job* JobQueue::makeJob(project::JobRecord record)
{
    if (record.id.isEmpty())
        record.id = project::JobId::make();
    if (!record.created.isValid())
        record.created = m_clock.now();
    record.state = JobState::Queued;
    auto* job = new Job(std::move(record), this);
    connect(job, &Job::cancelRequested, this, [this, job] { dropWaiting(job); });
    m_jobs.push_back(job);
    emit jobAdded(job);
    return job;
}

void JobQueue::enqueue(Step step, Lane lane)
{
    // Started from the event loop, so that the caller can connect to the job first.
    if (lane == Lane::Working) {
        m_queued.push_back(std::move(step));
        QMetaObject::invokeMethod(this, &JobQueue::startNext, Qt::QueuedConnection);
    } else {
        ++m_waitingRunning;
        QMetaObject::invokeMethod(
            this, [this, step = std::move(step)] { start(step, Lane::Waiting); },
            Qt::QueuedConnection);
    }
    emit activeCountChanged(activeCount());
}

void JobQueue::startNext()
{
    while (m_running < m_atOnce && !m_queued.empty()) {
        Step next = std::move(m_queued.front());
        m_queued.erase(m_queued.begin());
        ++m_running;
        start(std::move(next), Lane::Working);
    }
}

void JobQueue::start(Step step, Lane lane)
{
    Job* job = step.job;
    int& running = lane == Lane::Working ? m_running : m_waitingRunning;
    if (job->m_record.state == JobState::Queued) {
        job->m_record.state = JobState::Running;
        job->m_startedAt = m_clock.elapsed();
        emit job->changed();
        emit jobChanged(job);
        // Who follows it may have found that it must not begin.
        if (lane == Lane::Working && job->m_stop.stop_requested()) {
            --running;
            complete(job, step.done());
            return;
        }
    }
    const QFuture<bool> future = QtConcurrent::run(
        lane == Lane::Working ? &m_pool : &m_waitingPool,
        [this, job, task = std::move(step.task), progress = progressOf(job)] {
            const PauseListener listener([this, job](const auto& pause) {
                QMetaObject::invokeMethod(
                    this, [this, job, pause] { hold(job, pause); }, Qt::QueuedConnection);
            });
            task(progress);
            return true;
        });
    whenDone(future, this, [this, job, &running, done = std::move(step.done)](bool) {
        --running;
        complete(job, done());
    });
}

Progress JobQueue::progressOf(Job* job)
{
    // Thousandths, so that a worker that reports every frame does not flood the event queue.
    auto furthest = std::make_shared<std::atomic<int>>(0);
    return {[this, job, furthest](double fraction) {
                const int now = int(std::clamp(fraction, 0.0, 1.0) * 1000);
                int before = furthest->load();
                while (now > before && !furthest->compare_exchange_weak(before, now)) {
                }
                if (now > before)
                    QMetaObject::invokeMethod(
                        this, [this, job, now] { report(job, now / 1000.0); },
                        Qt::QueuedConnection);
            },
            job->stopToken()};
}

void JobQueue::dropWaiting(Job* job)
{
    const auto found = std::find_if(m_queued.begin(), m_queued.end(),
                                    [&](const Step& step) { return step.job == job; });
    if (found == m_queued.end()) {
        emit job->changed();
        emit jobChanged(job);
        return;
    }
    const Done done = std::move(found->done);
    m_queued.erase(found);
    complete(job, done());
}

void JobQueue::complete(Job* job, const Result<void>& result)
{
    if (std::exchange(job->m_proceeds, false))
        startNext();
    else
        end(job, result);
}

void JobQueue::hold(Job* job, const std::optional<Pause>& pause)
{
    job->m_hold.reset();
    if (pause && !job->isOver())
        job->m_hold = {m_clock.elapsed() + pause->length, *pause};
    emit job->changed();
    emit jobChanged(job);
}

void JobQueue::report(Job* job, double fraction)
{
    const double known = std::min(fraction, mostBeforeDone);
    if (job->isOver() || known <= job->m_record.progress)
        return;
    job->m_record.progress = known;
    job->m_elapsedMs = elapsedMs(*job);
    emit job->changed();
    emit jobChanged(job);
}

void JobQueue::end(Job* job, const Result<void>& result)
{
    job->m_elapsedMs = elapsedMs(*job);
    job->m_hold.reset();
    if (result) {
        job->m_record.state = JobState::Done;
        job->m_record.progress = 1;
    } else {
        job->m_error = result.error();
        job->m_record.message = result.error().detail;
        job->m_record.code = codeName(result.error().code);
        if (result.error().outcomeUnknown)
            job->m_record.state = JobState::Unknown;
        else if (result.error().code == ErrorCode::Cancelled)
            job->m_record.state = JobState::Cancelled;
        else
            job->m_record.state = JobState::Failed;
    }
    emit job->changed();
    emit jobChanged(job);
    emit job->finished();
    emit activeCountChanged(activeCount());
    startNext();
}

} // namespace rushes::generation
