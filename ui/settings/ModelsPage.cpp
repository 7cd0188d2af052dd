#include "ui/settings/ModelsPage.h"

#include "ui/settings/ModelsTable.h"
#include "ui/settings/Tables.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace rushes::preferences {

namespace {

constexpr int tableHeight = 400;

struct ModelsPageWords
{
    Q_DECLARE_TR_FUNCTIONS(ModelsPage)
};

} // namespace

ModelsPage::ModelsPage(const Access& access)
    : Page(ModelsPageWords::tr("Models"),
           ModelsPageWords::tr(
               "Prices and published figures are of %1; rest the pointer on one for its source. "
               "What is measured here is the time that half and 95% of your own last requests "
               "took.")
               .arg(access.studio.models().date)),
      m_table(new ModelsTable(access.studio, this))
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_table);
    sorted->setSortRole(ModelsTable::sortRole);
    QTableView* table = makeTable(sorted, ModelsPageWords::tr("Models"), ModelsTable::State);
    table->setMinimumHeight(tableHeight);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as in the catalog
    sorted->sort(-1);
    column().addWidget(table, 1);
}

void ModelsPage::showEvent(QShowEvent* event)
{
    m_table->read();
    Page::showEvent(event);
}

} // namespace rushes::preferences
