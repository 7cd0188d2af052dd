/// The section "Spending": what all programs spent, by day, project and model, line by line, and as
/// a file for a spreadsheet. It reads the ledger when it is shown and when money was spent. Main
/// thread.
#pragma once

#include "core/generation/LedgerSums.h"
#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

namespace rushes::widgets {
class InlineMessage;
class Label;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::preferences {

class LedgerTable;
class SumChart;

class SpendingPage final : public Page
{
    Q_OBJECT

public:
    explicit SpendingPage(const Access& access);

    /// The whole ledger as CSV; fails with Io.
    Result<void> writeCsv(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void showChart();
    void chooseCsv();
    void say(const Error& error);
    std::vector<generation::NamedSum> named(std::vector<generation::NamedSum> sums) const;

    Access m_access;
    std::vector<generation::LedgerRow> m_rows;
    widgets::Label* m_sums;
    widgets::SegmentedControl* m_view;
    SumChart* m_chart;
    LedgerTable* m_table;
    widgets::InlineMessage* m_message;
};

} // namespace rushes::preferences
