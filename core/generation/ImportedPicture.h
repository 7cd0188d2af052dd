/// A user's own picture taken into the media folder, with the mask its transparency gives. Blocking
/// function, any thread.
#pragma once

#include "core/media/AssetStore.h"

#include <QSize>

namespace rushes::generation {

struct ImportedPicture
{
    ContentHash media = {};
    ContentHash subjectMask = {}; ///< empty when the picture is opaque
    QSize size = {};

    bool operator==(const ImportedPicture&) const = default;
};

/// Keeps the file's bytes as they are. Fails with Usage and the file's name when it is not a
/// readable picture, Io when it could not be stored.
Result<ImportedPicture> storePicture(const QString& path, const media::AssetStore& store);

} // namespace rushes::generation
