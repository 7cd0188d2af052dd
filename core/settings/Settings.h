/// The program's settings as one typed value, stored as readable JSON. Members of a newer version
/// are kept. Written whole and atomically; any thread, one writer.
#pragma once

#include "core/base/Json.h"
#include "core/base/Money.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace rushes::settings {

enum class ThemeChoice { System, Dark, Light };

/// What Live may do beyond one picture of the newest text at a time; each costs more.
struct LiveHabits
{
    bool isEager = false;   ///< asks now and then while typing goes on, too
    bool asksTwice = false; ///< asks once more when an answer is late
    bool fansOut = false;   ///< makes three more after a long pause

    bool operator==(const LiveHabits&) const = default;
};

struct Settings
{
    ThemeChoice theme = ThemeChoice::System;
    QStringList recentProjects = {};      ///< absolute folders, newest first
    std::optional<Money> dailyLimit = {}; ///< of all programs together; none = no limit
    std::optional<Money> monthlyLimit = {};
    std::optional<Money> sessionLimit = {}; ///< of one run of a program
    std::optional<Money> projectLimit = {}; ///< of each project, ever
    std::optional<Money> modelLimit = {};   ///< of each model in a month
    std::optional<Money> minuteLimit = {};  ///< in any 60 seconds
    /// The user has set the day's limit, or removed it; until then the first key brings one.
    bool dailyLimitChosen = false;
    QMap<QString, QString> addresses = {}; ///< of servers and gateways, by provider id
    QString proxy = {};                    ///< empty = from the environment
    QString certificateFile = {};          ///< of a company, PEM; empty = the system's
    bool guideAtStart = true;              ///< the panel of the first start
    LiveHabits live = {};
    /// Keys that the user changed, by the name of the action, as portable text.
    QMap<QString, QStringList> shortcuts = {};
    Json layout = Json::object(); ///< the window's place and its splitters
    Json extra = Json::object();

    bool operator==(const Settings&) const = default;
};

/// Defaults when there is no file. Fails with Io naming the file when it cannot be read or is not
/// JSON; the file is left as it is.
Result<Settings> readSettings(const QString& path);
/// Makes the folder when it is missing. Fails with Io; the old file then still stands.
Result<void> writeSettings(const QString& path, const Settings& settings);

/// What a first key may spend in a day until the user says otherwise.
inline const Money firstDailyLimit = Money::ofMicroDollars(1'000'000);
/// A key is there now: with the first limit of a day, unless the user has chosen one.
Settings withFirstKey(Settings settings);

/// Puts a project first and keeps the newest ten.
Settings withRecentProject(Settings settings, const QString& folder);

} // namespace rushes::settings
