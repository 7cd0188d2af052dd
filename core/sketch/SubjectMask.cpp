#include "core/sketch/SubjectMask.h"

#include "core/sketch/RowTasks.h"

#include <algorithm>

namespace rushes::sketch {

QImage drawable(const QImage& picture)
{
    if (picture.isNull()) {
        QImage grey(2, 2, QImage::Format_RGB32);
        grey.fill(0xff808080);
        return grey;
    }
    if (picture.width() >= 2 && picture.height() >= 2)
        return picture;
    return picture.scaled(std::max(2, picture.width()), std::max(2, picture.height()));
}

QImage transparencyOf(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return {};
    QImage alpha = picture.convertToFormat(QImage::Format_Alpha8);
    alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar* row = alpha.constScanLine(y);
        if (std::any_of(row, row + alpha.width(), [](uchar value) { return value < 250; }))
            return alpha;
    }
    return {};
}

QImage cutOut(const QImage& picture, const Raster& mask)
{
    QImage result(picture.size(), QImage::Format_ARGB32_Premultiplied);
    const RasterReader reader(mask, picture.size());
    uchar* pixels = result.bits();
    forAllRows(result.height(), [&](Rows rows) {
        std::vector<float> alphas;
        for (int y = rows.first; y < rows.end; ++y) {
            reader.readRow(y, alphas);
            const auto* from = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
            auto* to = reinterpret_cast<QRgb*>(pixels + y * result.bytesPerLine());
            for (int x = 0; x < result.width(); ++x) {
                const int alpha = nearest(alphas[std::size_t(x)] * 255);
                to[x] = qPremultiply((from[x] & 0x00ffffff) | (QRgb(alpha) << 24));
            }
        }
    });
    return result;
}

QRect touchedBy(const Raster& mask)
{
    Raster any = mask;
    for (float& value : any.values)
        value = value > 0.002F ? 1.0F : 0.0F;
    return boundsOf(any).adjusted(-2, -2, 2, 2).intersected(QRect(QPoint(), mask.size()));
}

} // namespace rushes::sketch
