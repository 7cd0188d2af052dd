/// Asks before a project is left while jobs run, and waits for answers that would be lost. One at a
/// time; owned by MainWindow; main thread.
#pragma once

#include "core/generation/JobQueue.h"

#include <functional>

class QWidget;

namespace rushes::shell {

struct RunningWork;

class Leaving final : public QObject
{
    Q_OBJECT

public:
    Leaving(generation::JobQueue& queue, QWidget* window);

    enum class Answer { Stay, Leave, WaitAndLeave };
    /// How the question is asked; tests answer it themselves.
    using Ask = std::function<Answer(const RunningWork& work)>;
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    /// Calls `leave` now, later, or never, as the user decides; at once when nothing runs.
    void ask(const std::function<void()>& leave);
    /// The user has decided: `leave` is being called.
    bool isDecided() const { return m_decided; }

signals:
    /// Words while it waits; empty when that is over.
    void waiting(const QString& text);

private:
    void goOn();
    void finish();

    generation::JobQueue& m_queue;
    QWidget* m_window;
    Ask m_ask;
    std::function<void()> m_leave; ///< while it waits
    bool m_decided = false;
};

} // namespace rushes::shell
