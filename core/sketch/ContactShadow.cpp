#include "core/sketch/ContactShadow.h"

#include <algorithm>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr int softEdge = 2;    // pixels below the outline that still show some of the subject
constexpr int holeReach = 80;  // the hole reaches this part of the picture's side past the subject
constexpr uchar outlined = 24; // of 255: less is not seen

/// By column of the mask: the row below the last one of the subject, or 0 without any.
std::vector<int> feetOf(const QImage& mask)
{
    std::vector<int> feet(std::size_t(mask.width()), 0);
    for (int y = 0; y < mask.height(); ++y) {
        const uchar* line = mask.constScanLine(y);
        for (std::size_t column = 0; column < feet.size(); ++column)
            feet[column] = line[column] > outlined ? y + 1 : feet[column];
    }
    return feet;
}

QRgb darker(QRgb filled, QRgb was)
{
    return qGray(was) < qGray(filled) ? was : filled;
}

} // namespace

void keepContactShadow(QImage& scene, const QImage& picture, const QImage& mask, QPoint place)
{
    const int reach = std::max(scene.width(), scene.height()) / holeReach;
    const std::vector<int> feet = feetOf(mask);
    for (int column = 0; column < mask.width(); ++column) {
        const int foot = feet[std::size_t(column)];
        if (foot == 0)
            continue;
        const int x = place.x() + column;
        const int top = place.y() + foot;
        const int clean = top + softEdge;
        for (int y = std::max(0, top - reach); y < std::min(scene.height(), top + reach); ++y) {
            const int from = std::max(y, clean); // under the subject it is as dark as at its edge
            if (from >= scene.height())
                break;
            auto* pixel = reinterpret_cast<QRgb*>(scene.scanLine(y)) + x;
            *pixel = darker(*pixel, reinterpret_cast<const QRgb*>(picture.constScanLine(from))[x]);
        }
    }
}

} // namespace rushes::sketch
