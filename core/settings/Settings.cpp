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

QStringList textsIn(const Json& list)
{
    QStringList all;
    for (const Json& one : list) {
        if (one.is_string())
            all << one.get<QString>();
    }
    return all;
}

QMap<QString, QString> textMap(const Json& object)
{
    QMap<QString, QString> all;
    for (const auto& [key, value] : object.items()) {
        if (value.is_string())
            all.insert(QString::fromStdString(key), value.get<QString>());
    }
    return all;
}

/// Everything but theme, projects and limits.
void readRest(const Json& json, Settings& settings)
{
    settings.dailyLimitChosen = flagAt(json, "daily_limit_chosen");
    settings.addresses = textMap(memberAt(json, "addresses"));
    settings.proxy = stringAt(json, "proxy");
    settings.certificateFile = stringAt(json, "certificate_file");
    settings.guideAtStart = flagAt(json, "guide_at_start", true);
    const Json& live = memberAt(json, "live");
    settings.live = {.isEager = flagAt(live, "eager"),
                     .asksTwice = flagAt(live, "asks_twice"),
                     .fansOut = flagAt(live, "fans_out")};
    for (const auto& [key, value] : memberAt(json, "shortcuts").items())
        settings.shortcuts.insert(QString::fromStdString(key), textsIn(value));
    if (memberAt(json, "layout").is_object())
        settings.layout = memberAt(json, "layout");
}

void writeRest(const Settings& settings, Json& json)
{
    json["daily_limit_chosen"] = settings.dailyLimitChosen;
    json["guide_at_start"] = settings.guideAtStart;
    if (const LiveHabits& live = settings.live; live != LiveHabits())
        json["live"] = {
            {"eager", live.isEager}, {"asks_twice", live.asksTwice}, {"fans_out", live.fansOut}};
    for (const auto& [provider, address] : settings.addresses.asKeyValueRange())
        json["addresses"][provider.toStdString()] = address;
    if (!settings.proxy.isEmpty())
        json["proxy"] = settings.proxy;
    if (!settings.certificateFile.isEmpty())
        json["certificate_file"] = settings.certificateFile;
    for (const auto& [action, keys] : settings.shortcuts.asKeyValueRange())
        json["shortcuts"][action.toStdString()] = keys;
    if (!settings.layout.empty())
        json["layout"] = settings.layout;
}

constexpr std::array otherMembers{"theme",     "recent_projects", "daily_limit_chosen",
                                  "addresses", "proxy",           "certificate_file",
                                  "shortcuts", "guide_at_start",  "layout",
                                  "live"};

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
    settings.recentProjects = textsIn(memberAt(*json, "recent_projects"));
    for (const auto& [key, value] : limits) {
        if (memberAt(*json, key).is_number())
            settings.*value = Money::ofDollars(numberAt(*json, key));
        settings.extra.erase(key);
    }
    readRest(*json, settings);
    for (const char* known : otherMembers)
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
    writeRest(settings, json);

    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(jsonText(json, JsonStyle::Readable)) < 0 ||
        !file.commit())
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

Settings withFirstKey(Settings settings)
{
    if (!settings.dailyLimitChosen && !settings.dailyLimit)
        settings.dailyLimit = firstDailyLimit;
    return settings;
}

Settings withRecentProject(Settings settings, const QString& folder)
{
    settings.recentProjects.removeAll(folder);
    settings.recentProjects.prepend(folder);
    settings.recentProjects.resize(std::min(settings.recentProjects.size(), keptProjects));
    return settings;
}

} // namespace rushes::settings
