#include "core/generation/CroppedPicture.h"

#include "core/generation/StorePng.h"
#include "core/generation/SubjectFocus.h"
#include "core/media/Image.h"

#include <algorithm>
#include <cmath>

namespace rushes::generation {

namespace {

/// The same part of a grey picture that may be of another size than the picture itself.
Result<ContentHash> storePart(const QImage& grey, const QRect& crop, QSize whole,
                              const media::AssetStore& store)
{
    if (grey.isNull())
        return ContentHash();
    const double x = double(grey.width()) / whole.width();
    const double y = double(grey.height()) / whole.height();
    const QRect part(qRound(crop.x() * x), qRound(crop.y() * y),
                     std::max(1, qRound(crop.width() * x)), std::max(1, qRound(crop.height() * y)));
    return storePng(
        grey.copy(part.intersected(grey.rect())).convertToFormat(QImage::Format_Grayscale8), store);
}

} // namespace

QRect cropOf(QSize picture, project::AspectRatio ratio, QPointF focus)
{
    const double own = double(picture.width()) / picture.height();
    QSize size = picture;
    if (own > ratio.value())
        size.setWidth(std::max(1, int(std::lround(picture.height() * ratio.value()))));
    else
        size.setHeight(std::max(1, int(std::lround(picture.width() / ratio.value()))));
    const auto place = [](double middle, int whole, int part) {
        return std::clamp(int(std::lround(middle * whole - part / 2.0)), 0, whole - part);
    };
    return {QPoint(place(focus.x(), picture.width(), size.width()),
                   place(focus.y(), picture.height(), size.height())),
            size};
}

Result<CroppedPicture> storeCrop(const PictureFiles& files, project::AspectRatio ratio,
                                 const media::AssetStore& store)
{
    const Result<QImage> picture = media::readImage(files.picture);
    if (!picture)
        return fail(picture.error());
    const QImage mask = media::readIfThere(files.subjectMask);
    const QRectF subject = mask.isNull() ? QRectF() : subjectBox(mask);
    const QSize whole = picture->size();
    const QRect crop =
        cropOf(whole, ratio, subject.isEmpty() ? QPointF(0.5, 0.5) : subject.center());
    const auto media = storePng(picture->copy(crop), store);
    const auto part = storePart(mask, crop, whole, store);
    const auto depth = storePart(media::readIfThere(files.depth), crop, whole, store);
    for (const Result<ContentHash>& stored : {media, part, depth}) {
        if (!stored)
            return fail(stored.error());
    }
    return CroppedPicture{*media, *part, *depth, crop.size()};
}

} // namespace rushes::generation
