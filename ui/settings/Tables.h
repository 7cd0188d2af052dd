/// How a table of the settings looks: rows of one height, no grid, headers that follow the text
/// styles. Free functions; main thread.
#pragma once

#include <QTableView>

namespace rushes::preferences {

/// A read-only table; Tab leaves it. `stretched` is the column that takes what room is left.
QTableView* makeTable(QAbstractItemModel* model, const QString& accessibleName, int stretched);

} // namespace rushes::preferences
