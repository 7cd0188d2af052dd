/// The panels of a workspace as F6 walks through them: what lies beside or above one another in
/// it, in reading order, without what is hidden or takes no focus. Free functions over widgets;
/// main thread; owns and remembers nothing: a panel itself knows where its focus last was.
#pragma once

#include <vector>

class QAction;
class QStackedWidget;
class QWidget;

namespace rushes::shell {

/// Those of `room`, from the top left to the bottom right.
std::vector<QWidget*> panelsOf(QWidget& room);

enum class PanelStep { Next, Previous };
/// Moves the keyboard's focus to the panel after or before the one that has it, to where it was
/// there; round after the last one. Does nothing in a room without panels.
void stepPanel(QWidget& room, PanelStep step);

/// The two actions step in the room that is on top.
void stepPanelsBy(QAction* next, QAction* previous, QStackedWidget* rooms);

} // namespace rushes::shell
