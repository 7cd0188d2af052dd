/// The file in which an older version kept what was spent over all projects: one line of JSON for
/// each request that cost money. Only read, once, by the Ledger. Any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::generation {

struct Spending
{
    project::LedgerEntry entry;
    QString project; ///< absolute folder

    bool operator==(const Spending&) const = default;
};

/// Empty without a file. A line that cannot be read (cut short by a crash) is left out.
Result<std::vector<Spending>> readSpending(const QString& path);

} // namespace rushes::generation
