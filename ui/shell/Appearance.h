/// Keeps the theme in step with the settings and with what the system prefers. Owned by MainWindow;
/// main thread.
#pragma once

#include "ui/shell/Tools.h"

class QAction;

namespace rushes::shell {

class Appearance final : public QObject
{
public:
    /// `light` is the action that switches between the two.
    Appearance(const Tools& tools, QAction* light, QObject* parent);

private:
    void apply();

    widgets::Theme& m_theme;
    settings::SettingsStore& m_settings;
    QAction* m_light;
};

/// Dark where the system does not say what it prefers (before Qt 6.5, and on bare desktops).
widgets::Scheme schemeOf(settings::ThemeChoice choice);

} // namespace rushes::shell
