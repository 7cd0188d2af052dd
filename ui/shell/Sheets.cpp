#include "ui/shell/Sheets.h"

#include "ui/export/ExportSheet.h"
#include "ui/shell/Actions.h"
#include "ui/shell/CommandList.h"
#include "ui/shell/KeysSheet.h"
#include "ui/widgets/SheetHost.h"

#include <QMainWindow>

namespace rushes::shell {

Sheets::Sheets(const Tools& tools, const Actions& actions, QMainWindow* window)
    : QObject(window),
      m_tools(tools),
      m_window(window),
      m_host(new widgets::SheetHost(window)),
      m_shortcuts(window->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
{
    connect(actions.keys, &QAction::triggered, this,
            [this] { open(new KeysSheet(m_shortcuts.actions()), tr("Keys")); });
    connect(actions.about, &QAction::triggered, this,
            [this] { open(new AboutSheet, tr("About Rushes")); });
    connect(actions.commands, &QAction::triggered, this, &Sheets::openCommands);
    connect(actions.settings, &QAction::triggered, this, [this] { openSettings(Section::Keys); });
    connect(actions.spending, &QAction::triggered, this,
            [this] { openSettings(Section::Spending); });
    const auto applyKeys = [this] { m_shortcuts.apply(m_tools.settings.current()); };
    connect(&tools.settings, &settings::SettingsStore::changed, this, applyKeys);
    applyKeys();
}

void Sheets::open(QWidget* sheet, const QString& name)
{
    m_host->setAccessibleName(name);
    connect(m_host, &widgets::SheetHost::dismissed, sheet, &QObject::deleteLater);
    m_host->open(sheet);
}

void Sheets::openSettings(Section section)
{
    auto* sheet = new preferences::SettingsSheet({m_tools.studio, m_tools.settings, m_tools.keys},
                                                 m_shortcuts);
    sheet->showSection(section);
    connect(sheet, &preferences::SettingsSheet::closed, m_host, &widgets::SheetHost::dismiss);
    open(sheet, tr("Settings"));
}

void Sheets::openCommands()
{
    auto* list = new CommandList(commandsOf(*m_window));
    connect(list, &CommandList::chosen, this, [this](QAction* action) {
        m_host->dismiss();
        action->trigger();
    });
    open(list, tr("Commands"));
}

void Sheets::openExport(project::Project& project, const project::CutId& cut)
{
    auto* sheet = new exporting::ExportSheet(project, m_tools.studio, m_tools.placements, cut);
    connect(sheet, &exporting::ExportSheet::closed, m_host, &widgets::SheetHost::dismiss);
    open(sheet, tr("Export"));
}

} // namespace rushes::shell
