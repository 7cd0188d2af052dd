/// Where settings, the spending log and caches lie: the folder RUSHES_HOME names, else the
/// platform's standard place. Pure functions of the environment, any thread.
#pragma once

#include <QString>

namespace rushes::settings {

/// Absolute; not created.
QString rushesHome();
QString settingsPath();
/// One line of JSON for each request that cost money, over all projects.
QString spendingPath();

} // namespace rushes::settings
