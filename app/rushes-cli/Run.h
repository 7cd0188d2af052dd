/// From the program's words to its exit code: finds the command, reads its flags, builds the
/// program's objects, runs it and prints the report. Main thread, once.
#pragma once

#include <QStringList>

namespace rushes::cli {

/// Keeps Qt's own notes off standard error unless --verbose is among the words. Before the
/// application object is made, which already writes some.
void quietDiagnostics(int count, const char* const* words);

/// `words` without the program's name. Never throws; every failure ends in a report.
int run(const QStringList& words);

} // namespace rushes::cli
