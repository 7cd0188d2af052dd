#include "core/project/commands/BoardPatch.h"

namespace rushes::project {

namespace {

template <class T>
void take(T& value, const T& from, const T& to)
{
    if (from != to)
        value = to;
}

void takeMembers(Json& json, const Json& from, const Json& to)
{
    for (const auto& [key, value] : from.items()) {
        if (!to.contains(key))
            json.erase(key);
    }
    for (const auto& [key, value] : to.items()) {
        if (!from.contains(key) || from.at(key) != value)
            json[key] = value;
    }
}

} // namespace

void patch(Board& board, const Board& from, const Board& to)
{
    take(board.name, from.name, to.name);
    take(board.prompt, from.prompt, to.prompt);
    take(board.aspect, from.aspect, to.aspect);
    take(board.history, from.history, to.history);
    takeMembers(board.extra, from.extra, to.extra);
}

} // namespace rushes::project
