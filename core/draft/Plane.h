/// A rectangle of floats and the blurs everything soft is made of: masks, shadows, glow. Values are
/// what the caller says they are (coverage 0 to 1, linear light, heights). Plain value, any thread;
/// knows no picture format.
#pragma once

#include <vector>

namespace rushes::draft {

struct Plane
{
    Plane() = default;
    Plane(int w, int h, float fill = 0)
        : width(w),
          height(h),
          values(std::size_t(w) * std::size_t(h), fill)
    {}

    int width = 0;
    int height = 0;
    std::vector<float> values;

    float* row(int y) { return values.data() + std::size_t(y) * std::size_t(width); }
    const float* row(int y) const { return values.data() + std::size_t(y) * std::size_t(width); }
    /// Bilinear, `outside` beyond the edges; (0, 0) is the centre of the first pixel.
    float sample(float x, float y, float outside = 0) const;
    /// Bilinear with the edge pixels repeated.
    float sampleClamped(float x, float y) const;
};

/// Three box passes, close to a Gaussian of `sigma` pixels. What lies outside counts as nothing
/// (zero).
void blur(Plane& plane, float sigma);
/// The same with the edge pixels repeated, for pictures rather than masks.
void blurClamped(Plane& plane, float sigma);

/// Half the size, each value the mean of four.
Plane halved(const Plane& plane);
/// Bilinear enlargement to exactly this size.
Plane enlarged(const Plane& plane, int width, int height);

} // namespace rushes::draft
