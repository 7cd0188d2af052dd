/// The looks of pictures in a file, so that they are not read again at each start: it can be made
/// anew at any time, and what is damaged in it is left out. Functions that block; one program at a
/// time writes a project, any thread.
#pragma once

#include "core/base/Hash.h"
#include "core/base/Result.h"
#include "core/media/Likeness.h"

#include <QHash>

namespace rushes::media {

/// By the picture's content hash.
using Looks = QHash<ContentHash, Likeness>;

/// Empty for a file that is missing or of another kind.
Looks readLooks(const QString& path);
/// Appends; makes the file and its folder when they are missing. Fails with Io.
Result<void> addLooks(const QString& path, const Looks& looks);

} // namespace rushes::media
