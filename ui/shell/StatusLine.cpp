#include "ui/shell/StatusLine.h"

#include "ui/widgets/Label.h"

#include <QHBoxLayout>

namespace rushes::shell {

using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

/// Later ones stand behind earlier ones, so that yesterday's end the count.
template <class Made, class Counts>
int countToday(const std::vector<Made>& all, const QDate& today, Counts counts)
{
    int count = 0;
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
        if (one->created.toLocalTime().date() < today)
            break;
        count += counts(*one);
    }
    return count;
}

} // namespace

QString todayText(const project::Document& document, const QDate& today)
{
    const int pictures =
        countToday(document.variants, today, [](const auto& one) { return !one.deleted; });
    const int cached = countToday(document.variants, today,
                                  [](const auto& one) { return !one.deleted && one.cached; });
    const int clips = countToday(document.clips, today, [](const auto&) { return true; });
    QStringList parts;
    if (pictures > 0)
        parts << StatusLine::tr("%n pictures", nullptr, pictures);
    if (cached > 0)
        parts << StatusLine::tr("%n of them from the cache", nullptr, cached);
    if (clips > 0)
        parts << StatusLine::tr("%n clips", nullptr, clips);
    return parts.isEmpty() ? QString()
                           : StatusLine::tr("Today %1").arg(parts.join(QStringLiteral(", ")));
}

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_said(new Label({}, TextStyle::Caption, ColourRole::Text3)),
      m_today(new Label({}, TextStyle::Caption, ColourRole::Text3)),
      m_saved(new Label({}, TextStyle::Caption, ColourRole::Text3))
{
    constexpr int side = 12, between = 16, refreshMs = 300;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(between);
    m_said->setElide(Qt::ElideRight);
    row->addWidget(m_said, 1);
    row->addWidget(m_today);
    row->addWidget(m_saved);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &StatusLine::refresh);
}

void StatusLine::say(const QString& text)
{
    m_said->setText(text);
}

void StatusLine::follow(project::Project& project)
{
    using project::Project;
    m_project = &project;
    m_saved->setText({});
    for (const auto happened : {&Project::boardAdded, &Project::boardChanged})
        connect(&project, happened, this, &StatusLine::noteChange);
    for (const auto happened : {&Project::variantAdded, &Project::variantChanged})
        connect(&project, happened, this, &StatusLine::noteChange);
    for (const auto happened : {&Project::clipAdded, &Project::clipChanged})
        connect(&project, happened, this, &StatusLine::noteChange);
    for (const auto happened : {&Project::cutAdded, &Project::cutChanged})
        connect(&project, happened, this, &StatusLine::noteChange);
    connect(&project, &Project::saveFailed, this, [this] { m_saved->setText(tr("Not saved")); });
    refresh();
}

/// Every change is on its way to the disk before it is signalled.
void StatusLine::noteChange()
{
    m_saved->setText(tr("Saved %1").arg(QTime::currentTime().toString(u"HH:mm:ss")));
    m_refresh.start();
}

void StatusLine::refresh()
{
    m_today->setText(m_project ? todayText(m_project->document(), QDate::currentDate())
                               : QString());
}

} // namespace rushes::shell
