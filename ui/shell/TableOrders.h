/// Joins Compare's table with a desk that orders pictures: prices are agreed to, and what stands in
/// the way is told, over the table itself. Owned by Rooms; main thread.
#pragma once

#include "ui/explore/OrderDesk.h"

namespace rushes::compare {
class TablePanel;
}

namespace rushes::shell {

class TableOrders final : public QObject
{
    Q_OBJECT

public:
    TableOrders(project::Project& project, generation::Studio& studio, compare::TablePanel& table,
                QObject* parent);

    explore::OrderDesk& desk() { return *m_desk; }

private:
    void tell(const explore::Notice& notice);

    compare::TablePanel& m_table;
    explore::OrderDesk* m_desk;
    std::vector<explore::Remedy> m_remedies; ///< of the message that is shown
};

} // namespace rushes::shell
