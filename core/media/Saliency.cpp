#include "core/media/Saliency.h"

#include "core/media/MaskIslands.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualSide = 1024, longestSide = 4096;
constexpr std::int64_t channels = 3;
constexpr double leastIsland = 0.05, leastHole = 0.003; // beside the largest of its kind
constexpr float unsure = 0.1F;             // what a model says of plain sky; the same below the top
constexpr float middle = 128, range = 256; // what ISNet was trained with, for values up to 255

QString shapeText(const std::vector<std::int64_t>& shape)
{
    QStringList sides;
    for (const std::int64_t side : shape)
        sides << (side < 0 ? u"?"_s : QString::number(side));
    return sides.join(u'×');
}

bool fits(std::int64_t side, std::int64_t wanted)
{
    return side == wanted || side < 0;
}

/// The model's width and height.
Result<QSize> sizeOf(const std::vector<std::int64_t>& shape)
{
    const bool isPicture = shape.size() == 4 && fits(shape[0], 1) && fits(shape[1], channels) &&
                           shape[2] <= longestSide && shape[3] <= longestSide;
    if (!isPicture || shape[2] == 0 || shape[3] == 0)
        return fail(ErrorCode::Unsupported,
                    u"the model takes %1, not one picture of three channels (1×3×N×N)"_s.arg(
                        shapeText(shape)));
    const auto side = [](std::int64_t length) { return length < 0 ? usualSide : int(length); };
    return QSize(side(shape[3]), side(shape[2]));
}

/// Channel after channel.
Tensor tensorOf(const QImage& picture, QSize size)
{
    const QImage scaled = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                              .convertToFormat(QImage::Format_RGB888);
    const auto pixels = std::size_t(size.width()) * std::size_t(size.height());
    Tensor tensor{{1, channels, size.height(), size.width()},
                  std::vector<float>(pixels * std::size_t(channels))};
    float* red = tensor.values.data();
    float* green = red + pixels;
    float* blue = green + pixels;
    const auto value = [](uchar channel) { return (float(channel) - middle) / range; };
    for (int y = 0; y < size.height(); ++y) {
        const uchar* pixel = scaled.constScanLine(y);
        for (int x = 0; x < size.width(); ++x, pixel += channels) {
            *red++ = value(pixel[0]);
            *green++ = value(pixel[1]);
            *blue++ = value(pixel[2]);
        }
    }
    return tensor;
}

QImage greyOf(const std::vector<float>& values, QSize size)
{
    QImage grey(size, QImage::Format_Grayscale8);
    const float* from = values.data();
    for (int y = 0; y < size.height(); ++y) {
        uchar* row = grey.scanLine(y);
        for (int x = 0; x < size.width(); ++x, ++from) {
            const float value = (*from - unsure) / (1 - 2 * unsure);
            row[x] = value > 0 ? uchar(std::lround(std::min(value, 1.0F) * 255)) : 0; // 0 for NaN
        }
    }
    return grey;
}

/// Without specks before and behind the subject; the hole of a handle stays.
QImage cleaned(QImage mask)
{
    mask = withoutIslands(std::move(mask), leastIsland);
    mask.invertPixels();
    mask = withoutIslands(std::move(mask), leastHole);
    mask.invertPixels();
    return mask;
}

} // namespace

Result<QImage> saliencyMask(OnnxModel& model, const QImage& picture)
{
    if (picture.isNull())
        return fail(ErrorCode::Usage, u"there is no picture to cut out"_s);
    const Result<QSize> size = sizeOf(model.inputShape());
    if (!size)
        return fail(size.error());
    const Result<Tensor> made = model.run(tensorOf(picture, *size));
    if (!made)
        return fail(made.error());
    const std::vector<std::int64_t> wanted{1, 1, size->height(), size->width()};
    if (made->shape != wanted)
        return fail(ErrorCode::Unsupported, u"the model gives %1, not a mask (%2)"_s.arg(
                                                shapeText(made->shape), shapeText(wanted)));
    return cleaned(greyOf(made->values, *size))
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace rushes::media
