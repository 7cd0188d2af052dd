#include "core/settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keptProjects = 10;

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::System:
        break;
    }
    return u"system"_s;
}

ThemeChoice themeNamed(const QString& name)
{
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        if (themeName(theme) == name)
            return theme;
    }
    return ThemeChoice::System;
}

} // namespace

Result<Settings> readSettings(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Settings();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const Result<Json> json = parseJson(file.readAll(), path);
    if (!json || !json->is_object())
        return fail(ErrorCode::Io, u"the settings are damaged: %1"_s.arg(path));

    Settings settings{.theme = themeNamed(stringAt(*json, "theme")), .extra = *json};
    for (const Json& folder : memberAt(*json, "recent_projects")) {
        if (folder.is_string())
            settings.recentProjects << folder.get<QString>();
    }
    if (memberAt(*json, "daily_limit_usd").is_number())
        settings.dailyLimit = Money::ofDollars(numberAt(*json, "daily_limit_usd"));
    for (const char* known : {"theme", "recent_projects", "daily_limit_usd"})
        settings.extra.erase(known);
    return settings;
}

Result<void> writeSettings(const QString& path, const Settings& settings)
{
    Json json = settings.extra.is_object() ? settings.extra : Json::object();
    json["theme"] = themeName(settings.theme);
    json["recent_projects"] = settings.recentProjects;
    if (settings.dailyLimit)
        json["daily_limit_usd"] = settings.dailyLimit->dollars();

    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(jsonText(json, JsonStyle::Readable)) < 0 ||
        !file.commit())
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

Settings withRecentProject(Settings settings, const QString& folder)
{
    settings.recentProjects.removeAll(folder);
    settings.recentProjects.prepend(folder);
    settings.recentProjects.resize(std::min(settings.recentProjects.size(), keptProjects));
    return settings;
}

} // namespace rushes::settings
