/// Reads a project's document without taking its lock and without writing, also while it is open in
/// another Rushes: for the command line's lists and dumps, and to judge a file before it is opened.
/// Blocking; any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::project {

/// The document as of the last finished transaction. Fails with Io: no project there, damaged, or
/// of a newer version.
Result<Document> readDocument(const QString& folder);

/// Missing: no file. Empty: a file in which nothing was ever written. Damaged: it cannot be read
/// and never will be. Unusable: newer, foreign or not readable by this user.
enum class DatabaseHealth { Good, Missing, Empty, Damaged, Unusable };

struct Inspection
{
    DatabaseHealth health = DatabaseHealth::Missing;
    Document document = {}; ///< when Good
    Error error = {};       ///< when Damaged or Unusable
};

enum class Thoroughness { Contents, Structure };

/// Reads a whole database file; Structure also lets SQLite check its own pages.
Inspection inspectDatabase(const QString& path, Thoroughness thoroughness);

} // namespace rushes::project
