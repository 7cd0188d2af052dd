/// A rectangle of floats: masks, shadows, glow, one channel of a picture. Values are what the
/// caller says they are (coverage 0 to 1, linear light, heights). Plain value, any thread; knows no
/// picture format.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace rushes::draft {

/// An allocator that leaves numbers as they lie in memory where no value is given for them.
template <class T>
struct Unset : std::allocator<T>
{
    template <class U>
    struct rebind
    {
        using other = Unset<U>;
    };

    Unset() = default;
    template <class U>
    Unset(const Unset<U>& /*other*/) noexcept
    {}

    template <class U>
    void construct(U* place) const
    {
        ::new (static_cast<void*>(place)) U;
    }
    template <class U, class... Values>
    void construct(U* place, Values&&... values) const
    {
        ::new (static_cast<void*>(place)) U(std::forward<Values>(values)...);
    }
};

struct Plane
{
    Plane() = default;
    Plane(int w, int h, float fill = 0)
        : width(w),
          height(h),
          values(std::size_t(w) * std::size_t(h), fill)
    {}
    /// For who writes every value before one is read: clearing it first takes as long as many a
    /// step that follows.
    static Plane unset(int w, int h)
    {
        Plane plane;
        plane.width = w;
        plane.height = h;
        plane.values.resize(std::size_t(w) * std::size_t(h));
        return plane;
    }

    int width = 0;
    int height = 0;
    std::vector<float, Unset<float>> values;

    float* row(int y) { return values.data() + std::size_t(y) * std::size_t(width); }
    const float* row(int y) const { return values.data() + std::size_t(y) * std::size_t(width); }
    /// Bilinear, `outside` beyond the edges; (0, 0) is the centre of the first pixel.
    float sample(float x, float y, float outside = 0) const;
    /// Bilinear with the edge pixels repeated.
    float sampleClamped(float x, float y) const;
};

/// `out[x]` = the plane at (x + `across`, `y`) for a whole row, bilinear with the edge pixels
/// repeated; `out` gets the plane's width.
void sampleRow(const Plane& plane, float across, float y, std::vector<float>& out);

/// Half the size, each value the mean of four.
Plane halved(const Plane& plane);
/// Bilinear enlargement to exactly this size.
Plane enlarged(const Plane& plane, int width, int height);

} // namespace rushes::draft
