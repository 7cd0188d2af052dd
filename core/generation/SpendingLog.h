/// What was spent over all projects: one line of JSON for each request that cost money, in the
/// RUSHES_HOME folder, so that it outlives the projects. Free functions; appending on the main
/// thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::generation {

struct Spending
{
    project::LedgerEntry entry;
    QString project; ///< absolute folder

    bool operator==(const Spending&) const = default;
};

/// Makes the folder when it is missing; fails with Io.
Result<void> appendSpending(const QString& path, const Spending& spending);
/// Empty without a file. A line that cannot be read (cut short by a crash) is left out.
Result<std::vector<Spending>> readSpending(const QString& path);

} // namespace rushes::generation
