/// The foot of the export sheet: how many files and how large, what is running, Stop and the main
/// button, which fills while it works. Main thread.
#pragma once

#include "ui/export/ExportPlan.h"
#include "ui/export/ExportRun.h"

#include <QWidget>

namespace rushes::widgets {
class HintButton;
class Label;
class PrimaryButton;
} // namespace rushes::widgets

namespace rushes::exporting {

class ExportFooter : public QWidget
{
    Q_OBJECT

public:
    explicit ExportFooter(QWidget* parent = nullptr);

    void show(const ExportPlan& plan, const timeline::Timeline& timeline, const ExportRun& run);
    using QWidget::show;

signals:
    void exportWanted();
    void stopWanted();

private:
    void showTotal(const ExportPlan& plan, const timeline::Timeline& timeline);
    void showRun(const ExportPlan& plan, const ExportRun& run);

    widgets::Label* m_total;
    widgets::Label* m_format;
    widgets::Label* m_state;
    widgets::HintButton* m_stop;
    widgets::PrimaryButton* m_export;
};

/// "1 done, 1 running, 3 next", without what there is none of.
QString runText(const ExportRun& run);

} // namespace rushes::exporting
