#include "core/generation/Job.h"

#include "core/project/StoredForm.h"

namespace rushes::generation {

bool Job::isOver() const
{
    return m_record.state != project::JobState::Queued &&
           m_record.state != project::JobState::Running;
}

void Job::setRemote(const QString& id, const QDateTime& sent)
{
    m_record.remoteId = id;
    m_record.progress = 0; // until now it told how far the sending was
    m_record.request["sent"] = project::timeJson(sent);
}

void Job::setOrder(const QString& provider, const Json& request)
{
    m_record.provider = provider;
    m_record.remoteId.clear();
    m_record.request = request;
}

void Job::leave()
{
    m_leave.request_stop();
    cancel();
}

void Job::cancel()
{
    m_stop.request_stop();
    emit cancelRequested();
}

} // namespace rushes::generation
