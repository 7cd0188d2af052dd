#include "ui/shell/TableOrders.h"

#include "ui/compare/TablePanel.h"

namespace rushes::shell {

using compare::TablePanel;
using explore::OrderDesk;

TableOrders::TableOrders(project::Project& project, generation::Studio& studio, TablePanel& table,
                         QObject* parent)
    : QObject(parent),
      m_table(table),
      m_desk(new OrderDesk(project, studio, this))
{
    connect(&table, &TablePanel::orderWanted, m_desk,
            [this](const generation::PictureOrder& order) { m_desk->order({order}); });
    connect(&table, &TablePanel::messageActed, this, [this](int action) {
        if (action >= 0 && action < int(m_remedies.size()))
            m_desk->apply(m_remedies[std::size_t(action)]);
    });
    connect(m_desk, &OrderDesk::noticeWanted, this, &TableOrders::tell);
    connect(m_desk, &OrderDesk::noticeCleared, &table, &TablePanel::clearMessage);
}

void TableOrders::tell(const explore::Notice& notice)
{
    QStringList actions;
    for (const explore::Remedy remedy : notice.remedies)
        actions << explore::remedyText(remedy, notice.price);
    m_remedies = notice.remedies;
    m_table.showMessage(notice.kind, notice.text, actions);
}

} // namespace rushes::shell
