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

QRect touchedBy(const QImage& mask, QSize size)
{
    QRect touched;
    const auto isTouched = [](uchar value) { return value > 0; };
    for (int y = 0; y < mask.height(); ++y) {
        const uchar* row = mask.constScanLine(y);
        const uchar* end = row + mask.width();
        const uchar* first = std::find_if(row, end, isTouched);
        if (first == end)
            continue;
        const uchar* last = end;
        while (!isTouched(*(last - 1)))
            --last;
        touched |= QRect(int(first - row), y, int(last - first), 1);
    }
    const double across = double(size.width()) / mask.width();
    const double down = double(size.height()) / mask.height();
    const QRectF area(touched.left() * across, touched.top() * down, touched.width() * across,
                      touched.height() * down);
    // Between two pixels of the mask its values spread over half of each.
    const double spreadAcross = 2 + across / 2;
    const double spreadDown = 2 + down / 2;
    return area.adjusted(-spreadAcross, -spreadDown, spreadAcross, spreadDown)
        .toAlignedRect()
        .intersected(QRect(QPoint(), size));
}

QImage maskOf(const QImage& mask, QSize size, const QRect& part)
{
    if (mask.size() == size)
        return mask.copy(part);
    // Averaging first keeps the edge of a much larger mask smooth.
    const QSize reduced = mask.size().boundedTo(size);
    const Raster raster = rasterFrom(mask, reduced.expandedTo({2, 2}));
    const RasterReader reader(raster, size, part);
    QImage result(part.size(), QImage::Format_Grayscale8);
    uchar* pixels = result.bits();
    forAllRows(result.height(), [&](Rows rows) {
        RasterReader::Row row;
        for (int y = rows.first; y < rows.end; ++y) {
            reader.readRow(part.top() + y, row);
            std::transform(
                row.values.begin(), row.values.end(), pixels + y * result.bytesPerLine(),
                [](float value) { return uchar(nearest(std::clamp(value, 0.0F, 1.0F) * 255)); });
        }
    });
    return result;
}

void wrapLight(QImage& subject, const QImage& mask, const QImage& behind)
{
    constexpr int side = 240;
    constexpr float strength = 0.55F;
    if (behind.isNull())
        return;
    const QSize size = fittedInto(subject.size(), side);
    const double reach = 0.015 * std::max(size.width(), size.height());
    const Raster inside = rasterFrom(mask, size);
    Raster share = blurred(inside, reach);
    for (std::size_t i = 0; i < share.values.size(); ++i)
        share.values[i] = strength * std::clamp(1 - share.values[i], 0.0F, 1.0F) * inside.values[i];
    Channels light = channelsOf(behind, size);
    for (Raster& channel : light)
        channel = blurred(channel, 4 * reach);
    mixIn(subject, subject.rect(), light, share);
}

void cutOut(QImage& picture, const QImage& mask)
{
    picture.reinterpretAsFormat(QImage::Format_ARGB32_Premultiplied);
    uchar* pixels = picture.bits();
    forAllRows(picture.height(), [&](Rows rows) {
        for (int y = rows.first; y < rows.end; ++y) {
            const uchar* alphas = mask.constScanLine(y);
            auto* row = reinterpret_cast<QRgb*>(pixels + y * picture.bytesPerLine());
            for (int x = 0; x < picture.width(); ++x) {
                if (alphas[x] < 255)
                    row[x] = qPremultiply((row[x] & 0x00ffffff) | (QRgb(alphas[x]) << 24));
            }
        }
    });
}

} // namespace rushes::sketch
