#include "core/generation/StorePng.h"

#include "core/media/AssetStore.h"
#include "core/media/Image.h"

namespace rushes::generation {

Result<ContentHash> storePng(const QImage& image, const media::AssetStore& store)
{
    const Result<QByteArray> bytes = media::encodeImage(image, media::ImageFormat::Png);
    return bytes ? store.put(*bytes, media::suffixOf(media::ImageFormat::Png))
                 : fail(bytes.error());
}

} // namespace rushes::generation
