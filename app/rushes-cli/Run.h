/// From the program's words to its exit code: finds the command, reads its flags, builds the
/// program's objects, runs it and prints the report. Main thread, once.
#pragma once

#include <QStringList>

namespace rushes::cli {

/// `words` without the program's name. Never throws; every failure ends in a report.
int run(const QStringList& words);

} // namespace rushes::cli
