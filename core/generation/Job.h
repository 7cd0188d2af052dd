/// One thing the user can see running. Made and owned by JobQueue; main thread. Its state is always
/// true: Cancelled only once the work has really stopped. What runs at a service can also be left:
/// this program stops waiting, the service goes on, and a later start asks for it.
#pragma once

#include "core/base/Pause.h"
#include "core/project/Document.h"

#include <QObject>

#include <chrono>
#include <stop_token>

namespace rushes::generation {

class Job : public QObject
{
    Q_OBJECT

public:
    Job(project::JobRecord record, QObject* parent) : QObject(parent), m_record(std::move(record))
    {}

    const project::JobRecord& record() const { return m_record; }
    project::JobId id() const { return m_record.id; }
    bool isOver() const;
    /// Set when it failed or was cancelled.
    const std::optional<Error>& error() const { return m_error; }
    /// Up to its last report, or its whole time when over; see JobQueue::elapsedMs.
    std::int64_t elapsedMs() const { return m_elapsedMs; }

    /// While it waits to ask again: until when on the queue's clock, and for how long in all.
    struct Hold
    {
        std::chrono::nanoseconds until{};
        Pause pause = {};
    };
    const std::optional<Hold>& hold() const { return m_hold; }

    /// What it really cost, known before it is over.
    void setCost(Money cost) { m_record.cost = cost; }
    /// It goes on at a service under this id since `sent`.
    void setRemote(const QString& id, const QDateTime& sent);
    /// Another model tries it.
    void setOrder(const QString& provider, const Json& request);
    /// What of it did not come, in its row: a list of parts with code and message.
    void setFailures(const Json& failures) { m_record.request["failures"] = failures; }
    /// Something to know of a job that is done.
    void setMessage(const QString& message) { m_record.message = message; }
    /// It goes on at the service; what is over is only the waiting for it.
    void setLeft() { m_left = true; }
    bool isLeft() const { return m_left; }
    /// Asks it to stop, also at the service; it is over only when the work has really ended.
    void cancel();
    /// Asks it to stop because the program ends: what runs at a service is not cancelled there.
    void leave();
    std::stop_token leaveToken() const { return m_leave.get_token(); }
    bool isStopping() const { return !isOver() && m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop.get_token(); }

signals:
    /// State, progress or message changed.
    void changed();
    void finished();
    void cancelRequested();

private:
    friend class JobQueue;
    project::JobRecord m_record;
    std::optional<Error> m_error;
    std::optional<Hold> m_hold;
    std::int64_t m_elapsedMs = 0;
    std::chrono::nanoseconds m_startedAt{};
    std::stop_source m_stop;
    std::stop_source m_leave;
    bool m_left = false;
    bool m_proceeds = false;
};

} // namespace rushes::generation
