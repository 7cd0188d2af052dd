#include "ui/explore/Boards.h"

#include "core/project/commands/Change.h"

namespace rushes::explore {

namespace {

constexpr auto table = "table"; // member of Board::extra

void replaceBoard(project::Project& project, project::Board board)
{
    project::Change change(project, {});
    change.replace(std::move(board));
    change.redo();
}

} // namespace

void storeRecipe(project::Project& project, const project::BoardId& id,
                 const project::Recipe& recipe)
{
    const project::Board* board = project.board(id);
    if (!board)
        return;
    project::Board changed = project::withRecipe(*board, recipe);
    if (changed != *board)
        replaceBoard(project, std::move(changed));
}

QString tableOf(const project::Board& board)
{
    return stringAt(board.extra, table);
}

void storeTable(project::Project& project, const project::BoardId& id, const QString& path)
{
    const project::Board* board = project.board(id);
    if (!board || tableOf(*board) == path)
        return;
    project::Board changed = *board;
    changed.extra.erase(table);
    if (!path.isEmpty())
        changed.extra[table] = path;
    replaceBoard(project, std::move(changed));
}

void addVersion(project::Project& project, const project::BoardId& id, const QString& prompt)
{
    const project::Board* board = project.board(id);
    if (!board || (!board->history.empty() && board->history.back().text == prompt))
        return;
    project::Board changed = *board;
    changed.history.push_back({prompt, QDateTime::currentDateTimeUtc()});
    replaceBoard(project, std::move(changed));
}

} // namespace rushes::explore
