#include "core/generation/Job.h"

namespace rushes::generation {

bool Job::isOver() const
{
    return m_record.state != project::JobState::Queued &&
           m_record.state != project::JobState::Running;
}

void Job::cancel()
{
    m_stop.request_stop();
    emit cancelRequested();
}

} // namespace rushes::generation
