#include "core/providers/gemini/SentPicture.h"

#include "core/media/Image.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestSide = 2048;
constexpr int quality = 90;
/// Google's older pages allow 20 MB a request, newer ones 100; base64 adds a third.
constexpr qsizetype largestRequest = 14'000'000;
constexpr double sameRatio = 0.03; ///< 1344×768 counts as 16:9
constexpr double leastKept = 0.75; ///< of the picture, by a crop
constexpr int blurredSide = 24;    ///< px of the copy that is stretched behind

QByteArray mimeTypeOf(media::ImageFormat format)
{
    switch (format) {
    case media::ImageFormat::Png:
        return "image/png";
    case media::ImageFormat::Jpeg:
        return "image/jpeg";
    case media::ImageFormat::WebP:
        return "image/webp";
    }
    return {};
}

QSize sizeOf(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size();
}

Result<SentPicture> asJpeg(QImage image)
{
    if (std::max(image.width(), image.height()) > longestSide)
        image =
            image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    auto bytes = media::encodeImage(image, media::ImageFormat::Jpeg, quality);
    if (!bytes)
        return fail(bytes.error());
    return SentPicture{*bytes, "image/jpeg"};
}

Result<SentPicture> asJpeg(const QByteArray& file, const QString& name)
{
    const auto image = media::decodeImage(file, name);
    return image ? asJpeg(*image) : fail(image.error());
}

QImage croppedTo(const QImage& image, double ratio)
{
    const double own = double(image.width()) / image.height();
    const int width = own > ratio ? qRound(image.height() * ratio) : image.width();
    const int height = own > ratio ? image.height() : qRound(image.width() / ratio);
    return image.copy((image.width() - width) / 2, (image.height() - height) / 2, width, height);
}

/// The picture whole, before a blurred copy of itself.
QImage extendedTo(const QImage& image, double ratio)
{
    const double own = double(image.width()) / image.height();
    const QSize size = own > ratio ? QSize(image.width(), qRound(image.width() / ratio))
                                   : QSize(qRound(image.height() * ratio), image.height());
    const QImage small =
        croppedTo(image, ratio)
            .scaled(blurredSide, blurredSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage result = small.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_RGB32);
    QPainter(&result).drawImage((size.width() - image.width()) / 2,
                                (size.height() - image.height()) / 2, image);
    return result;
}

} // namespace

Result<SentPicture> sentPicture(const QByteArray& file, const QString& name)
{
    const auto format = media::sniffFormat(file);
    const QSize size = sizeOf(file);
    if (format && size.isValid() && std::max(size.width(), size.height()) <= longestSide)
        return SentPicture{file, mimeTypeOf(*format)};
    return asJpeg(file, name);
}

Result<std::vector<SentPicture>> sentPictures(const std::vector<QByteArray>& files)
{
    std::vector<SentPicture> pictures;
    qsizetype total = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto picture = sentPicture(files[i], u"reference %1"_s.arg(i + 1));
        if (!picture)
            return fail(picture.error());
        total += picture->bytes.size();
        pictures.push_back(std::move(*picture));
    }
    if (total <= largestRequest)
        return pictures;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto picture = asJpeg(pictures[i].bytes, u"reference %1"_s.arg(i + 1));
        if (!picture)
            return fail(picture.error());
        pictures[i] = std::move(*picture);
    }
    return pictures;
}

Result<FittedPicture> fittedPicture(const QByteArray& file, project::AspectRatio ratio,
                                    const QString& name)
{
    const QSize size = sizeOf(file);
    const double own = size.isValid() ? double(size.width()) / size.height() : 0;
    const double kept = std::min(own / ratio.value(), ratio.value() / own);
    if (kept >= 1 - sameRatio) {
        auto picture = sentPicture(file, name);
        return picture ? Result<FittedPicture>(FittedPicture{std::move(*picture)})
                       : fail(picture.error());
    }
    const auto image = media::decodeImage(file, name);
    if (!image)
        return fail(image.error());
    const bool crops = kept >= leastKept;
    auto picture =
        asJpeg(crops ? croppedTo(*image, ratio.value()) : extendedTo(*image, ratio.value()));
    if (!picture)
        return fail(picture.error());
    const QString done = crops ? u"%1 was cropped to %2"_s
                               : u"%1 was extended to %2 with a blurred copy of itself"_s;
    return FittedPicture{std::move(*picture), done.arg(name, project::aspectText(ratio))};
}

} // namespace rushes::providers
