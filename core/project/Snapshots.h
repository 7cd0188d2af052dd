/// Copies of a project's database in `snapshots/`, named by the UTC time they were made: the last
/// one of each day, five days. Blocking functions over a folder; used by ProjectStore, which holds
/// the project's lock.
#pragma once

#include "core/project/Database.h"
#include "core/project/ProjectFiles.h"

#include <QDateTime>

namespace rushes::project {

struct Snapshot
{
    QString path;
    QDateTime made;
};

/// Newest first.
std::vector<Snapshot> snapshotsOf(const ProjectFiles& files);

/// Writes a snapshot named after `now` in UTC, then removes an older one of the same day and all
/// but the newest five.
Result<void> takeSnapshot(Database& database, const ProjectFiles& files, const QDateTime& now);

/// Moves a database that cannot be read aside as `project.db.damaged-<n>` and puts the newest good
/// snapshot in its place. Returns what was done, in one sentence; fails with Io, having changed
/// nothing, when there is no good snapshot.
Result<QString> restoreSnapshot(const ProjectFiles& files, const QString& why);

} // namespace rushes::project
