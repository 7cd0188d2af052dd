#include "core/draft/Plane.h"

#include "core/base/Vectorised.h"
#include "core/draft/Maths.h"

#include <algorithm>
#include <cmath>

namespace rushes::draft {

namespace {

float at(const Plane& plane, int x, int y, float outside)
{
    if (x < 0 || y < 0 || x >= plane.width || y >= plane.height)
        return outside;
    return plane.row(y)[x];
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

RUSHES_CLONES void sampleRow(const Plane& plane, float across, float y, std::vector<float>& out)
{
    const float inside = std::clamp(y, 0.0F, float(plane.height - 1));
    const int y0 = int(inside);
    const float* upper = plane.row(y0);
    const float* lower = plane.row(std::min(y0 + 1, plane.height - 1));
    const float down = inside - float(y0);
    const int shift = floorOf(across);
    const float right = across - float(shift);
    const auto mixed = [&](int place, int beside) {
        const float from = upper[place] + (lower[place] - upper[place]) * down;
        const float to = upper[beside] + (lower[beside] - upper[beside]) * down;
        return from + (to - from) * right;
    };
    const auto repeated = [&](int x) {
        const auto known = [&](int place) { return std::clamp(place, 0, plane.width - 1); };
        return mixed(known(x + shift), known(x + shift + 1));
    };
    out.resize(std::size_t(plane.width));
    const int first = std::clamp(-shift, 0, plane.width);
    const int last = std::clamp(plane.width - 1 - shift, first, plane.width);
    for (int x = 0; x < first; ++x)
        out[std::size_t(x)] = repeated(x);
    RUSHES_NO_OVERLAP
    for (int x = first; x < last; ++x)
        out[std::size_t(x)] = mixed(x + shift, x + shift + 1);
    for (int x = last; x < plane.width; ++x)
        out[std::size_t(x)] = repeated(x);
}

Plane halved(const Plane& plane)
{
    Plane half = Plane::unset((plane.width + 1) / 2, (plane.height + 1) / 2);
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

namespace {

/// Where a pixel of an enlarged row or column lies among those it is made of.
struct Source
{
    int before, after;
    float share; ///< of the one after
};

Source sourceOf(int position, float scale, int count)
{
    const float place = std::clamp((float(position) + 0.5F) * scale - 0.5F, 0.0F, float(count - 1));
    const int before = std::min(int(place), count - 1);
    return {before, std::min(before + 1, count - 1), place - float(before)};
}

float between(float from, float to, float share)
{
    return from * (1 - share) + to * share;
}

/// What most pictures need: exactly twice as wide, without a look at where each pixel lies.
RUSHES_CLONES void doubleRow(const float* in, int width, float* out)
{
    constexpr float nearer = 0.75F;
    out[0] = in[0];
    RUSHES_NO_OVERLAP
    for (int x = 0; x + 1 < width; ++x) {
        out[2 * x + 1] = between(in[x], in[x + 1], 1 - nearer);
        out[2 * x + 2] = between(in[x], in[x + 1], nearer);
    }
    out[2 * width - 1] = in[width - 1];
}

} // namespace

Plane enlarged(const Plane& plane, int width, int height)
{
    Plane large = Plane::unset(width, height);
    std::vector<Source> columns;
    if (width != 2 * plane.width)
        for (int x = 0; x < width; ++x)
            columns.push_back(sourceOf(x, float(plane.width) / float(width), plane.width));
    std::vector<float> line(std::size_t(plane.width));
    for (int y = 0; y < height; ++y) {
        const Source source = sourceOf(y, float(plane.height) / float(height), plane.height);
        const float* upper = plane.row(source.before);
        const float* lower = plane.row(source.after);
        for (std::size_t x = 0; x < line.size(); ++x)
            line[x] = between(upper[x], lower[x], source.share);
        float* out = large.row(y);
        if (columns.empty())
            doubleRow(line.data(), plane.width, out);
        for (std::size_t x = 0; x < columns.size(); ++x)
            out[x] = between(line[std::size_t(columns[x].before)],
                             line[std::size_t(columns[x].after)], columns[x].share);
    }
    return large;
}

} // namespace rushes::draft
