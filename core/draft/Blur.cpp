#include "core/draft/Blur.h"

#include "core/base/Vectorised.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace rushes::draft {

namespace {

enum class Edge { Zero, Repeat };

/// Radii of three boxes whose variances add up to sigma squared: (2r+1)^2 - 1 = 12 v for each.
std::array<int, 3> boxRadii(float sigma)
{
    const int base = int(std::floor((std::sqrt(4.0F * sigma * sigma + 1.0F) - 1.0F) / 2.0F));
    std::array<int, 3> radii{base, base, base};
    float best = 1e9F;
    for (int larger = 0; larger <= 3; ++larger) {
        float variance = 0;
        for (int pass = 0; pass < 3; ++pass) {
            const auto r = float(base + (pass < larger ? 1 : 0));
            variance += ((2 * r + 1) * (2 * r + 1) - 1) / 12;
        }
        if (const float error = std::abs(variance - sigma * sigma); error < best) {
            best = error;
            for (int pass = 0; pass < 3; ++pass)
                radii[std::size_t(pass)] = base + (pass < larger ? 1 : 0);
        }
    }
    return radii;
}

/// A row made longer at both ends, so that a sliding sum never asks where it is.
void padRow(const float* row, int width, int radius, Edge edge, std::vector<float>& padded)
{
    padded.resize(std::size_t(width) + 2 * std::size_t(radius) + 1);
    std::fill_n(padded.begin(), radius, edge == Edge::Repeat ? row[0] : 0);
    std::copy_n(row, width, padded.begin() + radius);
    std::fill_n(padded.begin() + radius + width, radius + 1,
                edge == Edge::Repeat ? row[width - 1] : 0);
}

/// Several rows side by side: a sum waits for its last addition, and the others go on meanwhile.
void boxRows(const Plane& plane, int radius, Edge edge, Plane& out)
{
    constexpr int together = 8;
    const int box = 2 * radius + 1;
    const float scale = 1.0F / float(box);
    std::array<std::vector<float>, together> padded;
    for (int y = 0; y < plane.height; y += together) {
        std::array<const float*, together> in;
        std::array<float*, together> to;
        std::array<float, together> sums;
        for (std::size_t i = 0; i < together; ++i) { // the last row again where there are fewer
            const int row = std::min(y + int(i), plane.height - 1);
            padRow(plane.row(row), plane.width, radius, edge, padded[i]);
            in[i] = padded[i].data();
            to[i] = out.row(row);
            sums[i] = std::accumulate(in[i], in[i] + box, 0.0F);
        }
        for (int x = 0; x < plane.width; ++x)
            for (std::size_t i = 0; i < together; ++i) {
                to[i][x] = sums[i] * scale;
                sums[i] += in[i][x + box] - in[i][x];
            }
    }
}

void boxColumns(const Plane& plane, int radius, Edge edge, Plane& out)
{
    const int width = plane.width;
    const int height = plane.height;
    const float scale = 1.0F / float(2 * radius + 1);
    const std::vector<float> nothing(std::size_t(width), 0.0F);
    const auto line = [&](int y) {
        if (y >= 0 && y < height)
            return plane.row(y);
        return edge == Edge::Zero ? nothing.data() : plane.row(y < 0 ? 0 : height - 1);
    };
    std::vector<float> sums(std::size_t(width), 0.0F);
    for (int y = -radius; y <= radius; ++y) {
        const float* in = line(y);
        for (int x = 0; x < width; ++x)
            sums[std::size_t(x)] += in[x];
    }
    for (int y = 0; y < height; ++y) {
        float* to = out.row(y);
        const float* enter = line(y + radius + 1);
        const float* leave = line(y - radius);
        RUSHES_NO_OVERLAP
        for (int x = 0; x < width; ++x) {
            to[x] = sums[std::size_t(x)] * scale;
            sums[std::size_t(x)] += enter[x] - leave[x];
        }
    }
}

void blurWith(Plane& plane, float sigma, Edge edge)
{
    if (sigma < 0.3F || plane.values.empty())
        return;
    Plane between = Plane::unset(plane.width, plane.height);
    for (const int radius : boxRadii(sigma)) {
        if (radius == 0)
            continue;
        boxRows(plane, radius, edge, between);
        boxColumns(between, radius, edge, plane);
    }
}

} // namespace

void blur(Plane& plane, float sigma)
{
    blurWith(plane, sigma, Edge::Zero);
}

void blurClamped(Plane& plane, float sigma)
{
    blurWith(plane, sigma, Edge::Repeat);
}

} // namespace rushes::draft
