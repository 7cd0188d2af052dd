/// Where settings, the ledger and caches lie: the folder RUSHES_HOME names, else the
/// platform's standard place. Pure functions of the environment, any thread.
#pragma once

#include <QString>

namespace rushes::settings {

/// Absolute; not created.
QString rushesHome();
QString settingsPath();
/// The user's own figures over the shipped ones (see catalog::loadModels).
QString modelsPath();
/// The folder that a user fills with the files of the add-on for automatic cut-outs.
QString mattingFolder();
/// What was spent over all projects (SQLite).
QString ledgerPath();
/// The same as an older version kept it, one line of JSON for each request.
QString spendingPath();

} // namespace rushes::settings
