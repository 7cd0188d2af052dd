/// The table of a board's pictures for its view: which axes there are, what stands in each cell and
/// what making it costs. Follows the project and the queue; it changes and orders nothing. Owned by
/// TablePanel; main thread.
#pragma once

#include "core/generation/Studio.h"
#include "core/generation/VariantTable.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

namespace rushes::compare {

enum class TableCell { Picture, Blank, Making, Failed, Impossible };

class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< int(TableCell)
        IdRole,                   ///< QString, of the best picture
        PathRole,
        CountRole, ///< how many pictures stand in the cell
        RatingRole,
        FlagRole,   ///< int(project::Flag)
        PriceRole,  ///< QString, of making one; empty when that cannot be
        MakingRole, ///< whether one more is on its way
        ReasonRole  ///< why the last one did not come
    };

    TableModel(project::Project& project, generation::Studio& studio, QObject* parent);

    void setBoard(const project::BoardId& board);
    const project::BoardId& board() const { return m_board; }
    const std::vector<generation::TableAxis>& axes() const { return m_axes; }
    const generation::VariantTable& table() const { return m_table; }
    /// Places in axes(); -1 is one line that holds everything.
    int rowAxis() const { return m_rowAxis; }
    int columnAxis() const { return m_columnAxis; }
    /// Taking what the other side has exchanges the two.
    void setRowAxis(int axis);
    void setColumnAxis(int axis);
    void swapAxes();

    /// One more picture for a cell; nullopt where none can be.
    std::optional<generation::PictureOrder> orderFor(const QModelIndex& cell) const;
    project::VariantId pictureAt(const QModelIndex& cell) const;
    QModelIndex placeOf(const project::VariantId& picture) const;
    QString axisName(int axis) const;
    /// Pictures of the board, and how many of them, the newest, the table looks at.
    int pictureCount() const { return m_pictureCount; }
    int lookedAt() const { return m_lookedAt; }
    double aspect() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Other axes, or other ones chosen; before the reset that comes of it.
    void axesChanged();

private:
    /// Something that was ordered and is not there yet, or did not come.
    struct Wanted
    {
        project::Recipe recipe;
        QPointer<generation::Job> job = {};
        QString reason = {};
        std::optional<generation::TablePlace> place = {}; ///< in the table of now
    };

    void refresh();
    void arrange();
    void chooseAxes(const generation::TableAxis& rows, const generation::TableAxis& columns);
    void follow(generation::Job* job);
    void onFinished(generation::Job* job);
    const Wanted* wantedAt(generation::TablePlace place) const;
    TableCell stateAt(const QModelIndex& index) const;
    QString priceAt(const QModelIndex& index) const;
    QString words(const QModelIndex& index) const;
    QStringList labels(const generation::TableAxis& axis) const;
    generation::Pictures pictures() const;

    project::Project& m_project;
    generation::Studio& m_studio;
    QTimer m_refresh; ///< many pictures may come at once
    project::BoardId m_board;
    std::vector<generation::TableAxis> m_axes;
    int m_rowAxis = -1;
    int m_columnAxis = -1;
    bool m_isChosen = false; ///< by the user, for this board
    generation::VariantTable m_table;
    mutable int m_pictureCount = 0, m_lookedAt = 0; ///< as they were counted last
    QStringList m_rowLabels, m_columnLabels;
    std::vector<Wanted> m_wanted;
    mutable std::vector<std::optional<QString>> m_prices; ///< by cell, as they are asked for
};

} // namespace rushes::compare
