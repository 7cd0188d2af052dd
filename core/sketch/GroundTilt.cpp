#include "core/sketch/GroundTilt.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr double leastTilt = 0.2;
constexpr double mostTilt = 0.8;
constexpr double steepestFoot = 2;  ///< of the foot's outline: what is steeper is a side
constexpr double footShare = 0.3;   ///< of the width, at least, or it is no foot to judge by
constexpr double unevenFoot = 0.02; ///< of the foot's width

/// The lowest row of the subject in each column of its bounds, -1 where there is none.
std::vector<int> lowestRows(const Raster& mask, const QRect& bounds)
{
    std::vector<int> rows;
    for (int x = bounds.left(); x <= bounds.right(); ++x) {
        int y = bounds.bottom();
        while (y >= bounds.top() && mask.at(x, y) <= 0.5F)
            --y;
        rows.push_back(y >= bounds.top() ? y : -1);
    }
    return rows;
}

/// The columns round the lowest point up to where the outline turns into the sides.
struct Foot
{
    int first = 0;
    int last = 0;
};

Foot footOf(const std::vector<int>& rows, int stride)
{
    const auto lowest = std::max_element(rows.begin(), rows.end());
    // The middle of the lowest row, which is a line of pixels.
    auto end = lowest;
    while (end + 1 != rows.end() && *(end + 1) >= *lowest - 1)
        ++end;
    const int middle = int((lowest - rows.begin() + end - rows.begin()) / 2);
    const auto goesOn = [&](int from, int to) {
        return rows[std::size_t(to)] >= 0 &&
               std::abs(rows[std::size_t(from)] - rows[std::size_t(to)]) <= steepestFoot * stride;
    };
    Foot foot{middle, middle};
    while (foot.first - stride >= 0 && goesOn(foot.first, foot.first - stride))
        foot.first -= stride;
    while (foot.last + stride < int(rows.size()) && goesOn(foot.last, foot.last + stride))
        foot.last += stride;
    return foot;
}

} // namespace

double groundTilt(const Raster& mask)
{
    const QRect bounds = boundsOf(mask);
    // What the picture's edge cuts off shows no foot.
    if (bounds.isEmpty() || bounds.bottom() >= mask.height - 2)
        return 0;
    const std::vector<int> rows = lowestRows(mask, bounds);
    const int stride = std::max(1, bounds.width() / 48);
    const Foot foot = footOf(rows, stride);
    const int width = foot.last - foot.first;
    if (width < footShare * bounds.width() || width < 8 * stride)
        return 0;
    // y = top + drop · sqrt(1 - u²), by least squares: the lower half of an ellipse. Where it is as
    // steep as a side it is nearly at its full width.
    const double half = width / 2.0 + stride;
    const double middle = (foot.first + foot.last) / 2.0;
    double n = 0, s = 0, ss = 0, y = 0, sy = 0, yy = 0;
    for (int x = foot.first; x <= foot.last; ++x) {
        const double u = (x - middle) / half;
        const double arc = std::sqrt(1 - u * u);
        const double row = rows[std::size_t(x)];
        n += 1;
        s += arc;
        ss += arc * arc;
        y += row;
        sy += arc * row;
        yy += row * row;
    }
    const double spread = ss - s * s / n;
    if (spread <= 0)
        return 0;
    const double drop = (sy - s * y / n) / spread;
    const double left = (yy - y * y / n - drop * drop * spread) / n;
    const double tilt = drop / half;
    const bool fits = std::sqrt(std::max(0.0, left)) < unevenFoot * width;
    return fits && tilt >= leastTilt && tilt <= mostTilt ? tilt : 0;
}

} // namespace rushes::sketch
