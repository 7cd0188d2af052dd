#include "core/sketch/RowFill.h"

#include "core/base/Curve.h"
#include "core/sketch/Fill.h"
#include "core/sketch/PlaneWarp.h"
#include "core/sketch/RowTasks.h"

#include <algorithm>
#include <cstdint>

namespace rushes::sketch {

namespace {

constexpr int shortest = 12; // known pixels from which a row can go on
constexpr int meanReach = 6;
constexpr double edgeWidth = 8; // pixels of `known`

/// The parts of a row that are known, long enough to go on from.
std::vector<Run> knownRuns(const std::vector<float>& known)
{
    std::vector<Run> runs;
    const int width = int(known.size());
    for (int x = 0; x < width;) {
        const int first = x;
        while (x < width && known[std::size_t(x)] >= whollyKnown)
            ++x;
        if (x - first >= shortest)
            runs.push_back({first, x});
        x += x == first ? 1 : 0;
    }
    return runs;
}

/// The mean of a run's pixels about the one at `x`.
QRgb meanAbout(const QRgb* row, Run run, int x)
{
    const int first = std::max(run.first, x - meanReach);
    const int end = std::min(run.end, x + meanReach + 1);
    int red = 0, green = 0, blue = 0;
    for (int i = first; i < end; ++i) {
        red += qRed(row[i]);
        green += qGreen(row[i]);
        blue += qBlue(row[i]);
    }
    const int count = end - first;
    return qRgb(red / count, green / count, blue / count);
}

/// Fills the pixels from `left.end` up to `right.first`, of which one may be empty.
void fillGap(QRgb* row, const std::vector<float>& known, Run left, Run right, Run gap)
{
    const bool hasLeft = left.end > left.first;
    const bool hasRight = right.end > right.first;
    const float length = float(gap.end - gap.first) + 1;
    const QRgb fromLeft = hasLeft ? meanAbout(row, left, left.end - 1) : 0;
    const QRgb fromRight = hasRight ? meanAbout(row, right, right.first) : 0;
    for (int x = gap.first; x < gap.end; ++x) {
        const float along = float(x - gap.first + 1) / length;
        const QRgb colour = !hasLeft    ? fromRight
                            : !hasRight ? fromLeft
                                        : mixedPixel(fromLeft, fromRight, smoothStep(0, 1, along));
        row[x] = mixedPixel(colour, row[x], known[std::size_t(x)]);
    }
}

void fillRow(QRgb* row, const std::vector<float>& known, const std::vector<Run>& runs)
{
    const int width = int(known.size());
    Run left;
    for (const Run& run : runs) {
        fillGap(row, known, left, run, {left.end, run.first});
        left = run;
    }
    fillGap(row, known, left, {}, {left.end, width});
}

/// Rows that nothing goes on in.
bool hasLostRow(const Raster& known)
{
    for (int y = 0; y < known.height; ++y) {
        const float* row = known.row(y);
        if (std::none_of(row, row + known.width, [](float value) { return value >= whollyKnown; }))
            return true;
    }
    return false;
}

void fillRows(QImage& picture, const Raster& known)
{
    const RasterReader reader(known, picture.size());
    uchar* pixels = picture.bits();
    forAllRows(picture.height(), [&](Rows rows) {
        RasterReader::Row row;
        for (int y = rows.first; y < rows.end; ++y) {
            reader.readRow(y, row);
            const std::vector<Run> runs = knownRuns(row.values);
            const bool isWhole =
                !runs.empty() && runs.front().first == 0 && runs.front().end == picture.width();
            if (!runs.empty() && !isWhole)
                fillRow(reinterpret_cast<QRgb*>(pixels + y * picture.bytesPerLine()), row.values,
                        runs);
        }
    });
}

/// How far inside the hole a pixel lies: 0 at its edge, 1 where only the rows tell what is there.
Raster depthInHole(const Raster& known)
{
    Raster depth = known;
    for (float& value : depth.values)
        value = 1 - value;
    depth = blurred(depth, edgeWidth);
    for (float& value : depth.values)
        value = smoothStep(0.55F, 0.97F, value);
    return depth;
}

/// Lays `rows` over the picture where `share` says.
void layOver(QImage& picture, const QImage& rows, const Raster& share)
{
    const RasterReader shares(share, picture.size());
    uchar* pixels = picture.bits();
    forAllRows(picture.height(), [&](Rows part) {
        RasterReader::Row along;
        for (int y = part.first; y < part.end; ++y) {
            shares.readRow(y, along);
            auto* row = reinterpret_cast<QRgb*>(pixels + y * picture.bytesPerLine());
            const auto* over = reinterpret_cast<const QRgb*>(rows.constScanLine(y));
            for (int x = 0; x < picture.width(); ++x) {
                const float value = along.values[std::size_t(x)];
                if (value > 0)
                    row[x] = mixedPixel(row[x], over[x], value);
            }
        }
    });
}

} // namespace

void fillAcross(QImage& picture, const Raster& known)
{
    QImage rows = hasLostRow(known) ? QImage() : picture.copy();
    fillUnknown(picture, picture.rect(), known);
    if (rows.isNull())
        rows = picture.copy(); // no row tells what a lost one was
    fillRows(rows, known);
    layOver(picture, rows, depthInHole(known));
}

} // namespace rushes::sketch
