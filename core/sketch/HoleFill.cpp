#include "core/sketch/HoleFill.h"

#include "core/base/Curve.h"
#include "core/media/MaskIslands.h"
#include "core/sketch/Fill.h"
#include "core/sketch/RowFill.h"
#include "core/sketch/RowTasks.h"
#include "core/sketch/SideCopy.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

/// One row of what lies beside, moved over the hole and its rim; `out` stays where nothing does.
void moveRow(const QRgb* row, const std::vector<float>& sources, const CopyPlan& plan, QRgb* out)
{
    const int width = int(sources.size());
    const int end = std::min(width, plan.last + plan.rim + 1);
    for (int x = std::max(0, plan.first - plan.rim); x < end; ++x) {
        const int left = placeBeside(sources.data(), width, x, plan.left);
        const int right = placeBeside(sources.data(), width, x, plan.right);
        if (left >= 0 && right >= 0)
            out[x] = mixedPixel(row[left], row[right], plan.rightShare(x));
        else if (left >= 0 || right >= 0)
            out[x] = row[std::max(left, right)];
    }
}

/// `moved` comes in as the filled picture, for what has no copy.
void moveOver(QImage& moved, const QImage& picture, const Raster& sources, const CopyPlan& plan)
{
    const RasterReader reader(sources, picture.size());
    uchar* pixels = moved.bits();
    forAllRows(picture.height(), [&](Rows rows) {
        RasterReader::Row row;
        for (int y = rows.first; y < rows.end; ++y) {
            reader.readRow(y, row);
            moveRow(reinterpret_cast<const QRgb*>(picture.constScanLine(y)), row.values, plan,
                    reinterpret_cast<QRgb*>(pixels + y * moved.bytesPerLine()));
        }
    });
}

/// Where a copy can be made, fading out before it cannot: 0 to 1.
Raster reachOf(const Raster& sources, const CopyPlan& plan)
{
    constexpr double fade = 4;
    const auto side = [&](int step) {
        Raster valid(sources.size(), 0);
        for (int y = 0; y < sources.height; ++y)
            for (int x = 0; x < sources.width; ++x)
                valid.row(y)[x] =
                    placeBeside(sources.row(y), sources.width, x, step) < 0 ? 0.0F : 1.0F;
        valid = blurred(valid, fade);
        for (float& value : valid.values)
            value = smoothStep(0.5F, 1, value);
        return valid;
    };
    Raster reach = side(plan.left);
    const Raster right = side(plan.right);
    for (int y = 0; y < reach.height; ++y)
        for (int x = 0; x < reach.width; ++x) {
            float& value = reach.row(y)[x];
            value += (right.at(x, y) - value) * plan.rightShare(x);
        }
    return reach;
}

/// What has to be added to the colours `moved`, so that they meet the picture's all round the hole
/// where copies reach.
Channels bendOf(Channels picture, const Channels& moved, const Raster& known, const Raster& reach)
{
    constexpr float reached = 0.5F;
    Raster trusted = known;
    for (std::size_t i = 0; i < trusted.values.size(); ++i)
        trusted.values[i] =
            known.values[i] >= whollyKnown && reach.values[i] >= reached ? 1.0F : 0.0F;
    for (std::size_t channel = 0; channel < picture.size(); ++channel) {
        std::vector<float>& bend = picture[channel].values;
        std::transform(bend.begin(), bend.end(), moved[channel].values.begin(), bend.begin(),
                       [](float is, float copy) { return is - copy; });
        picture[channel] = filled(picture[channel], trusted);
    }
    return picture;
}

/// How unlike the filled picture the bent copy is, of a byte; grain, leaves and windows do not
/// count one by one.
Raster unlikeness(Channels copy, const Channels& bend, const Channels& filled)
{
    constexpr double soft = 5;
    Raster unlike(bend[0].size(), 0);
    for (std::size_t channel = 0; channel < copy.size(); ++channel) {
        for (std::size_t i = 0; i < unlike.values.size(); ++i)
            copy[channel].values[i] += bend[channel].values[i] - filled[channel].values[i];
        copy[channel] = blurred(copy[channel], soft);
        for (std::size_t i = 0; i < unlike.values.size(); ++i)
            unlike.values[i] += std::abs(copy[channel].values[i]) / float(copy.size());
    }
    return unlike;
}

