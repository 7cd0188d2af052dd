/// The steps that bring a project's tables to the version this program writes, one file a step:
/// Version1.cpp makes the tables. Used by ProjectStore inside one transaction, so a step that fails
/// leaves the project as it was.
#pragma once

#include "core/project/Database.h"

namespace rushes::project {

/// What this program writes into PRAGMA user_version.
constexpr int schemaVersion = 1;
/// PRAGMA application_id of a project: "RUSH" as a number.
constexpr int applicationId = 0x52555348;

/// Runs every step above `from`.
Result<void> migrate(Database& database, int from);

Result<void> createVersion1(Database& database);

} // namespace rushes::project
