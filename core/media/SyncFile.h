/// Puts a written file onto the disk before it is renamed to its final name, and then that name.
/// Free functions, any thread; they block for as long as the disk needs.
#pragma once

#include <QFile>

namespace rushes::media {

/// Flushes the open file's buffers and asks the system to write them to the disk; false on an
/// error.
bool syncFile(QFile& file);
/// The same for a closed file.
bool syncFile(const QString& path);
/// Makes the names in a folder as durable as the files they name; true where the system has no such
/// thing.
bool syncFolder(const QString& path);

} // namespace rushes::media
