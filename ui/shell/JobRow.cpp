#include "ui/shell/JobRow.h"

#include "ui/shell/JobText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr std::chrono::seconds tick(1);

bool isAlone(const JobGroup& group)
{
    return group.size() == 1;
}

} // namespace

JobRow::JobRow(const JobGroup& group, const generation::Engines& engines, QWidget* parent)
    : QWidget(parent),
      m_group(group),
      m_title(new Label({}, TextStyle::SmallStrong)),
      m_facts(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_state(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_meter(new widgets::Meter),
      m_stop(new widgets::IconButton(u"stop"_s, {}))
{
    m_title->setText(isAlone(group) ? jobTitle(group.front()->record(), engines)
                                    : groupTitle(group, engines));
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
    m_late.setSingleShot(true);
    m_late.setInterval(0);
    connect(&m_late, &QTimer::timeout, this, &JobRow::update);
    for (Job* job : m_group)
        connect(job, &Job::changed, &m_late, qOverload<>(&QTimer::start));
    connect(m_stop, &QToolButton::clicked, this, &JobRow::stop);
    connect(&m_clock, &QTimer::timeout, this, &JobRow::updateFacts);
    m_clock.start(tick);
    update();
}

void JobRow::update()
{
    const Job& first = *m_group.front();
    const bool over = isOver(m_group);
    m_state->setText(isAlone(m_group) ? jobStateText(first) : groupStateText(m_group));
    m_state->setRole(isAlone(m_group) ? jobStateRole(first) : ColourRole::Text2);
    m_meter->setFraction(groupProgress(m_group));
    m_meter->setVisible(!over);
    m_stop->setName(isAlone(m_group) ? stopText(first.record())
                                     : tr("Stop. What was not sent costs nothing"));
    m_stop->setAccessibleName(tr("Stop %1").arg(m_title->text()));
    m_stop->setVisible(!over);
    m_stop->setEnabled(std::any_of(m_group.begin(), m_group.end(), [](const Job* job) {
        return !job->isOver() && !job->isStopping();
    }));
    updateFacts();
}

void JobRow::stop()
{
    for (Job* job : m_group) {
        if (!job->isOver())
            job->cancel();
    }
}

/// From the first order until now, or until the last was over.
std::int64_t JobRow::elapsedMs() const
{
    const Job& first = *m_group.front();
    if (isAlone(m_group) && first.isOver())
        return first.elapsedMs();
    const QDateTime begin = first.record().created;
    if (!isOver(m_group))
        return begin.msecsTo(QDateTime::currentDateTimeUtc());
    std::int64_t longest = 0;
    for (const Job* job : m_group)
        longest = std::max(longest,
                           std::int64_t(begin.msecsTo(job->record().created)) + job->elapsedMs());
    return longest;
}

void JobRow::updateFacts()
{
    const QString cost =
        isAlone(m_group) ? jobCostText(m_group.front()->record()) : groupCostText(m_group);
    m_facts->setText(u"%1  %2"_s.arg(durationText(elapsedMs()), cost));
}

} // namespace rushes::shell
