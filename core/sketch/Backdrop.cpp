#include "core/sketch/Backdrop.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

constexpr int blurSide = 480;
constexpr double blurShare = 0.016; // of the longer side

float smoothStep(float low, float high, float value)
{
    const float t = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

} // namespace

void blurWhere(QImage& picture, const Raster& share)
{
    const QSize size = fittedInto(picture.size(), blurSide);
    Channels channels = channelsOf(picture, size);
    for (Raster& channel : channels)
        channel = blurred(channel, blurShare * std::max(size.width(), size.height()));
    mixIn(picture, picture.rect(), channels, share);
}

QImage plainBackdrop(QSize size, QColor colour, const Raster& mask)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    const QRect bounds = boundsOf(mask);
    if (bounds.isEmpty() || bounds.bottom() + 1 >= mask.height - mask.height / 64)
        return picture;
    const double scale = double(size.width()) / mask.width;
    const double reach = bounds.width() * 0.5 * scale;
    const double middleX = (bounds.left() + bounds.width() / 2.0) * scale;
    const double middleY = (bounds.bottom() + 1) * scale - 0.06 * reach;
    const int top = std::max(0, int(middleY - 0.6 * reach));
    const int bottom = std::min(size.height(), int(middleY + 0.6 * reach));
    for (int y = top; y < bottom; ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const double across = (x + 0.5 - middleX) / reach;
            const double down = (y + 0.5 - middleY) / (0.2 * reach);
            const double light = 1 - 0.38 * std::exp(-2.2 * (across * across + down * down));
            row[x] =
                qRgb(nearest(float(qRed(row[x]) * light)), nearest(float(qGreen(row[x]) * light)),
                     nearest(float(qBlue(row[x]) * light)));
        }
    }
    return picture;
}

Raster blurOfEdges(QSize size)
{
    Raster share(fittedInto(size, 160), 0);
    for (int y = 0; y < share.height; ++y) {
        for (int x = 0; x < share.width; ++x) {
            const float dx = (float(x) + 0.5F) / float(share.width) - 0.5F;
            const float dy = (float(y) + 0.5F) / float(share.height) - 0.5F;
            share.row(y)[x] = smoothStep(0.26F, 0.52F, std::sqrt(dx * dx + dy * dy));
        }
    }
    return share;
}

Raster blurOfDistance(const Raster& depth)
{
    const Raster soft = blurred(depth, 1.5);
    const float middle = soft.at(depth.width / 2, depth.height / 2);
    Raster share(depth.size(), 0);
    std::transform(soft.values.begin(), soft.values.end(), share.values.begin(),
                   [=](float near) { return smoothStep(0.08F, 0.4F, std::abs(middle - near)); });
    return share;
}

} // namespace rushes::sketch
