#include "core/generation/VariantTable.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace rushes::generation {

using project::Flag;
using project::Recipe;
using project::Variant;
using project::VariantId;

namespace {

/// For sorting: what is liked best, then what is newest.
auto standing(const Variant& picture)
{
    const int flag = picture.flag == Flag::Picked ? 1 : picture.flag == Flag::Rejected ? -1 : 0;
    return std::tuple(flag, picture.rating, picture.number);
}

/// Lines along which neighbours share what matters most to a request come first: another model may
/// want other parameters, another word changes nothing else.
int weight(const TableAxis& axis)
{
    return axis.kind == TableAxis::Kind::Model ? 2 : axis.kind == TableAxis::Kind::Ratio ? 1 : 0;
}

/// The picture in the same line that is fewest places away, the line of the weightier axis first;
/// else any.
VariantId nearest(const VariantTable& table, TablePlace place)
{
    VariantId found;
    int least = std::numeric_limits<int>::max();
    for (int row = 0; row < table.rows.count(); ++row) {
        for (int column = 0; column < table.columns.count(); ++column) {
            const auto& cell = table.at({row, column});
            const int down = std::abs(row - place.row), across = std::abs(column - place.column);
            constexpr int otherLine = 1000, heavierLine = 1'000'000;
            const int distance = down + across + (down > 0 && across > 0 ? otherLine * 2 : 0) +
                                 (down > 0 ? otherLine / 2 + weight(table.rows) * heavierLine : 0) +
                                 (across > 0 ? weight(table.columns) * heavierLine : 0);
            if (!cell.empty() && distance < least) {
                least = distance;
                found = cell.front();
            }
        }
    }
    return found;
}

/// Without what the programs add for themselves: the order adds its own again.
PictureOrder orderOf(const Variant& picture, Recipe recipe)
{
    const VariantId parent(stringAt(recipe.parameters, "parent"));
    for (const char* own : {"draftBoardVersion", "size", "parent"})
        recipe.parameters.erase(own);
    return {.board = picture.board, .recipe = std::move(recipe), .parent = parent};
}

} // namespace

VariantTable arrange(const Pictures& pictures, const TableAxis& rows, const TableAxis& columns)
{
    VariantTable table{.rows = rows, .columns = columns};
    std::vector<Pictures> cells(std::size_t(rows.count() * columns.count()));
    const AxisReader down(rows), across(columns);
    for (const Variant* picture : pictures) {
        const int row = down.placeOf(picture->recipe), column = across.placeOf(picture->recipe);
        if (row < 0 || column < 0)
            ++table.outside;
        else
            cells[std::size_t(row) * std::size_t(columns.count()) + std::size_t(column)].push_back(
                picture);
    }
    for (Pictures& cell : cells) {
        std::sort(cell.begin(), cell.end(),
                  [](const Variant* a, const Variant* b) { return standing(*a) > standing(*b); });
        auto& ids = table.cells.emplace_back();
        for (const Variant* picture : cell)
            ids.push_back(picture->id);
    }
    return table;
}

std::optional<TablePlace> placeIn(const VariantTable& table, const Recipe& recipe)
{
    const TablePlace place{AxisReader(table.rows).placeOf(recipe),
                           AxisReader(table.columns).placeOf(recipe)};
    return place.row < 0 || place.column < 0 ? std::nullopt : std::optional(place);
}

std::optional<PictureOrder> orderFor(const VariantTable& table, const Pictures& pictures,
                                     TablePlace place)
{
    const auto& cell = table.at(place);
    const VariantId base = cell.empty() ? nearest(table, place) : cell.front();
    const auto found = std::find_if(pictures.begin(), pictures.end(),
                                    [&](const Variant* picture) { return picture->id == base; });
    if (found == pictures.end())
        return std::nullopt;
    Recipe recipe = (*found)->recipe;
    if (!cell.empty()) {
        recipe.seed.reset();
        return orderOf(**found, std::move(recipe));
    }
    recipe = AxisReader(table.rows).moved(std::move(recipe), place.row);
    recipe = AxisReader(table.columns).moved(std::move(recipe), place.column);
    if (placeIn(table, recipe) != place)
        return std::nullopt;
    return orderOf(**found, std::move(recipe));
}

} // namespace rushes::generation
