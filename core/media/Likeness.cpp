#include "core/media/Likeness.h"

#include <bit>
#include <cstdlib>

namespace rushes::media {

namespace {

constexpr int cells = 8;
constexpr int parts = 3;
constexpr int mostEdgesApart = 6;
constexpr int mostColourApart = 20; ///< of 255
/// Neighbours this near are the same: noise of a plain backdrop is not what a picture looks like.
constexpr int leastStep = 3;

} // namespace

Likeness likenessOf(const QImage& picture)
{
    Likeness likeness;
    if (picture.isNull())
        return likeness;
    const QImage opaque = picture.convertToFormat(QImage::Format_RGB32);
    const QImage grey =
        opaque.scaled(cells + 1, cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < cells; ++y) {
        const uchar* row = grey.constScanLine(y);
        for (int x = 0; x < cells; ++x)
            likeness.edges = likeness.edges << 1 | std::uint64_t(row[x + 1] > row[x] + leastStep);
    }
    const QImage colours =
        opaque.scaled(parts, parts, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    std::size_t next = 0;
    for (int y = 0; y < parts; ++y) {
        for (int x = 0; x < parts; ++x) {
            const QRgb pixel = colours.pixel(x, y);
            for (const int channel : {qRed(pixel), qGreen(pixel), qBlue(pixel)})
                likeness.colours[next++] = std::uint8_t(channel);
        }
    }
    return likeness;
}

bool alike(const Likeness& a, const Likeness& b)
{
    if (std::popcount(a.edges ^ b.edges) > mostEdgesApart)
        return false;
    for (std::size_t i = 0; i < a.colours.size(); ++i) {
        if (std::abs(int(a.colours[i]) - int(b.colours[i])) > mostColourApart)
            return false;
    }
    return true;
}

} // namespace rushes::media
