#include "core/sketch/Raster.h"

#include "core/sketch/RowTasks.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

/// One running mean of 2 * reach + 1 values along `count` values that lie `step` apart.
void boxAlong(const float* from, float* to, int count, int step, int reach)
{
    const auto clamped = [&](int i) {
        return from[std::ptrdiff_t(std::clamp(i, 0, count - 1)) * step];
    };
    const double share = 1.0 / (2 * reach + 1);
    double sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += clamped(i);
    for (int i = 0; i < count; ++i) {
        to[std::ptrdiff_t(i) * step] = float(sum * share);
        sum += clamped(i + reach + 1) - clamped(i - reach);
    }
}

} // namespace

QSize fittedInto(QSize size, int longestSide)
{
    const double factor =
        std::min(1.0, double(longestSide) / std::max(size.width(), size.height()));
    return {std::max(2, int(std::lround(size.width() * factor))),
            std::max(2, int(std::lround(size.height() * factor)))};
}

Raster rasterFrom(const QImage& grey, QSize size)
{
    const QImage small = grey.convertToFormat(QImage::Format_Grayscale8)
                             .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    Raster raster(size, 0);
    for (int y = 0; y < raster.height; ++y) {
        const uchar* from = small.constScanLine(y);
        std::transform(from, from + raster.width, raster.row(y),
                       [](uchar value) { return float(value) / 255; });
    }
    return raster;
}

Raster luminanceOf(const QImage& picture, QSize size)
{
    const QImage small = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    Raster raster(size, 0);
    for (int y = 0; y < raster.height; ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(small.constScanLine(y));
        std::transform(from, from + raster.width, raster.row(y), [](QRgb p) {
            return (0.2126F * float(qRed(p)) + 0.7152F * float(qGreen(p)) +
                    0.0722F * float(qBlue(p))) /
                   255;
        });
    }
    return raster;
}

Channels channelsOf(const QImage& picture, QSize size)
{
    const QImage small = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    Channels channels{Raster(size, 0), Raster(size, 0), Raster(size, 0)};
    for (int y = 0; y < size.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(small.constScanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            channels[0].row(y)[x] = float(qRed(from[x]));
            channels[1].row(y)[x] = float(qGreen(from[x]));
            channels[2].row(y)[x] = float(qBlue(from[x]));
        }
    }
    return channels;
}

QImage pictureFrom(const Channels& channels, QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    const std::array readers{RasterReader(channels[0], size), RasterReader(channels[1], size),
                             RasterReader(channels[2], size)};
    uchar* pixels = picture.bits();
    forAllRows(size.height(), [&](Rows rows) {
        std::array<std::vector<float>, 3> values;
        for (int y = rows.first; y < rows.end; ++y) {
            for (std::size_t c = 0; c < values.size(); ++c)
                readers[c].readRow(y, values[c]);
            auto* to = reinterpret_cast<QRgb*>(pixels + y * picture.bytesPerLine());
            for (std::size_t x = 0; x < std::size_t(size.width()); ++x)
                to[x] = qRgb(nearest(values[0][x]), nearest(values[1][x]), nearest(values[2][x]));
        }
    });
    return picture;
}

QImage mixed(const QImage& below, const QImage& top, const Raster& share)
{
    QImage result(below.size(), QImage::Format_RGB32);
    const RasterReader reader(share, below.size());
    uchar* pixels = result.bits();
    const auto mix = [](int a, int b, float part) {
        return nearest(float(a) + float(b - a) * part);
    };
    forAllRows(result.height(), [&](Rows rows) {
        std::vector<float> shares;
        for (int y = rows.first; y < rows.end; ++y) {
            reader.readRow(y, shares);
            const auto* a = reinterpret_cast<const QRgb*>(below.constScanLine(y));
            const auto* b = reinterpret_cast<const QRgb*>(top.constScanLine(y));
            auto* to = reinterpret_cast<QRgb*>(pixels + y * result.bytesPerLine());
            for (int x = 0; x < result.width(); ++x) {
                const float part = shares[std::size_t(x)];
                to[x] =
                    qRgb(mix(qRed(a[x]), qRed(b[x]), part), mix(qGreen(a[x]), qGreen(b[x]), part),
                         mix(qBlue(a[x]), qBlue(b[x]), part));
            }
        }
    });
    return result;
}

Raster resized(const Raster& raster, QSize size)
{
    Raster result(size, 0);
    const RasterReader reader(raster, size);
    std::vector<float> row;
    for (int y = 0; y < size.height(); ++y) {
        reader.readRow(y, row);
        std::copy(row.begin(), row.end(), result.row(y));
    }
    return result;
}

Raster blurred(const Raster& raster, double radius)
{
    // Three boxes of width w have the variance 3 (w^2 - 1) / 12.
    const int reach = int(std::lround((std::sqrt(4 * radius * radius + 1) - 1) / 2));
    if (reach < 1)
        return raster;
    Raster a = raster;
    Raster b = raster;
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < raster.height; ++y)
            boxAlong(a.row(y), b.row(y), raster.width, 1, reach);
        for (int x = 0; x < raster.width; ++x)
            boxAlong(b.values.data() + x, a.values.data() + x, raster.height, raster.width, reach);
    }
    return a;
}

RasterReader::RasterReader(const Raster& raster, QSize over) : m_raster(raster), m_over(over)
{
    for (int x = 0; x < over.width(); ++x)
        m_columns.push_back(columnAt(x, over.width(), raster.width));
}

RasterReader::Column RasterReader::columnAt(int pixel, int pixels, int cells) const
{
    const float place = (float(pixel) + 0.5F) * float(cells) / float(pixels) - 0.5F;
    const float kept = std::clamp(place, 0.0F, float(cells - 1));
    const int cell = std::min(int(kept), cells - 2);
    return {cell, kept - float(cell)};
}

void RasterReader::readRow(int y, std::vector<float>& out) const
{
    out.resize(std::size_t(m_over.width()));
    if (m_raster.size() == m_over) {
        std::copy_n(m_raster.row(y), m_raster.width, out.begin());
        return;
    }
    const Column row = columnAt(y, m_over.height(), m_raster.height);
    const float* upper = m_raster.row(row.cell);
    const float* lower = upper + m_raster.width;
    for (std::size_t x = 0; x < out.size(); ++x) {
        const auto [cell, share] = m_columns[x];
        const float left = upper[cell] + row.share * (lower[cell] - upper[cell]);
        const float right = upper[cell + 1] + row.share * (lower[cell + 1] - upper[cell + 1]);
        out[x] = left + share * (right - left);
    }
}

QRect boundsOf(const Raster& mask)
{
    QRect bounds;
    for (int y = 0; y < mask.height; ++y) {
        const float* row = mask.row(y);
        const float* end = row + mask.width;
        const auto isInside = [](float value) { return value > 0.5F; };
        const float* first = std::find_if(row, end, isInside);
        if (first == end)
            continue;
        const float* last = end;
        while (!isInside(*(last - 1)))
            --last;
        bounds |= QRect(int(first - row), y, int(last - first), 1);
    }
    return bounds;
}

} // namespace rushes::sketch
