/// What opens over the whole window: settings, commands, keys, about and the export. Owned by
/// MainWindow; main thread.
#pragma once

#include "ui/shell/Tools.h"

#include "core/project/Project.h"
#include "ui/settings/SettingsSheet.h"
#include "ui/settings/Shortcuts.h"

class QMainWindow;

namespace rushes::widgets {
class SheetHost;
}

namespace rushes::shell {

class Actions;

class Sheets final : public QObject
{
    Q_OBJECT

public:
    Sheets(const Tools& tools, const Actions& actions, QMainWindow* window);

    using Section = preferences::SettingsSheet::Section;
    void openSettings(Section section);
    void openCommands();
    void openExport(project::Project& project, const project::CutId& cut);

private:
    void open(QWidget* sheet, const QString& name);

    Tools m_tools;
    QMainWindow* m_window;
    widgets::SheetHost* m_host;
    preferences::Shortcuts m_shortcuts;
};

} // namespace rushes::shell
