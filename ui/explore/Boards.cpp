#include "ui/explore/Boards.h"

#include "core/project/commands/Change.h"

namespace rushes::explore {

namespace {

void replaceBoard(project::Project& project, project::Board board)
{
    project::Change change(project, {});
    change.replace(std::move(board));
    change.redo();
}

} // namespace

void storePrompt(project::Project& project, const project::BoardId& id, const QString& prompt,
                 project::AspectRatio aspect)
{
    const project::Board* board = project.board(id);
    if (!board || (board->prompt == prompt && board->aspect == aspect))
        return;
    project::Board changed = *board;
    changed.prompt = prompt;
    changed.aspect = aspect;
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

project::VariantId pictureMadeFrom(const project::Project& project, const project::BoardId& board,
                                   const project::Recipe& recipe)
{
    const auto ids = project.variantsOf(board);
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const project::Variant* variant = project.variant(*id);
        if (variant->recipe.prompt == recipe.prompt && variant->recipe.model == recipe.model &&
            variant->recipe.aspect == recipe.aspect && variant->recipe.seed == recipe.seed &&
            project.media().path(variant->media))
            return *id;
    }
    return {};
}

} // namespace rushes::explore
