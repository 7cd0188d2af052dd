#include "core/base/Pause.h"

namespace rushes {

namespace {

thread_local PauseListener* listening = nullptr;

} // namespace

PauseListener::PauseListener(Told told) : m_told(std::move(told)), m_before(listening)
{
    listening = this;
}

PauseListener::~PauseListener()
{
    listening = m_before;
}

void reportPause(const std::optional<Pause>& pause)
{
    if (listening && listening->m_told)
        listening->m_told(pause);
}

} // namespace rushes
