/// What one press of Generate stands for: one order for each combination of the prompt's
/// alternatives, and for each row of a table when the prompt names its columns. Pure functions,
/// main thread.
#pragma once

#include "core/generation/PromptTable.h"
#include "ui/explore/OrderDesk.h"

namespace rushes::explore {

/// More than this is refused: nobody looks at so many.
inline constexpr int mostPrompts = 1000;

/// The table of a prompt; `table` is nullptr when there is none or it cannot be read.
struct PromptColumns
{
    const generation::PromptTable* table = nullptr;
    QString name = {}; ///< of its file
};

/// Whether the prompt has a place for a cell: then every row is a picture of its own.
bool usesColumns(const QString& prompt, const PromptColumns& columns);

struct PressCount
{
    int ways = 1; ///< combinations of the alternatives
    int rows = 0; ///< of the table; 0 when the prompt takes nothing from one
    int each = 1; ///< pictures of each prompt

    int prompts() const { return ways * (rows > 0 ? rows : 1); }
    int pictures() const { return prompts() * each; }
    bool operator==(const PressCount&) const = default;
};

/// `count` pictures are made of each prompt, but only one for each row of a table.
PressCount countPress(const QString& prompt, const PromptColumns& columns, int count);

/// Fails with Usage for a column that the table lacks, for the first row with an empty cell (with
/// its line), and for too many prompts.
Result<void> checkPress(const QString& prompt, const PromptColumns& columns);

/// What `order`, whose prompt still has its braces, stands for. Fails as checkPress does.
Result<Orders> pressOrders(const generation::PictureOrder& order, const PromptColumns& columns);

/// The first prompt of them, which is drawn while typing; cells that cannot be had stay in braces.
QString firstPrompt(const QString& prompt, const PromptColumns& columns);

/// A name for what is ordered now, with an id that no other press has.
generation::OrderGroup newGroup(const QString& name);

} // namespace rushes::explore
