/// The section "Shortcuts": each action of the window with its key, to be pressed anew. A key that
/// another action has is told and not taken. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

class QAction;
class QKeySequenceEdit;

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::preferences {

class Shortcuts;

class ShortcutsPage final : public Page
{
    Q_OBJECT

public:
    ShortcutsPage(const Access& access, const Shortcuts& shortcuts);

private:
    QWidget* control(QAction* action);
    void change(QAction* action, QKeySequenceEdit* edit);
    void put(const settings::Settings& settings);

    Access m_access;
    const Shortcuts& m_shortcuts;
    widgets::InlineMessage* m_message;
};

} // namespace rushes::preferences