/// How far the copy is laid over the hole: what is unlike all round it should not stand here too.
Raster shareOfCopy(Raster reach, const Raster& unlike, const Raster& known)
{
    constexpr float alike = 16, stranger = 44; // of a byte
    for (std::size_t i = 0; i < reach.values.size(); ++i)
        reach.values[i] *=
            (1 - known.values[i]) * (1 - smoothStep(alike, stranger, unlike.values[i]));
    return reach;
}

QRgb bent(QRgb pixel, float red, float green, float blue)
{
    const auto add = [](int value, float more) {
        return nearest(std::clamp(float(value) + more, 0.0F, 255.0F));
    };
    return qRgb(add(qRed(pixel), red), add(qGreen(pixel), green), add(qBlue(pixel), blue));
}

/// Lays `moved` and what bends it over the picture where `share` says.
void layOver(QImage& picture, const QImage& moved, const Channels& bend, const Raster& share)
{
    const RasterReader shareReader(share, picture.size());
    const std::array readers{RasterReader(bend[0], picture.size()),
                             RasterReader(bend[1], picture.size()),
                             RasterReader(bend[2], picture.size())};
    uchar* pixels = picture.bits();
    forAllRows(picture.height(), [&](Rows rows) {
        RasterReader::Row part;
        std::array<RasterReader::Row, 3> more;
        for (int y = rows.first; y < rows.end; ++y) {
            shareReader.readRow(y, part);
            if (*std::max_element(part.values.begin(), part.values.end()) <= 0)
                continue;
            for (std::size_t channel = 0; channel < more.size(); ++channel)
                readers[channel].readRow(y, more[channel]);
            auto* row = reinterpret_cast<QRgb*>(pixels + y * picture.bytesPerLine());
            const auto* over = reinterpret_cast<const QRgb*>(moved.constScanLine(y));
            for (std::size_t x = 0; x < part.values.size(); ++x)
                if (part.values[x] > 0)
                    row[x] = mixedPixel(
                        row[x],
                        bent(over[x], more[0].values[x], more[1].values[x], more[2].values[x]),
                        part.values[x]);
        }
    });
}

/// What is known when only this island of a hole is not.
Raster allBut(const media::Island& island, const Raster& known)
{
    Raster rest(known.size(), 1);
    for (const QPoint pixel : island.pixels)
        rest.row(pixel.y())[pixel.x()] = known.at(pixel.x(), pixel.y());
    return rest;
}

std::vector<media::Island> holesOf(const Raster& known)
{
    QImage mask(known.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < known.height; ++y)
        std::transform(known.row(y), known.row(y) + known.width, mask.scanLine(y),
                       [](float value) { return value < whollyKnown ? 255 : 0; });
    return media::islandsOf(mask);
}

} // namespace

void fillHole(QImage& picture, const Raster& known)
{
    constexpr std::size_t mostHoles = 4; // each takes a while; the others stay smooth
    const QImage original = picture;
    fillAcross(picture, known);
    const QImage smooth = picture;
    const Channels before = channelsOf(original, known.size());
    const Channels colours = channelsOf(smooth, known.size());
    const Raster sources = sourcesOf(known);
    std::vector<media::Island> holes = holesOf(known);
    holes.resize(std::min(holes.size(), mostHoles));
    for (const media::Island& hole : holes) {
        const Raster rest = allBut(hole, known);
        const CopyPlan plan = CopyPlanner(colours, rest, sources).plan();
        QImage moved = smooth;
        moveOver(moved, original, sources, plan.scaled(double(picture.width()) / known.width));
        const Channels copied = channelsOf(moved, known.size());
        const Raster reach = reachOf(sources, plan);
        const Channels bend = bendOf(before, copied, known, reach);
        layOver(picture, moved, bend, shareOfCopy(reach, unlikeness(copied, bend, colours), rest));
    }
}

} // namespace rushes::sketch
