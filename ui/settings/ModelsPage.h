/// The section "Models": the table of everything that can be asked, with prices and how each served
/// on this computer. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

namespace rushes::preferences {

class HealthChart;
class ModelsTable;

class ModelsPage final : public Page
{
public:
    explicit ModelsPage(const Access& access);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void readHealth();

    generation::Studio& m_studio;
    ModelsTable* m_table;
    HealthChart* m_health;
};

} // namespace rushes::preferences
