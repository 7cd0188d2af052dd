#include "ui/explore/PromptPress.h"

#include "core/base/Id.h"
#include "core/generation/Alternatives.h"

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using generation::PictureOrder;
using generation::PromptTable;

namespace {

Result<void> checkCount(const PressCount& press)
{
    if (press.prompts() <= mostPrompts)
        return {};
    return fail(ErrorCode::Usage,
                u"these are %1 prompts; at most %2 are made at one press"_s.arg(press.prompts())
                    .arg(mostPrompts));
}

using Filled = std::vector<QStringList>; ///< by combination, then by row

Result<Filled> fillRows(const QString& prompt, const PromptColumns& columns)
{
    Filled filled;
    for (const QString& pattern : generation::combinations(prompt, mostPrompts)) {
        Result<QStringList> prompts =
            generation::fillTemplate(pattern, *columns.table, columns.name);
        if (!prompts)
            return fail(prompts.error());
        filled.push_back(std::move(*prompts));
    }
    return filled;
}

/// Row by row, so that the pictures come in the order of the table.
Orders rowOrders(const PictureOrder& order, const Filled& filled, const PromptColumns& columns)
{
    const generation::OrderGroup group = newGroup(columns.name);
    Orders orders;
    for (std::size_t row = 0; row < columns.table->rows.size(); ++row) {
        for (const QStringList& prompts : filled) {
            orders.push_back(order);
            orders.back().recipe.prompt = prompts[qsizetype(row)];
            orders.back().row = columns.table->rows[row].number;
            orders.back().count = 1;
            orders.back().group = group;
        }
    }
    return orders;
}

} // namespace

bool usesColumns(const QString& prompt, const PromptColumns& columns)
{
    return columns.table && generation::hasColumns(prompt);
}

PressCount countPress(const QString& prompt, const PromptColumns& columns, int count)
{
    const int ways = generation::combinationCount(prompt);
    if (!usesColumns(prompt, columns))
        return {.ways = ways, .each = count};
    return {.ways = ways, .rows = int(columns.table->rows.size())};
}

Result<void> checkPress(const QString& prompt, const PromptColumns& columns)
{
    const PressCount press = countPress(prompt, columns, 1);
    if (const Result<void> few = checkCount(press); !few || press.rows == 0)
        return few;
    const Result<Filled> filled = fillRows(prompt, columns);
    return filled ? Result<void>() : fail(filled.error());
}

Result<Orders> pressOrders(const PictureOrder& order, const PromptColumns& columns)
{
    const QString prompt = order.recipe.prompt;
    const PressCount press = countPress(prompt, columns, order.count);
    if (const Result<void> few = checkCount(press); !few)
        return fail(few.error());
    if (press.rows > 0) {
        const Result<Filled> filled = fillRows(prompt, columns);
        return filled ? Result<Orders>(rowOrders(order, *filled, columns)) : fail(filled.error());
    }
    Orders orders;
    for (const QString& pattern : generation::combinations(prompt, mostPrompts)) {
        orders.push_back(order);
        orders.back().recipe.prompt = pattern;
    }
    return orders;
}

QString firstPrompt(const QString& prompt, const PromptColumns& columns)
{
    const QString first = generation::firstCombination(prompt);
    if (!usesColumns(first, columns))
        return first;
    const PromptTable one{columns.table->columns, {columns.table->rows.front()}};
    const Result<QStringList> filled = generation::fillTemplate(first, one, columns.name);
    return filled ? filled->front() : first;
}

generation::OrderGroup newGroup(const QString& name)
{
    return {Id<generation::OrderGroup>::make().toString(), name};
}

} // namespace rushes::explore
