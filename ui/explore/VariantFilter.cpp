#include "ui/explore/VariantFilter.h"

#include "ui/explore/VariantModel.h"

namespace rushes::explore {

VariantFilter::VariantFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

void VariantFilter::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

std::array<int, 3> VariantFilter::counts() const
{
    std::array<int, 3> counts{};
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        if (index.data(VariantModel::IdRole).toString().isEmpty())
            continue;
        for (const Shown shown : {Shown::All, Shown::Picks, Shown::Unrated})
            counts[std::size_t(shown)] += accepts(index, shown) ? 1 : 0;
    }
    return counts;
}

bool VariantFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return accepts(sourceModel()->index(row, 0, parent), m_shown);
}

bool VariantFilter::accepts(const QModelIndex& index, Shown shown) const
{
    if (index.data(VariantModel::IdRole).toString().isEmpty())
        return true;
    switch (shown) {
    case Shown::All:
        return true;
    case Shown::Picks:
        return index.data(VariantModel::FlagRole).toInt() == int(project::Flag::Picked);
    case Shown::Unrated:
        return index.data(VariantModel::RatingRole).toInt() == 0;
    }
    return true;
}

} // namespace rushes::explore
