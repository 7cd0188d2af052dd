/// Every model that Rushes knows as a table: price, speed as published and as measured here,
/// rating, and whether it can be used now or why not. Main thread.
#pragma once

#include "core/generation/Studio.h"

#include <QAbstractTableModel>

namespace rushes::preferences {

class ModelsTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Service, Makes, Price, Published, Here, Rating, State, columns };
    /// What a column is sorted by.
    static constexpr int sortRole = Qt::UserRole;

    explicit ModelsTable(generation::Studio& studio, QObject* parent = nullptr);

    /// Reads what was measured and what rests again.
    void read();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        catalog::Model model;
        generation::Measured measured = {};
        QString state = {};
        QString why = {}; ///< in full, for the tool tip
        bool usable = false;
    };
    Row rowOf(const catalog::Model& model,
              const std::map<QString, generation::Measured>& measured) const;
    QString text(const Row& row, Column column) const;
    QVariant sortValue(const Row& row, Column column) const;
    QString toolTip(const Row& row, Column column) const;

    generation::Studio& m_studio;
    std::vector<Row> m_rows;
};

} // namespace rushes::preferences
