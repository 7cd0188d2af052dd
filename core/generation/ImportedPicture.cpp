#include "core/generation/ImportedPicture.h"

#include "core/generation/StorePng.h"
#include "core/media/Image.h"

#include <algorithm>

namespace rushes::generation {

namespace {

/// The alpha channel as a mask, or null when every pixel is opaque.
QImage maskOf(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return {};
    const QImage mask = picture.convertToFormat(QImage::Format_Alpha8);
    bool opaque = true;
    for (int y = 0; y < mask.height() && opaque; ++y) {
        const uchar* line = mask.constScanLine(y);
        opaque = std::all_of(line, line + mask.width(), [](uchar value) { return value == 255; });
    }
    if (opaque)
        return {};
    QImage grey(mask.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < mask.height(); ++y)
        std::copy_n(mask.constScanLine(y), mask.width(), grey.scanLine(y));
    return grey;
}

} // namespace

Result<ImportedPicture> storePicture(const QString& path, const media::AssetStore& store)
{
    const Result<QImage> picture = media::readImage(path);
    if (!picture)
        return fail(picture.error());
    const Result<ContentHash> media = store.putFile(path);
    if (!media)
        return fail(media.error());
    ImportedPicture imported{.media = *media, .size = picture->size()};
    const QImage mask = maskOf(*picture);
    if (mask.isNull())
        return imported;
    const Result<ContentHash> stored = storePng(mask, store);
    if (!stored)
        return fail(stored.error());
    imported.subjectMask = *stored;
    return imported;
}

} // namespace rushes::generation
