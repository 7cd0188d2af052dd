#include "ui/shell/JobsPopup.h"

#include "ui/widgets/ErrorText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using project::JobState;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("JobsPopup", text);
}

/// One job; it follows the job's `changed` as long as both live.
class JobRow final : public QWidget
{
public:
    JobRow(generation::Job* job, QWidget* parent) : QWidget(parent)
    {
        constexpr int meterWidth = 72, stateWidth = 120;
        auto* state = new Label({}, TextStyle::Small, ColourRole::Text2, this);
        state->setElide(Qt::ElideRight);
        state->setFixedWidth(stateWidth);
        auto* meter = new widgets::Meter(ColourRole::Text2, this);
        meter->setFixedWidth(meterWidth);
        auto* stop = new widgets::IconButton(u"stop"_s, words("Stop"), {}, this);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new Label(jobKindText(job->record().kind), TextStyle::Small), 1);
        row->addWidget(meter);
        row->addWidget(state);
        row->addWidget(stop);
        const auto update = [=] {
            state->setText(jobStateText(*job));
            state->setToolTip(jobStateText(*job));
            state->setRole(job->record().state == JobState::Failed ? ColourRole::Red
                                                                   : ColourRole::Text2);
            meter->setFraction(job->record().progress);
            stop->setEnabled(!job->isOver());
        };
        connect(job, &generation::Job::changed, this, update);
        connect(stop, &QToolButton::clicked, job, [job] { job->cancel(); });
        update();
    }
};

} // namespace

QString jobKindText(const QString& kind)
{
    if (kind == u"generate"_s)
        return words("Picture");
    if (kind == u"animate"_s)
        return words("Clip");
    if (kind == u"edit"_s)
        return words("Edit of a clip");
    if (kind == u"export"_s)
        return words("Export");
    return kind;
}

QString jobStateText(const generation::Job& job)
{
    switch (job.record().state) {
    case JobState::Queued:
        return words("Waiting");
    case JobState::Running:
        return u"%1%"_s.arg(int(std::min(job.record().progress, 0.99) * 100));
    case JobState::Done:
        return words("Done");
    case JobState::Cancelled:
        return words("Stopped");
    case JobState::Failed:
        return job.error() ? widgets::errorText(*job.error()) : words("Failed");
    case JobState::Unknown:
        return words("Outcome unknown");
    }
    return {};
}

JobsPopup::JobsPopup(generation::JobQueue& queue, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_queue(queue),
      m_rows(new QVBoxLayout(this))
{
    constexpr int popupWidth = 380;
    setFixedWidth(popupWidth);
    m_rows->setContentsMargins(16, 12, 16, 12);
    connect(&queue, &generation::JobQueue::jobAdded, this, [this] {
        if (isVisible())
            rebuild();
    });
}

void JobsPopup::showBelow(QWidget* anchor)
{
    rebuild();
    move(anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4)));
    show();
}

void JobsPopup::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr std::size_t mostShown = 12;
    const auto& jobs = m_queue.jobs();
    if (jobs.empty())
        m_rows->addWidget(
            new Label(tr("Nothing is running."), TextStyle::Small, ColourRole::Text2));
    for (std::size_t i = 0; i < std::min(mostShown, jobs.size()); ++i)
        m_rows->addWidget(new JobRow(jobs[jobs.size() - 1 - i], this));
    adjustSize();
}

void JobsPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colourOf(this, ColourRole::Panel));
    painter.setPen(widgets::colourOf(this, ColourRole::LineStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rushes::shell
