/// The list behind "Queue": every job of this run with its state, progress and a way to stop it. A
/// popup owned by MainWindow; main thread. It only reads jobs and asks them to stop.
#pragma once

#include "core/generation/JobQueue.h"

#include <QFrame>

class QVBoxLayout;

namespace rushes::shell {

class JobsPopup : public QFrame
{
    Q_OBJECT

public:
    JobsPopup(generation::JobQueue& queue, QWidget* parent);

    void showBelow(QWidget* anchor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();

    generation::JobQueue& m_queue;
    QVBoxLayout* m_rows;
};

/// "Picture", "Clip", "Export": what a job's kind is called on screen.
QString jobKindText(const QString& kind);
/// "Waiting", "62%", "Done", "Stopped", or what went wrong.
QString jobStateText(const generation::Job& job);

} // namespace rushes::shell
