/// Which pictures the grid shows: all, the picked, the unrated. Waiting cells always show. Main
/// thread.
#pragma once

#include <QSortFilterProxyModel>

namespace rushes::explore {

enum class Shown { All, Picks, Unrated };

class VariantFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit VariantFilter(QObject* parent);

    void setShown(Shown shown);
    /// How many pictures each choice would show, in the order of Shown.
    std::array<int, 3> counts() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool accepts(const QModelIndex& index, Shown shown) const;

    Shown m_shown = Shown::All;
};

} // namespace rushes::explore
