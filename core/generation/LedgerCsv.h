/// The ledger as a table for a spreadsheet. Pure functions, any thread.
#pragma once

#include "core/generation/Ledger.h"

namespace rushes::generation {

/// UTF-8 with CRLF (RFC 4180), amounts in dollars; the columns at, project, provider, model, what,
/// estimate, reported, difference, state. Text that a spreadsheet would run as a formula is
/// preceded by an apostrophe.
QByteArray ledgerCsv(const std::vector<LedgerRow>& rows);

} // namespace rushes::generation
