/// How blocking work tells that it rests before it asks for something again. The work of one thread
/// is followed by at most one listener at a time, set by whoever started it; without one nobody is
/// told. Any thread; a listener hears only of its own.
#pragma once

#include "core/base/Result.h"

#include <functional>

namespace rushes {

struct Pause
{
    std::chrono::milliseconds length{};
    ErrorCode why = ErrorCode::Network;

    bool operator==(const Pause&) const = default;
};

/// Listens to the thread that made it, until it is destroyed on that thread.
class PauseListener
{
public:
    using Told = std::function<void(const std::optional<Pause>&)>;
    /// `told` is called when a pause begins, and with nothing when it is over.
    explicit PauseListener(Told told);
    ~PauseListener();
    PauseListener(const PauseListener&) = delete;
    PauseListener& operator=(const PauseListener&) = delete;

private:
    friend void reportPause(const std::optional<Pause>& pause);
    Told m_told;
    PauseListener* m_before;
};

void reportPause(const std::optional<Pause>& pause);

} // namespace rushes
