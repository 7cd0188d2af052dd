#include "ui/settings/ModelsPage.h"

#include "ui/settings/HealthChart.h"
#include "ui/settings/ModelsTable.h"
#include "ui/settings/Tables.h"
#include "ui/widgets/Label.h"

#include <QCoreApplication>
#include <QDir>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace rushes::preferences {

namespace {

constexpr int tableHeight = 320;

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
      m_studio(access.studio),
      m_table(new ModelsTable(access.studio, this)),
      m_health(new HealthChart),
      m_addOn(new widgets::Label({}, widgets::TextStyle::Small, widgets::ColourRole::Text2))
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
    column().addWidget(m_health);
    column().addWidget(table, 1);
    m_addOn->setWordWrap(true);
    m_addOn->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column().addWidget(m_addOn);
}

/// What the catalog knows of the models that were asked here.
void ModelsPage::readHealth()
{
    const Result<generation::Ledger*> ledger = m_studio.budget().ledger();
    const auto calls = ledger ? (*ledger)->calls() : fail(ledger.error());
    std::vector<ModelCalls> models;
    if (calls) {
        for (const auto& [id, made] : *calls) {
            const Result<catalog::Model> model = m_studio.engines().find(id);
            if (model && model->isLocal())
                continue;
            const Result<void> rested = m_studio.health().mayTry(id);
            models.push_back({model ? model->name : id, made,
                              rested ? QString() : ModelsPageWords::tr("rests after a failure")});
        }
    }
    m_health->showModels(std::move(models));
}

void ModelsPage::readAddOn()
{
    const media::Matting& matting = m_studio.matting();
    const Result<void> installed = matting.installed();
    m_addOn->setText(
        installed
            ? ModelsPageWords::tr("Subjects are cut out automatically by the model in %1.")
                  .arg(QDir::toNativeSeparators(matting.folder()))
            : ModelsPageWords::tr("The add-on for automatic cut-outs before busy backgrounds is %1")
                  .arg(installed.error().detail));
}

void ModelsPage::showEvent(QShowEvent* event)
{
    m_table->read();
    readHealth();
    readAddOn();
    Page::showEvent(event);
}

} // namespace rushes::preferences
