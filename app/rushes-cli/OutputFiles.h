/// Where results go: what --out means, names that are free, and copying out of a project without
/// ever overwriting a file. Free functions, any thread.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace rushes::cli {

/// --out as a folder and, when it named a file, that file's base name and suffix.
struct OutputPlace
{
    QString folder; ///< absolute
    QString base = {};
    QString suffix = {}; ///< without a dot; empty when --out named a folder

    bool isFile() const { return !suffix.isEmpty(); }
    bool operator==(const OutputPlace&) const = default;
};

/// `text` is a file when it ends in one of `suffixes` and no folder is there. Fails with Usage for
/// a media suffix that is not one of them, and for control characters.
Result<OutputPlace> outputPlace(const QString& text, const QStringList& suffixes);

/// Makes the folder; fails with Io when it cannot be made or written.
Result<void> prepareFolder(const QString& folder);

/// "FOLDER/BASE.SUFFIX", or with "-2", "-3", … before the suffix when that exists.
QString freePath(const QString& folder, const QString& base, const QString& suffix);

/// Copies a project's file to the place; the bytes stay the same unless a picture's suffix asks for
/// another format. The path really used.
Result<QString> copyOut(const QString& source, const OutputPlace& place, const QString& base);

/// A prompt as a file name: its first letters and digits joined by dashes, at most 40 of them.
QString fileNameFor(const QString& text, const QString& fallback);

} // namespace rushes::cli
