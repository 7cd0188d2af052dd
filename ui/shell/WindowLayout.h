/// Remembers the window's place and the splitters of each workspace in the settings. Owned by
/// MainWindow; main thread.
#pragma once

#include "core/settings/SettingsStore.h"

class QMainWindow;
class QWidget;

namespace rushes::shell {

class WindowLayout final
{
public:
    WindowLayout(settings::SettingsStore& settings, QMainWindow& window)
        : m_settings(settings),
          m_window(window)
    {}

    /// Where it was last; at first of the usual size, or filling a screen that is too small for it.
    void restoreWindow();
    /// The splitters of a workspace as they were left; those of another shape are left alone.
    void restoreRoom(const QString& name, QWidget& room) const;
    void noteRoom(const QString& name, const QWidget& room);
    /// Writes the window's place and what was noted; a failure to write loses only that.
    void keep();

private:
    settings::SettingsStore& m_settings;
    QMainWindow& m_window;
    Json m_noted = Json::object();
};

} // namespace rushes::shell
