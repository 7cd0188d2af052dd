/// Sums over the lines of the ledger, as charts show them. Pure functions, any thread.
#pragma once

#include "core/generation/Ledger.h"

namespace rushes::generation {

struct DaySum
{
    QDate day; ///< local
    Money sum = {};

    bool operator==(const DaySum&) const = default;
};

struct NamedSum
{
    QString name;
    Money sum = {};
    int requests = 0; ///< that cost something

    bool operator==(const NamedSum&) const = default;
};

/// One for each of the `count` days that end with `last`, oldest first; days without a line too.
std::vector<DaySum> sumsByDay(const std::vector<LedgerRow>& rows, const QDate& last, int count);
/// Dearest first.
std::vector<NamedSum> sumsByModel(const std::vector<LedgerRow>& rows);
std::vector<NamedSum> sumsByProject(const std::vector<LedgerRow>& rows);
Money sumOf(const std::vector<LedgerRow>& rows);

} // namespace rushes::generation
