/// Which models rest because they failed: after a failure that may pass, a model is left alone for
/// 5 s, twice as long after every further one, at most 5 min, or as long as its service asked for.
/// Then one request may try it (half-open), and its outcome decides. Only routes look at this; a
/// model that the user named is always asked. Owned by Studio; main thread.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QHash>
#include <QSet>

namespace rushes::generation {

class ModelHealth
{
public:
    explicit ModelHealth(const Clock& clock) : m_clock(clock) {}

    /// A request is about to be sent; with a model that has rested it is the trial.
    void begin(const QString& model);
    void succeeded(const QString& model) { m_resting.remove(model); }
    /// Only failures that say something of the service count: Network, RateLimited, Auth.
    void failed(const QString& model, const Error& error);

    /// What an earlier start, or another program, met: so many failures in a row, the last of them
    /// so long ago. Does nothing for a model that this start knows.
    void recall(const QString& model, int failures, std::chrono::nanoseconds ago,
                const QString& why);

    /// RateLimited with the time left while it rests, or while a trial is on its way.
    Result<void> mayTry(const QString& model) const;

private:
    struct Rest
    {
        int failures = 0;
        std::chrono::nanoseconds until{};
        QString why;
        bool onTrial = false;
    };

    const Clock& m_clock;
    QHash<QString, Rest> m_resting;
    QSet<QString> m_known; ///< asked by this start
};

} // namespace rushes::generation
