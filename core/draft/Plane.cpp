#include "core/draft/Plane.h"

#include "core/draft/Maths.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::draft {

namespace {

enum class Edge { Zero, Repeat };

float at(const Plane& plane, int x, int y, float outside)
{
    if (x < 0 || y < 0 || x >= plane.width || y >= plane.height)
        return outside;
    return plane.row(y)[x];
}

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

void boxRows(Plane& plane, int radius, Edge edge, std::vector<float>& line)
{
    const int width = plane.width;
    const float scale = 1.0F / float(2 * radius + 1);
    line.resize(std::size_t(width) + 2 * std::size_t(radius) + 1);
    for (int y = 0; y < plane.height; ++y) {
        float* row = plane.row(y);
        const float left = edge == Edge::Repeat ? row[0] : 0;
        const float right = edge == Edge::Repeat ? row[width - 1] : 0;
        std::fill_n(line.begin(), radius, left);
        std::copy_n(row, width, line.begin() + radius);
        std::fill_n(line.begin() + radius + width, radius + 1, right);
        float sum = 0;
        for (int i = 0; i < 2 * radius + 1; ++i)
            sum += line[std::size_t(i)];
        for (int x = 0; x < width; ++x) {
            row[x] = sum * scale;
            sum += line[std::size_t(x + 2 * radius + 1 < width + 2 * radius ? x + 2 * radius + 1
                                                                            : width + 2 * radius)] -
                   line[std::size_t(x)];
        }
    }
}

void boxColumns(Plane& plane, int radius, Edge edge, Plane& source)
{
    source.values = plane.values;
    source.width = plane.width;
    source.height = plane.height;
    const int width = plane.width;
    const int height = plane.height;
    const float scale = 1.0F / float(2 * radius + 1);
    const std::vector<float> nothing(std::size_t(width), 0.0F);
    const auto line = [&](int y) {
        if (y >= 0 && y < height)
            return static_cast<const float*>(source.row(y));
        return edge == Edge::Zero ? nothing.data()
                                  : static_cast<const float*>(source.row(y < 0 ? 0 : height - 1));
    };
    std::vector<float> sums(std::size_t(width), 0.0F);
    for (int y = -radius; y <= radius; ++y) {
        const float* in = line(y);
        for (int x = 0; x < width; ++x)
            sums[std::size_t(x)] += in[x];
    }
    for (int y = 0; y < height; ++y) {
        float* out = plane.row(y);
        const float* enter = line(y + radius + 1);
        const float* leave = line(y - radius);
        for (int x = 0; x < width; ++x) {
            out[x] = sums[std::size_t(x)] * scale;
            sums[std::size_t(x)] += enter[x] - leave[x];
        }
    }
}

void blurWith(Plane& plane, float sigma, Edge edge)
{
    if (sigma < 0.3F || plane.values.empty())
        return;
    std::vector<float> line;
    Plane copy;
    for (const int radius : boxRadii(sigma)) {
        if (radius == 0)
            continue;
        boxRows(plane, radius, edge, line);
        boxColumns(plane, radius, edge, copy);
    }
}

} // namespace

float Plane::sample(float x, float y, float outside) const
{
    const int x0 = floorOf(x);
    const int y0 = floorOf(y);
    const float fx = x - float(x0);
    const float fy = y - float(y0);
    if (x0 >= 0 && y0 >= 0 && x0 + 1 < width && y0 + 1 < height) {
        const float* upper = row(y0) + x0;
        const float* lower = upper + width;
        return (upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) +
               (lower[0] * (1 - fx) + lower[1] * fx) * fy;
    }
    const float top = at(*this, x0, y0, outside) * (1 - fx) + at(*this, x0 + 1, y0, outside) * fx;
    const float bottom =
        at(*this, x0, y0 + 1, outside) * (1 - fx) + at(*this, x0 + 1, y0 + 1, outside) * fx;
    return top * (1 - fy) + bottom * fy;
}

float Plane::sampleClamped(float x, float y) const
{
    return sample(std::clamp(x, 0.0F, float(width - 1)), std::clamp(y, 0.0F, float(height - 1)));
}

void blur(Plane& plane, float sigma)
{
    blurWith(plane, sigma, Edge::Zero);
}

void blurClamped(Plane& plane, float sigma)
{
    blurWith(plane, sigma, Edge::Repeat);
}

Plane halved(const Plane& plane)
{
    Plane half((plane.width + 1) / 2, (plane.height + 1) / 2);
    for (int y = 0; y < half.height; ++y) {
        const float* upper = plane.row(2 * y);
        const float* lower = plane.row(std::min(2 * y + 1, plane.height - 1));
        float* out = half.row(y);
        for (int x = 0; x < half.width; ++x) {
            const int right = std::min(2 * x + 1, plane.width - 1);
            out[x] = 0.25F * (upper[2 * x] + upper[right] + lower[2 * x] + lower[right]);
        }
    }
    return half;
}

Plane enlarged(const Plane& plane, int width, int height)
{
    struct Column
    {
        int left, right;
        float share;
    };
    const auto placed = [](int position, float scale, int count) {
        return std::clamp((float(position) + 0.5F) * scale - 0.5F, 0.0F, float(count - 1));
    };
    Plane large(width, height);
    const float scaleX = float(plane.width) / float(width);
    const float scaleY = float(plane.height) / float(height);
    std::vector<Column> columns(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x) {
        const float source = placed(x, scaleX, plane.width);
        const int left = std::min(int(source), plane.width - 1);
        columns[std::size_t(x)] = {left, std::min(left + 1, plane.width - 1), source - float(left)};
    }
    std::vector<float> between(std::size_t(plane.width));
    for (int y = 0; y < height; ++y) {
        const float source = placed(y, scaleY, plane.height);
        const int y0 = std::min(int(source), plane.height - 1);
        const float share = source - float(y0);
        const float* upper = plane.row(y0);
        const float* lower = plane.row(std::min(y0 + 1, plane.height - 1));
        for (std::size_t x = 0; x < between.size(); ++x)
            between[x] = upper[x] * (1 - share) + lower[x] * share;
        float* out = large.row(y);
        for (int x = 0; x < width; ++x) {
            const Column& column = columns[std::size_t(x)];
            out[x] = between[std::size_t(column.left)] * (1 - column.share) +
                     between[std::size_t(column.right)] * column.share;
        }
    }
    return large;
}

} // namespace rushes::draft
