#include "core/sketch/RowFill.h"

#include "core/sketch/Fill.h"
#include "core/sketch/PlaneWarp.h"
#include "core/sketch/RowTasks.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace rushes::sketch {

namespace {

constexpr float wholly = 0.995F;
constexpr int shortest = 12; // known pixels from which a row can go on

/// The parts of a row that are known, long enough to go on from.
std::vector<Run> knownRuns(const std::vector<float>& known)
{
    std::vector<Run> runs;
    const int width = int(known.size());
    for (int x = 0; x < width;) {
        const int first = x;
        while (x < width && known[std::size_t(x)] >= wholly)
            ++x;
        if (x - first >= shortest)
            runs.push_back({first, x});
        x += x == first ? 1 : 0;
    }
    return runs;
}

/// The pixel of a run that one `steps` outside of its end (or its start, when negative) mirrors;
/// farther out than the run is long, it goes back and forth.
int mirrored(Run run, int x)
{
    const int length = run.end - run.first;
    const int place = std::abs(x < run.first ? run.first - 1 - x : x - run.end);
    const int phase = place % (2 * length);
    const int inside = phase < length ? phase : 2 * length - 1 - phase;
    return x < run.first ? run.first + inside : run.end - 1 - inside;
}

QRgb mixedPixel(QRgb a, QRgb b, float share)
{
    const auto mix = [=](int from, int to) {
        return nearest(float(from) + float(to - from) * share);
    };
    return qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

/// Fills the pixels from `left.end` up to `right.first`, of which one may be empty.
void fillGap(QRgb* row, const std::vector<float>& known, Run left, Run right, Run gap)
{
    const bool hasLeft = left.end > left.first;
    const bool hasRight = right.end > right.first;
    const float length = float(gap.end - gap.first) + 1;
    for (int x = gap.first; x < gap.end; ++x) {
        const float along = float(x - gap.first + 1) / length;
        const float share = along * along * (3 - 2 * along);
        const QRgb fromLeft = hasLeft ? row[mirrored(left, x)] : 0;
        const QRgb fromRight = hasRight ? row[mirrored(right, x)] : 0;
        const QRgb colour = !hasLeft    ? fromRight
                            : !hasRight ? fromLeft
                                        : mixedPixel(fromLeft, fromRight, share);
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
        if (std::none_of(row, row + known.width, [](float value) { return value >= wholly; }))
            return true;
    }
    return false;
}

} // namespace

void fillAcross(QImage& picture, const Raster& known)
{
    if (hasLostRow(known))
        fillUnknown(picture, picture.rect(), known);
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

} // namespace rushes::sketch
