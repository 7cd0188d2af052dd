#include "core/sketch/Raster.h"

#include "core/base/Vectorised.h"
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

/// How much of a pixel falls into a cell and into the next one, when `pixels` are averaged down to
/// `cells`; the shares of a cell add up to 1.
struct Overlap
{
    int cell;
    float here, next;
};

std::vector<Overlap> overlapsOf(int pixels, int cells)
{
    std::vector<Overlap> overlaps;
    const double size = double(cells) / pixels;
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const int cell = std::min(int(pixel * size), cells - 1);
        const double next = std::max(0.0, (pixel + 1) * size - (cell + 1));
        const bool isLast = cell == cells - 1;
        overlaps.push_back({cell, float(isLast ? size : size - next), float(isLast ? 0 : next)});
    }
    return overlaps;
}

void addRow(const std::vector<float>& row, float weight, float* to)
{
    for (std::size_t x = 0; x + 1 < row.size(); ++x)
        to[x] += weight * row[x];
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
    const QImage picture = grey.convertToFormat(QImage::Format_Grayscale8);
    const std::vector<Overlap> columns = overlapsOf(picture.width(), size.width());
    const std::vector<Overlap> rows = overlapsOf(picture.height(), size.height());
    Raster raster(size, 0);
    std::vector<float> row(std::size_t(size.width()) + 1);
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* from = picture.constScanLine(y);
        std::fill(row.begin(), row.end(), 0.0F);
        for (int x = 0; x < picture.width(); ++x) {
            const auto [cell, here, next] = columns[std::size_t(x)];
            row[std::size_t(cell)] += here * float(from[x]);
            row[std::size_t(cell) + 1] += next * float(from[x]);
        }
        const auto [cell, here, next] = rows[std::size_t(y)];
        addRow(row, here / 255, raster.row(cell));
        if (next > 0)
            addRow(row, next / 255, raster.row(cell + 1));
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

void mixIn(QImage& picture, const QRect& area, const Channels& channels, const Raster& share)
{
    const std::array readers{RasterReader(channels[0], area.size()),
                             RasterReader(channels[1], area.size()),
                             RasterReader(channels[2], area.size())};
    const RasterReader shares(share, area.size());
    uchar* pixels = picture.bits();
    const auto mix = [](int a, float b, float part) {
        return nearest(float(a) + (b - float(a)) * part);
    };
    forAllRows(area.height(), [&](Rows rows) {
        std::array<RasterReader::Row, 3> colours;
        RasterReader::Row part;
        for (int y = rows.first; y < rows.end; ++y) {
            shares.readRow(y, part);
            if (*std::max_element(part.values.begin(), part.values.end()) == 0)
                continue;
            for (std::size_t c = 0; c < colours.size(); ++c)
                readers[c].readRow(y, colours[c]);
            auto* to = reinterpret_cast<QRgb*>(pixels + (area.top() + y) * picture.bytesPerLine()) +
                       area.left();
            for (std::size_t x = 0; x < part.values.size(); ++x) {
                const float s = part.values[x];
                if (s > 0)
                    to[x] = qRgb(mix(qRed(to[x]), colours[0].values[x], s),
                                 mix(qGreen(to[x]), colours[1].values[x], s),
                                 mix(qBlue(to[x]), colours[2].values[x], s));
            }
        }
    });
}

Raster resized(const Raster& raster, QSize size)
{
    Raster result(size, 0);
    const RasterReader reader(raster, size);
    RasterReader::Row row;
    for (int y = 0; y < size.height(); ++y) {
        reader.readRow(y, row);
        std::copy(row.values.begin(), row.values.end(), result.row(y));
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

namespace {

struct Between
{
    int cell;
    float share; ///< of the next cell
};

Between betweenCells(int pixel, int pixels, int cells)
{
    const float place = (float(pixel) + 0.5F) * float(cells) / float(pixels) - 0.5F;
    const float kept = std::clamp(place, 0.0F, float(cells - 1));
    const int cell = std::min(int(kept), cells - 2);
    return {cell, kept - float(cell)};
}

RUSHES_CLONES void mixCells(const float* upper, const float* lower, float share, float* out,
                            int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = upper[i] + share * (lower[i] - upper[i]);
}

RUSHES_CLONES void spreadCells(const float* from, const int* cells, const float* shares, float* out,
                               int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i) {
        const float left = from[cells[i]];
        out[i] = left + shares[i] * (from[cells[i] + 1] - left);
    }
}

} // namespace

RasterReader::RasterReader(const Raster& raster, QSize over, QRect part)
    : m_raster(raster),
      m_over(over)
{
    const QRect read = part.isNull() ? QRect(QPoint(), over) : part;
    for (int x = read.left(); x <= read.right(); ++x) {
        const auto [cell, share] = betweenCells(x, over.width(), raster.width);
        m_cells.push_back(cell);
        m_shares.push_back(share);
    }
}

void RasterReader::readRow(int y, Row& out) const
{
    const auto [cell, share] = betweenCells(y, m_over.height(), m_raster.height);
    out.mixed.resize(std::size_t(m_raster.width));
    out.values.resize(m_cells.size());
    const float* upper = m_raster.row(cell);
    mixCells(upper, upper + m_raster.width, share, out.mixed.data(), m_raster.width);
    spreadCells(out.mixed.data(), m_cells.data(), m_shares.data(), out.values.data(),
                int(m_cells.size()));
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
