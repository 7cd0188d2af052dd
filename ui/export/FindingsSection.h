/// "Before you post": what the checks of all chosen placements found, and what is fine. Main
/// thread.
#pragma once

#include "ui/export/ExportPlan.h"
#include "ui/widgets/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes::widgets {
class Label;
}

namespace rushes::exporting {

/// One line of the list: a finding with the placements it is true of.
struct FindingLine
{
    render::FindingKind kind;
    QString words;
    QStringList placements = {};

    bool operator==(const FindingLine&) const = default;
};

/// The same sentence on several placements becomes one line.
std::vector<FindingLine> findingLines(const ExportPlan& plan, const timeline::Timeline& timeline);

class FindingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsSection(QWidget* parent = nullptr);
    void show(const ExportPlan& plan, const timeline::Timeline& timeline);
    using QWidget::show;

private:
    void addLine(const QString& icon, widgets::ColourRole role, const QString& words);

    widgets::Label* m_fine;
    widgets::Label* m_open;
    QWidget* m_lines;
    QVBoxLayout* m_column;
};

} // namespace rushes::exporting
