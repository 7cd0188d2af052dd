/// The newest lines of the ledger as a table: when, what, model, project, estimate, what it cost.
/// Main thread; a value of its own, it never reads the ledger.
#pragma once

#include "core/generation/Ledger.h"

#include <QAbstractTableModel>

namespace rushes::preferences {

class LedgerTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Model, Project, Estimate, Cost, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, as the ledger gives them; shown newest first.
    void setRows(std::vector<generation::LedgerRow> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const generation::LedgerRow& row, Column column) const;
    static QString costText(const generation::LedgerRow& row);

    std::vector<generation::LedgerRow> m_rows;
};

} // namespace rushes::preferences
