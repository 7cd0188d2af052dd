#include "ui/settings/SpendingPage.h"

#include "core/generation/LedgerCsv.h"
#include "ui/settings/LedgerTable.h"
#include "ui/settings/SumChart.h"
#include "ui/settings/Tables.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using generation::NamedSum;

namespace {

constexpr int shownDays = 30, spendingHeight = 240;

enum View { Days, Projects, Models };

} // namespace

SpendingPage::SpendingPage(const Access& access)
    : Page(tr("Spending"), tr("What every window and command has spent on this computer, in all "
                              "projects. What was reserved and not answered yet counts too.")),
      m_access(access),
      m_sums(new widgets::Label({}, widgets::TextStyle::BodyStrong)),
      m_view(new widgets::SegmentedControl({{tr("Days")}, {tr("Projects")}, {tr("Models")}})),
      m_chart(new SumChart),
      m_table(new LedgerTable(this)),
      m_message(new widgets::InlineMessage)
{
    m_message->hide();
    m_chart->setAccessibleName(tr("Spending"));
    auto* csv = new widgets::HintButton(tr("Save as CSV…"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_view);
    head->addStretch();
    head->addWidget(csv);
    QTableView* table = makeTable(m_table, tr("Requests that cost money"), LedgerTable::What);
    table->setMinimumHeight(spendingHeight);
    column().addWidget(m_message);
    column().addWidget(m_sums);
    column().addLayout(head);
    column().addWidget(m_chart);
    column().addWidget(table, 1);
    connect(m_view, &widgets::SegmentedControl::chosen, this, &SpendingPage::showChart);
    connect(csv, &QPushButton::clicked, this, &SpendingPage::chooseCsv);
    connect(&access.studio, &generation::Studio::spent, this, [this] {
        if (isVisible())
            read();
    });
}

void SpendingPage::showEvent(QShowEvent* event)
{
    read();
    Page::showEvent(event);
}

void SpendingPage::read()
{
    const Result<generation::Ledger*> ledger = m_access.studio.budget().ledger();
    auto rows = ledger ? (*ledger)->rows() : fail(ledger.error());
    m_message->setVisible(!rows);
    if (!rows)
        return say(rows.error());
    m_rows = std::move(*rows);
    const QDate today = QDate::currentDate();
    Money month;
    for (const generation::DaySum& day : generation::sumsByDay(m_rows, today, today.day()))
        month += day.sum;
    m_sums->setText(tr("%1 today, %2 this month, %3 in all")
                        .arg(moneyText(m_access.studio.budget().spentToday()), moneyText(month),
                             moneyText(generation::sumOf(m_rows))));
    m_table->setRows(m_rows);
    showChart();
}

void SpendingPage::showChart()
{
    switch (View(m_view->currentIndex())) {
    case Days:
        return m_chart->showDays(generation::sumsByDay(m_rows, QDate::currentDate(), shownDays));
    case Projects:
        return m_chart->showNames(named(generation::sumsByProject(m_rows)));
    case Models:
        return m_chart->showNames(named(generation::sumsByModel(m_rows)));
    }
}

/// With the names that people know them by.
std::vector<NamedSum> SpendingPage::named(std::vector<NamedSum> sums) const
{
    for (NamedSum& sum : sums) {
        const Result<catalog::Model> model = m_access.studio.engines().find(sum.name);
        const QString folder = QDir(sum.name).dirName();
        sum.name = model ? model->name : folder.isEmpty() ? tr("No project") : folder;
    }
    return sums;
}

void SpendingPage::chooseCsv()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the spending as CSV"),
                                                      u"rushes-spending.csv"_s, tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const Result<void> written = writeCsv(path);
    if (!written)
        return say(written.error());
    m_message->setMessage(widgets::MessageKind::Ok,
                          tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    m_message->show();
}

Result<void> SpendingPage::writeCsv(const QString& path)
{
    read();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(generation::ledgerCsv(m_rows)) < 0 ||
        !file.commit())
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

void SpendingPage::say(const Error& error)
{
    m_message->setMessage(widgets::MessageKind::Red, widgets::errorText(error));
    m_message->show();
}

} // namespace rushes::preferences
