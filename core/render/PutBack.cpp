#include "core/render/PutBack.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <vector>

namespace rushes::render {

namespace {

constexpr int wholeWeight = 255;

/// Distances to the nearest painted pixel in thirds of a pixel, by two passes over the picture in
/// which a step costs 3 and a diagonal one 4.
class MaskDistance
{
public:
    MaskDistance(const QImage& grey, int farthest)
        : m_size(grey.size()),
          m_far(farthest),
          m_values(std::size_t(grey.width()) * std::size_t(grey.height()), farthest)
    {
        constexpr int painted = 128;
        for (int y = 0; y < m_size.height(); ++y) {
            const uchar* line = grey.constScanLine(y);
            for (int x = 0; x < m_size.width(); ++x) {
                if (line[x] >= painted)
                    at(x, y) = 0;
            }
        }
        for (int y = 0; y < m_size.height(); ++y) {
            for (int x = 0; x < m_size.width(); ++x)
                spread(x, y, -1);
        }
        for (int y = m_size.height() - 1; y >= 0; --y) {
            for (int x = m_size.width() - 1; x >= 0; --x)
                spread(x, y, 1);
        }
    }

    int& at(int x, int y)
    {
        return m_values[std::size_t(y) * std::size_t(m_size.width()) + std::size_t(x)];
    }

private:
    int known(int x, int y)
    {
        const bool isInside = x >= 0 && y >= 0 && x < m_size.width() && y < m_size.height();
        return isInside ? at(x, y) : m_far;
    }
    void spread(int x, int y, int side)
    {
        constexpr int straight = 3, diagonal = 4;
        const int beside = std::min(known(x + side, y), known(x, y + side)) + straight;
        const int across =
            std::min(known(x + side, y + side), known(x - side, y + side)) + diagonal;
        at(x, y) = std::min({at(x, y), beside, across});
    }

    QSize m_size;
    int m_far;
    std::vector<int> m_values;
};

/// Falls from 255 at the mask to 0 at `reach`, flat at both ends.
uchar weightAt(int distance, int reach)
{
    if (distance >= reach)
        return 0;
    const double t = 1.0 - double(distance) / reach;
    return uchar(std::lround(wholeWeight * t * t * (3 - 2 * t)));
}

/// Grey levels with the brightness of the whole left in: enough to see how things lie.
QImage greyAt(const QImage& picture, QSize size)
{
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage weightAtSize(const QImage& weight, QSize size)
{
    return weight.isNull() ? QImage()
                           : weight.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The mean difference where neither the weight nor a shift of `margin` px says otherwise.
double difference(const QImage& edited, const QImage& original, const QImage& weight, QPoint shift,
                  int margin)
{
    std::int64_t sum = 0, count = 0;
    for (int y = margin; y < original.height() - margin; ++y) {
        const uchar* a = original.constScanLine(y);
        const uchar* b = edited.constScanLine(y - shift.y());
        const uchar* w = weight.isNull() ? nullptr : weight.constScanLine(y);
        for (int x = margin; x < original.width() - margin; ++x) {
            if (w && w[x] != 0)
                continue;
            sum += std::abs(int(a[x]) - int(b[x - shift.x()]));
            ++count;
        }
    }
    return count > 0 ? double(sum) / double(count) : 0;
}

/// The best shift within `reach` of `about`, nearest ones first so that equal ones change nothing.
QPoint bestShift(const QImage& edited, const QImage& original, const QImage& weight, QPoint about,
                 int reach, int margin)
{
    std::vector<QPoint> tries;
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x)
            tries.push_back(about + QPoint(x, y));
    }
    std::stable_sort(tries.begin(), tries.end(), [&](QPoint a, QPoint b) {
        return (a - about).manhattanLength() < (b - about).manhattanLength();
    });
    QPoint best = about;
    double least = std::numeric_limits<double>::max();
    for (const QPoint& shift : tries) {
        if (std::max(std::abs(shift.x()), std::abs(shift.y())) > margin)
            continue;
        const double error = difference(edited, original, weight, shift, margin);
        if (error < least) {
            least = error;
            best = shift;
        }
    }
    return best;
}

/// A shift found small, made exact at the full size; (0, 0) unless it is clearly better.
QPoint shiftOf(const QImage& edited, const QImage& original, const QImage& weight)
{
    constexpr int searched = 192;       // longer side at which the whole range is tried
    constexpr double furthest = 0.03;   // of the longer side
    constexpr double clearlyLess = 0.8; // of the difference without a shift
    const QSize size = original.size();
    const int longer = std::max(size.width(), size.height());
    int scale = int(std::bit_floor(unsigned(std::max(1, longer / searched))));
    int reach = std::max(1, int(furthest * longer / scale));
    QPoint shift;
    for (; scale >= 1; scale /= 2) {
        const QSize small = (size / scale).expandedTo({1, 1});
        const int margin = int(std::ceil(furthest * longer / scale)) + 1;
        if (2 * margin >= std::min(small.width(), small.height()))
            return {};
        const QImage a = greyAt(original, small), b = greyAt(edited, small);
        const QImage w = weightAtSize(weight, small);
        shift = bestShift(b, a, w, shift, reach, margin);
        if (scale == 1) {
            const double moved = difference(b, a, w, shift, margin);
            return moved < clearlyLess * difference(b, a, w, {}, margin) ? shift : QPoint();
        }
        shift *= 2;
        reach = 2;
    }
    return {};
}

QImage moved(const QImage& picture, QPoint shift)
{
    if (shift.isNull())
        return picture;
    QImage result(picture.size(), picture.format());
    for (int y = 0; y < picture.height(); ++y) {
        const int from = std::clamp(y - shift.y(), 0, picture.height() - 1);
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(from));
        auto* out = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            out[x] = line[std::clamp(x - shift.x(), 0, picture.width() - 1)];
    }
    return result;
}

QImage::Format commonFormat(const QImage& a, const QImage& b)
{
    const auto isGrey = [](const QImage& one) { return one.format() == QImage::Format_Grayscale8; };
    if (isGrey(a) && isGrey(b))
        return QImage::Format_Grayscale8;
    return a.hasAlphaChannel() || b.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                      : QImage::Format_RGB32;
}

} // namespace

