/// The pictures of a board arranged along two axes, and what an empty place would ask for. A value;
/// pure functions, any thread that may read the pictures.
#pragma once

#include "core/generation/Orders.h"
#include "core/generation/TableAxis.h"

namespace rushes::generation {

struct TablePlace
{
    int row = 0;
    int column = 0;

    bool operator==(const TablePlace&) const = default;
};

struct VariantTable
{
    TableAxis rows = {};
    TableAxis columns = {};
    std::vector<std::vector<project::VariantId>> cells = {}; ///< row by row; best picture first
    int outside = 0;                                         ///< pictures that have no place

    /// Best first: picked, then by rating, then the newest; rejected ones last.
    const std::vector<project::VariantId>& at(TablePlace place) const
    {
        return cells[std::size_t(place.row) * std::size_t(columns.count()) +
                     std::size_t(place.column)];
    }
    bool operator==(const VariantTable&) const = default;
};

VariantTable arrange(const Pictures& pictures, const TableAxis& rows, const TableAxis& columns);

/// Where a recipe belongs; nullopt when it has no place.
std::optional<TablePlace> placeIn(const VariantTable& table, const project::Recipe& recipe);

/// One picture for a place. An empty one takes everything but the two values, and also the seed,
/// from its nearest picture; a filled one asks for its best picture's recipe with a new seed.
/// nullopt when the table has no picture at all, and for a place that no recipe can have (this text
/// with another word).
std::optional<PictureOrder> orderFor(const VariantTable& table, const Pictures& pictures,
                                     TablePlace place);

} // namespace rushes::generation
