#include "ui/export/ExportFooter.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PrimaryButton.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

ExportFooter::ExportFooter(QWidget* parent)
    : QWidget(parent),
      m_total(new Label({}, TextStyle::SmallStrong, ColourRole::Text1, this)),
      m_format(
          new Label(tr("H.264, faststart, Rec. 709"), TextStyle::Small, ColourRole::Text3, this)),
      m_state(new Label({}, TextStyle::Small, ColourRole::Text3, this)),
      m_stop(new widgets::HintButton(tr("Stop"), this)),
      m_export(new widgets::PrimaryButton(tr("Export all"), this))
{
    setFixedHeight(60);
    m_export->setFixedWidth(264);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(32, 0, 32, 0);
    row->setSpacing(8);
    row->addWidget(m_total);
    row->addWidget(m_format);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addSpacing(8);
    row->addWidget(m_stop);
    row->addSpacing(8);
    row->addWidget(m_export);
    connect(m_export, &QAbstractButton::clicked, this, &ExportFooter::exportWanted);
    connect(m_stop, &QAbstractButton::clicked, this, &ExportFooter::stopWanted);
}

void ExportFooter::show(const ExportPlan& plan, const timeline::Timeline& timeline,
                        const ExportRun& run)
{
    showTotal(plan, timeline);
    showRun(plan, run);
}

void ExportFooter::showTotal(const ExportPlan& plan, const timeline::Timeline& timeline)
{
    qint64 bytes = 0;
    for (const PlannedFile& file : plan.files) {
        if (file.chosen == Chosen::Yes)
            bytes += estimatedBytes(file.size, timeline.duration(), timeline.rate);
    }
    const int count = plan.chosenCount();
    m_total->setText(count == 1 ? tr("1 file, about %1").arg(megabytes(bytes))
                                : tr("%1 files, about %2").arg(count).arg(megabytes(bytes)));
}

void ExportFooter::showRun(const ExportPlan& plan, const ExportRun& run)
{
    m_state->setText(runText(run));
    m_stop->setVisible(run.isRunning());
    const bool ready =
        std::any_of(plan.files.begin(), plan.files.end(), [](const PlannedFile& file) {
            return file.chosen == Chosen::Yes && !file.blocking();
        });
    m_export->setEnabled(ready || run.isRunning());
    m_export->setToolTip(ready ? QString() : tr("Choose a placement that has nothing to mend"));
    if (!run.isRunning()) {
        m_export->setText(plan.chosenCount() == 1 ? tr("Export") : tr("Export all"));
        m_export->setProgress(std::nullopt);
        return;
    }
    m_export->setText(tr("Exporting"));
    QString detail = tr("%1%").arg(int(run.progress() * 100));
    if (const std::optional<int> left = run.secondsLeft())
        detail += tr(", %1:%2 left").arg(*left / 60).arg(*left % 60, 2, 10, QChar(u'0'));
    m_export->setProgress(run.progress(), detail);
}

QString runText(const ExportRun& run)
{
    const std::pair<FileState, QString> states[]{
        {FileState::Done, ExportFooter::tr("%1 done")},
        {FileState::Running, ExportFooter::tr("%1 running")},
        {FileState::Waiting, ExportFooter::tr("%1 next")},
        {FileState::Failed, ExportFooter::tr("%1 failed")},
        {FileState::Stopped, ExportFooter::tr("%1 stopped")}};
    QStringList parts;
    for (const auto& [state, words] : states) {
        if (const int count = run.count(state); count > 0)
            parts << words.arg(count);
    }
    return parts.join(u", "_s);
}

} // namespace rushes::exporting