QImage editWeight(const QImage& mask, QSize size, int feather)
{
    QImage weight(size, QImage::Format_Grayscale8);
    constexpr int third = 3; // a pixel in the units of the distance
    const int reach = third * std::max(1, feather);
    MaskDistance distance(greyAt(mask, size), reach);
    for (int y = 0; y < size.height(); ++y) {
        uchar* line = weight.scanLine(y);
        for (int x = 0; x < size.width(); ++x)
            line[x] = weightAt(distance.at(x, y), reach);
    }
    return weight;
}

Registered registered(const QImage& edited, const QImage& original, const QImage& weight)
{
    const QImage scaled =
        edited.size() == original.size()
            ? edited
            : edited.scaled(original.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QPoint shift = shiftOf(scaled, original, weight);
    const QImage picture = scaled.convertToFormat(
        scaled.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return {moved(picture, shift), shift};
}

double changedShare(const QImage& edited, const QImage& original, const QImage& weight)
{
    constexpr int compared = 256;  // longer side
    constexpr int visible = 3 * 8; // the sum over three channels, of 255 each
    QSize size = original.size();
    if (std::max(size.width(), size.height()) > compared)
        size = size.scaled(compared, compared, Qt::KeepAspectRatio).expandedTo({1, 1});
    const auto small = [&](const QImage& picture) {
        return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    const QImage a = small(original), b = small(edited);
    const QImage w = weightAtSize(weight, size);
    std::int64_t changed = 0, count = 0;
    for (int y = 0; y < size.height(); ++y) {
        const auto* before = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* after = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        const uchar* share = w.isNull() ? nullptr : w.constScanLine(y);
        for (int x = 0; x < size.width(); ++x) {
            if (share && share[x] != 0)
                continue;
            const int sum = std::abs(qRed(before[x]) - qRed(after[x])) +
                            std::abs(qGreen(before[x]) - qGreen(after[x])) +
                            std::abs(qBlue(before[x]) - qBlue(after[x]));
            changed += sum > visible;
            ++count;
        }
    }
    return count > 0 ? double(changed) / double(count) : 0;
}

QImage putBack(const QImage& edited, const QImage& original, const QImage& weight)
{
    const QImage::Format format = commonFormat(edited, original);
    const int channels = format == QImage::Format_Grayscale8 ? 1 : 4;
    QImage result = original.convertToFormat(format);
    const QImage over = edited.convertToFormat(format);
    for (int y = 0; y < result.height(); ++y) {
        uchar* out = result.scanLine(y);
        const uchar* in = over.constScanLine(y);
        const uchar* share = weight.constScanLine(y);
        for (int i = 0; i < result.width() * channels; ++i) {
            const int w = share[i / channels];
            out[i] =
                uchar((out[i] * (wholeWeight - w) + in[i] * w + wholeWeight / 2) / wholeWeight);
        }
    }
    return result;
}

} // namespace rushes::render
