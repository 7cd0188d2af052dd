/// A part of a picture at another ratio, with its mask and depth, stored as files of their own.
/// Blocking functions (they decode and encode megapixels), any thread.
#pragma once

#include "core/media/AssetStore.h"
#include "core/project/Recipe.h"

#include <QImage>
#include <QSize>

namespace rushes::generation {

/// Paths; mask and depth may be empty.
struct PictureFiles
{
    QString picture = {};
    QString subjectMask = {};
    QString depth = {};

    bool operator==(const PictureFiles&) const = default;
};

struct CroppedPicture
{
    ContentHash media = {};
    ContentHash subjectMask = {};
    ContentHash depth = {};
    QSize size = {};

    bool operator==(const CroppedPicture&) const = default;
};

/// The largest part of this ratio, as near to `focus` (fractions of the picture) as its edges
/// allow.
QRect cropOf(QSize picture, project::AspectRatio ratio, QPointF focus);

/// Keeps the middle of the subject where a mask tells it. Fails with Usage for a picture that
/// cannot be read and Io for one that cannot be written.
Result<CroppedPicture> storeCrop(const PictureFiles& files, project::AspectRatio ratio,
                                 const media::AssetStore& store);

} // namespace rushes::generation
