/// The section "Models": the table of everything that can be asked, with prices and how each served
/// on this computer, and whether the add-on for cut-outs is there. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

namespace rushes::widgets {
class Label;
}

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
    void readAddOn();

    generation::Studio& m_studio;
    ModelsTable* m_table;
    HealthChart* m_health;
    widgets::Label* m_addOn;
};

} // namespace rushes::preferences
