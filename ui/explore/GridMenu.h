/// The grid's verbs: which key means which, and the menu that has a twin of every key. Pure
/// functions; main thread.
#pragma once

#include "ui/explore/GridView.h"

#include <functional>
#include <optional>

class QMenu;

namespace rushes::explore {

std::optional<GridVerb> verbOfKey(int key, Qt::KeyboardModifiers modifiers = {});
std::optional<project::Flag> flagOfKey(int key);

/// Whom the menu tells.
struct GridMenuTargets
{
    std::function<void(project::Flag)> flag;
    std::function<void(project::ColourLabel)> label;
    std::function<void(GridVerb)> verb;
    QString varyOffer = {}; ///< what varying makes and costs
};
void fillGridMenu(QMenu& menu, const GridMenuTargets& targets);

/// "Red" to "Blue", and "No colour".
QString labelName(project::ColourLabel label);

} // namespace rushes::explore
