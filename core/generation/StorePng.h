/// Puts a picture that was made here into a project's media. Blocks on the disk, any thread.
#pragma once

#include "core/base/Hash.h"
#include "core/base/Result.h"

class QImage;

namespace rushes::media {
class AssetStore;
}

namespace rushes::generation {

/// As a PNG, so that masks and depths come back exactly.
Result<ContentHash> storePng(const QImage& image, const media::AssetStore& store);

} // namespace rushes::generation
