/// The menus of the grid's head: what is shown, and in which order. Free functions that fill a menu
/// from the filter in force and tell the new one; main thread.
#pragma once

#include "ui/explore/VariantFilter.h"

#include <functional>

class QMenu;

namespace rushes::explore {

/// What there is to choose from on this board.
struct FilterChoices
{
    QStringList models = {};
    std::vector<project::AspectRatio> aspects = {};

    bool operator==(const FilterChoices&) const = default;
};

using FilterChosen = std::function<void(const VariantFilter&)>;

void fillFilterMenu(QMenu& menu, const VariantFilter& now, const FilterChoices& choices,
                    const QDate& today, const FilterChosen& chosen);
void fillSortMenu(QMenu& menu, const VariantFilter& now, const FilterChosen& chosen);

} // namespace rushes::explore
