/// Pictures on their way into a request: small enough, in a format the service reads, and of the
/// clip's ratio. Pure functions over encoded files, any thread (they may decode megapixels).
#pragma once

#include "core/base/Result.h"
#include "core/project/Recipe.h"

#include <QByteArray>

namespace rushes::providers {

struct SentPicture
{
    QByteArray bytes;
    QByteArray mimeType; ///< "image/jpeg", "image/png", "image/webp"

    bool operator==(const SentPicture&) const = default;
};

/// The bytes as they are when they are a PNG, JPEG or WebP of at most 2048 px a side; a JPEG of
/// quality 90 within that otherwise. `name` is said in errors (Usage).
Result<SentPicture> sentPicture(const QByteArray& file, const QString& name);

/// All of them; when together they are more than one request may carry, each becomes a JPEG.
Result<std::vector<SentPicture>> sentPictures(const std::vector<QByteArray>& files);

struct FittedPicture
{
    SentPicture picture;
    QString warning = {}; ///< what was done to it; empty when nothing
};
/// Of the ratio (within 3 %): as it is, or cropped around its centre when at least three quarters
/// of it stay, or else put before a blurred copy of itself that fills the ratio.
Result<FittedPicture> fittedPicture(const QByteArray& file, project::AspectRatio ratio,
                                    const QString& name);

} // namespace rushes::providers
