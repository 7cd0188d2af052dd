/// Shows running jobs on standard error: one bar on a terminal, or a line of JSON for each change.
/// Follows the queue; main thread.
#pragma once

#include "core/generation/JobQueue.h"

namespace rushes::cli {

enum class ProgressStyle { None, Bar, JsonLines };

class ProgressDisplay : public QObject
{
    Q_OBJECT

public:
    ProgressDisplay(generation::JobQueue& queue, ProgressStyle style, QObject* parent = nullptr);
    /// Takes the bar away, so that results start on a clean line.
    ~ProgressDisplay() override;

private:
    void showLine(const generation::Job* job);
    void showBar();

    generation::JobQueue& m_queue;
    ProgressStyle m_style;
    bool m_barShown = false;
};

} // namespace rushes::cli
