#include "core/settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

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

struct Limit
{
    const char* key;
    std::optional<Money> Settings::*value;
};

constexpr std::array limits{Limit{"daily_limit_usd", &Settings::dailyLimit},
                            Limit{"monthly_limit_usd", &Settings::monthlyLimit},
                            Limit{"session_limit_usd", &Settings::sessionLimit},
                            Limit{"project_limit_usd", &Settings::projectLimit},
                            Limit{"model_limit_usd", &Settings::modelLimit},
                            Limit{"minute_limit_usd", &Settings::minuteLimit}};

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
    for (const auto& [key, value] : limits) {
        if (memberAt(*json, key).is_number())
            settings.*value = Money::ofDollars(numberAt(*json, key));
        settings.extra.erase(key);
    }
    for (const char* known : {"theme", "recent_projects"})
        settings.extra.erase(known);
    return settings;
}

Result<void> writeSettings(const QString& path, const Settings& settings)
{
    Json json = settings.extra.is_object() ? settings.extra : Json::object();
    json["theme"] = themeName(settings.theme);
    json["recent_projects"] = settings.recentProjects;
    for (const auto& [key, value] : limits) {
        if (settings.*value)
            json[key] = (settings.*value)->dollars();
    }

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
