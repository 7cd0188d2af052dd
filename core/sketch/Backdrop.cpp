#include "core/sketch/Backdrop.h"

#include "core/base/Curve.h"
#include "core/sketch/Studio.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

constexpr int blurSide = 480;
constexpr double blurShare = 0.016; // of the longer side

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
    castShadow(picture, groundShadow(mask));
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
