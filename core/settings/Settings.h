/// The program's settings as one typed value, stored as readable JSON. Members of a newer version
/// are kept. Written whole and atomically; any thread, one writer.
#pragma once

#include "core/base/Json.h"

#include <optional>

namespace rushes::settings {

enum class ThemeChoice { System, Dark, Light };

struct Settings
{
    ThemeChoice theme = ThemeChoice::System;
    QStringList recentProjects = {};      ///< absolute folders, newest first
    std::optional<Money> dailyLimit = {}; ///< none = no limit
    Json extra = Json::object();

    bool operator==(const Settings&) const = default;
};

/// Defaults when there is no file. Fails with Io naming the file when it cannot be read or is not
/// JSON; the file is left as it is.
Result<Settings> readSettings(const QString& path);
/// Makes the folder when it is missing. Fails with Io; the old file then still stands.
Result<void> writeSettings(const QString& path, const Settings& settings);

/// Puts a project first and keeps the newest ten.
Settings withRecentProject(Settings settings, const QString& folder);

} // namespace rushes::settings
