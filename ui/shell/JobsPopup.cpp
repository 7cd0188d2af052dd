#include "ui/shell/JobsPopup.h"

#include "ui/shell/JobText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Surface.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int popupWidth = 400, mostHeight = 480;
constexpr std::size_t mostShown = 20;
constexpr std::chrono::seconds tick(1);

/// One job; it follows the job's `changed` as long as both live.
class JobRow final : public QWidget
{
public:
    JobRow(Job* job, const generation::Engines& engines, QWidget* parent)
        : QWidget(parent),
          m_job(job),
          m_title(new Label({}, TextStyle::SmallStrong)),
          m_facts(new Label({}, TextStyle::Small, ColourRole::Text2)),
          m_state(new Label({}, TextStyle::Small, ColourRole::Text2)),
          m_meter(new widgets::Meter),
          m_stop(new widgets::IconButton(u"stop"_s, {}))
    {
        m_title->setText(jobTitle(job->record(), engines));
        m_title->setElide(Qt::ElideRight);
        m_state->setWordWrap(true);
        m_meter->setAccessibleName(m_title->text());
        auto* head = new QHBoxLayout;
        head->addWidget(m_title, 1);
        head->addWidget(m_facts);
        head->addWidget(m_stop);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(16, 8, 8, 12);
        column->setSpacing(4);
        column->addLayout(head);
        column->addWidget(m_state);
        column->addWidget(m_meter);
        connect(job, &Job::changed, this, [this] { update(); });
        connect(m_stop, &QToolButton::clicked, job, [job] { job->cancel(); });
        auto* clock = new QTimer(this);
        connect(clock, &QTimer::timeout, this, [this] { updateFacts(); });
        clock->start(tick);
        update();
    }

private:
    void update()
    {
        const project::JobRecord& record = m_job->record();
        m_state->setText(jobStateText(*m_job));
        m_state->setRole(jobStateRole(*m_job));
        m_meter->setFraction(record.progress);
        m_meter->setVisible(!m_job->isOver());
        m_stop->setName(stopText(record));
        m_stop->setAccessibleName(
            QCoreApplication::translate("JobsPopup", "Stop %1").arg(m_title->text()));
        m_stop->setVisible(!m_job->isOver());
        m_stop->setEnabled(!m_job->isStopping());
        updateFacts();
    }

    void updateFacts()
    {
        const project::JobRecord& record = m_job->record();
        const std::int64_t ms = m_job->isOver()
                                    ? m_job->elapsedMs()
                                    : record.created.msecsTo(QDateTime::currentDateTimeUtc());
        m_facts->setText(u"%1  %2"_s.arg(durationText(ms), jobCostText(record)));
    }

    Job* m_job;
    Label* m_title;
    Label* m_facts;
    Label* m_state;
    widgets::Meter* m_meter;
    widgets::IconButton* m_stop;
};

} // namespace

JobsPopup::JobsPopup(generation::Studio& studio, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_studio(studio),
      m_area(new QScrollArea)
{
    setFixedWidth(popupWidth);
    setAccessibleName(tr("Queue"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_area);
    connect(&studio.queue(), &generation::JobQueue::jobAdded, this, [this] {
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
    auto* list = new widgets::Surface;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(0);
    const auto& jobs = m_studio.queue().jobs();
    if (jobs.empty()) {
        auto* nothing = new Label(tr("Nothing is running."), TextStyle::Small, ColourRole::Text2);
        nothing->setContentsMargins(16, 8, 16, 8);
        rows->addWidget(nothing);
    }
    for (std::size_t i = 0; i < std::min(mostShown, jobs.size()); ++i) {
        if (i > 0)
            rows->addWidget(new widgets::Rule);
        rows->addWidget(new JobRow(jobs[jobs.size() - 1 - i], m_studio.engines(), list));
    }
    rows->addStretch();
    m_area->setWidget(list);
    const int wanted = list->heightForWidth(popupWidth - 2);
    setFixedHeight(std::min(mostHeight, std::max(wanted, list->sizeHint().height()) + 2));
}

void JobsPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colourOf(this, ColourRole::Panel));
    painter.setPen(widgets::colourOf(this, ColourRole::LineStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rushes::shell
