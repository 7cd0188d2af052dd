#include "ui/shell/Appearance.h"

#include <QAction>
#include <QGuiApplication>
#include <QStyleHints>

namespace rushes::shell {

using settings::ThemeChoice;
using widgets::Scheme;

Scheme schemeOf(ThemeChoice choice)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (choice == ThemeChoice::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Light
                   ? Scheme::Light
                   : Scheme::Dark;
#endif
    return choice == ThemeChoice::Light ? Scheme::Light : Scheme::Dark;
}

Appearance::Appearance(const Tools& tools, QAction* light, QObject* parent)
    : QObject(parent),
      m_theme(tools.theme),
      m_settings(tools.settings),
      m_light(light)
{
    connect(&m_settings, &settings::SettingsStore::changed, this, &Appearance::apply);
    connect(light, &QAction::triggered, this, [this](bool on) {
        settings::Settings changed = m_settings.current();
        changed.theme = on ? ThemeChoice::Light : ThemeChoice::Dark;
        (void)m_settings.change(changed); // in use all the same
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &Appearance::apply);
#endif
    apply();
}

void Appearance::apply()
{
    m_theme.setScheme(schemeOf(m_settings.current().theme));
    m_light->setChecked(m_theme.scheme() == Scheme::Light);
}

} // namespace rushes::shell
