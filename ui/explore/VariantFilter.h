/// Which pictures of a board the grid shows, and in which order: a value. Words are looked up by
/// the project's search index, so `accepts` leaves them out. Main thread.
#pragma once

#include "core/project/Document.h"

#include <QDate>

namespace rushes::explore {

enum class Shown { All, Picks, Unrated };
enum class SortBy { Newest, Oldest, Rating, Price };

struct VariantFilter
{
    Shown shown = Shown::All;
    QString words = {};
    int atLeast = 0; ///< stars
    std::optional<project::Flag> flag = {};
    std::optional<project::ColourLabel> label = {};
    QString model = {};
    std::optional<project::AspectRatio> aspect = {};
    QDate from = {}; ///< local days, both included
    QDate to = {};
    std::optional<Money> cheapest = {};
    std::optional<Money> dearest = {};
    SortBy sort = SortBy::Newest;
    bool stacked = false; ///< one for many that look alike

    /// All but the words.
    bool accepts(const project::Variant& variant) const;
    /// How many of the choices in the filter menu are made; words, segment and order apart.
    int choices() const;
    bool showsAll() const;
    bool operator==(const VariantFilter&) const = default;
};

/// Whether the picture belongs to this segment of the grid's head.
bool isIn(Shown shown, const project::Variant& variant);

} // namespace rushes::explore
