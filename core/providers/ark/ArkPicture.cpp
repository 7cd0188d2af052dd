#include "core/providers/ark/ArkPicture.h"

#include "core/media/Image.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int quality = 92;

QSize sizeOf(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size();
}

Result<void> checkShape(QSize size, const catalog::Model& model, const QString& name)
{
    const double ratio = double(size.width()) / size.height();
    const double least = numberAt(model.limits, "picture_min_ratio", 0);
    const double most = numberAt(model.limits, "picture_max_ratio", ratio);
    if (ratio >= least && ratio <= most)
        return {};
    return fail(Error{.code = ErrorCode::Unsupported,
                      .detail = u"%1 is %2×%3; %4 takes pictures from %5:1 to %6:1"_s.arg(name)
                                    .arg(size.width())
                                    .arg(size.height())
                                    .arg(model.name)
                                    .arg(least)
                                    .arg(most),
                      .provider = model.provider,
                      .model = model.id});
}

/// By how much both sides must be multiplied to be within the limits.
double scaleFor(QSize size, const catalog::Model& model)
{
    const int shorter = std::min(size.width(), size.height());
    const int longer = std::max(size.width(), size.height());
    const double least = numberAt(model.limits, "picture_min_px", shorter);
    if (shorter < least)
        return least / shorter;
    const double most = numberAt(model.limits, "picture_max_px", longer);
    const double area = double(size.width()) * size.height();
    const double mostArea = numberAt(model.limits, "picture_max_total_px", area);
    return std::min({1.0, most / longer, std::sqrt(mostArea / area)});
}

QByteArray dataUrlOf(const QByteArray& bytes, media::ImageFormat format)
{
    const QByteArray subtype = format == media::ImageFormat::Png    ? "png"
                               : format == media::ImageFormat::WebP ? "webp"
                                                                    : "jpeg";
    return "data:image/" + subtype + ";base64," + bytes.toBase64();
}

/// Rounded so that the shorter side stays above and the longer below its limit.
QSize scaled(QSize size, double factor)
{
    const auto side = [factor](int length) {
        return int(factor > 1 ? std::ceil(length * factor) : std::floor(length * factor));
    };
    return {std::max(1, side(size.width())), std::max(1, side(size.height()))};
}

} // namespace

Result<QByteArray> arkPicture(const QByteArray& file, const catalog::Model& model,
                              const QString& name)
{
    const auto format = media::sniffFormat(file);
    const QSize size = sizeOf(file);
    const double mostBytes = numberAt(model.limits, "picture_max_bytes", double(file.size()));
    if (!size.isEmpty()) {
        if (auto shape = checkShape(size, model, name); !shape)
            return fail(shape.error());
        if (format && double(file.size()) <= mostBytes && scaleFor(size, model) == 1)
            return dataUrlOf(file, *format);
    }
    auto image = media::decodeImage(file, name);
    if (!image)
        return fail(image.error());
    if (auto shape = checkShape(image->size(), model, name); !shape)
        return fail(shape.error());
    const double factor = scaleFor(image->size(), model);
    if (factor != 1)
        *image = image->scaled(scaled(image->size(), factor), Qt::IgnoreAspectRatio,
                               Qt::SmoothTransformation);
    const auto bytes = media::encodeImage(*image, media::ImageFormat::Jpeg, quality);
    if (!bytes)
        return fail(bytes.error());
    return dataUrlOf(*bytes, media::ImageFormat::Jpeg);
}

} // namespace rushes::providers
