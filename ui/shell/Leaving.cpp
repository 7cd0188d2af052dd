#include "ui/shell/Leaving.h"

#include "ui/shell/RunningWork.h"

#include <QMessageBox>
#include <QPushButton>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

/// While the answers are waited for, nothing more is sent.
void dropUnsent(const generation::JobQueue& queue)
{
    // A copy: cancelling takes jobs out of the queue's list.
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
    const std::vector<generation::Job*> jobs = queue.jobs();
    for (generation::Job* job : jobs) {
        const project::JobRecord& record = job->record();
        if (record.state == project::JobState::Queued && record.provider != u"local"_s)
            job->cancel();
    }
}

Leaving::Answer askUser(QWidget* window, const RunningWork& work)
{
    QMessageBox box(QMessageBox::Question, Leaving::tr("Close this project?"), closingText(work),
                    QMessageBox::NoButton, window);
    QPushButton* wait =
        work.answering > 0 ? box.addButton(Leaving::tr("Wait, then close"), QMessageBox::AcceptRole)
                           : nullptr;
    QPushButton* close = box.addButton(wait ? Leaving::tr("Close now") : Leaving::tr("Close"),
                                       QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(wait ? wait : close);
    box.exec();
    if (wait && box.clickedButton() == wait)
        return Leaving::Answer::WaitAndLeave;
    return box.clickedButton() == close ? Leaving::Answer::Leave : Leaving::Answer::Stay;
}

} // namespace

Leaving::Leaving(generation::JobQueue& queue, QWidget* window)
    : QObject(window),
      m_queue(queue),
      m_window(window),
      m_ask([this](const RunningWork& work) { return askUser(m_window, work); })
{
    connect(&queue, &generation::JobQueue::jobChanged, this, &Leaving::goOn, Qt::QueuedConnection);
}

void Leaving::ask(const std::function<void()>& leave)
{
    const RunningWork work = runningWork(m_queue);
    const Answer answer = work.count() == 0 ? Answer::Leave : m_ask(work);
    m_leave = answer == Answer::Stay ? nullptr : leave;
    if (answer == Answer::WaitAndLeave)
        dropUnsent(m_queue);
    if (answer == Answer::Leave)
        finish();
    else
        goOn();
}

void Leaving::goOn()
{
    if (!m_leave)
        return;
    const int answering = runningWork(m_queue).answering;
    if (answering == 0)
        finish();
    else
        emit waiting(tr("Closes when %n answers are here.", nullptr, answering));
}

void Leaving::finish()
{
    const auto leave = std::exchange(m_leave, nullptr);
    emit waiting({});
    m_decided = true;
    leave();
    m_decided = false;
}

} // namespace rushes::shell
