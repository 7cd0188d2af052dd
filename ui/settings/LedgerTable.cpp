#include "ui/settings/LedgerTable.h"

#include <QDir>

#include <algorithm>

namespace rushes::preferences {

using generation::EntryState;
using generation::LedgerRow;

void LedgerTable::setRows(std::vector<LedgerRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    std::reverse(m_rows.begin(), m_rows.end());
    endResetModel();
}

int LedgerTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LedgerTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString LedgerTable::text(const LedgerRow& row, Column column) const
{
    switch (column) {
    case When:
        return row.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case What:
        return row.charge.what;
    case Model:
        return row.charge.model;
    case Project:
        return QDir(row.charge.project).dirName();
    case Estimate:
        return moneyText(row.charge.estimate);
    case Cost:
        return costText(row);
    case columns:
        break;
    }
    return {};
}

/// What the service said, or how sure it is.
QString LedgerTable::costText(const generation::LedgerRow& row)
{
    switch (row.state) {
    case EntryState::Released:
        return tr("$0, not charged");
    case EntryState::Reserved:
        return tr("%1 reserved").arg(moneyText(row.cost()));
    case EntryState::Spent:
        break;
    }
    return row.reported ? moneyText(row.cost()) : tr("%1 estimated").arg(moneyText(row.cost()));
}

QVariant LedgerTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LedgerRow& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::ToolTipRole && column == Project)
        return QDir::toNativeSeparators(row.charge.project);
    if (role == Qt::TextAlignmentRole && column >= Estimate)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant LedgerTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("When"),    tr("What"),     tr("Model"),
                            tr("Project"), tr("Estimate"), tr("Cost")};
    return names.value(section);
}

} // namespace rushes::preferences
