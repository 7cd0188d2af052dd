/// Small pictures of numbers, for masks, depths and light: what is computed at a few hundred pixels
/// and then spread over the full picture. Plain values and pure functions, any thread.
#pragma once

#include <QImage>

#include <array>
#include <vector>

namespace rushes::sketch {

struct Raster
{
    int width = 0;
    int height = 0;
    std::vector<float> values = {}; ///< row by row

    Raster() = default;
    Raster(QSize size, float value)
        : width(size.width()),
          height(size.height()),
          values(std::size_t(width) * std::size_t(height), value)
    {}

    bool isNull() const { return values.empty(); }
    QSize size() const { return {width, height}; }
    float* row(int y) { return values.data() + std::size_t(y) * std::size_t(width); }
    const float* row(int y) const { return values.data() + std::size_t(y) * std::size_t(width); }
    float at(int x, int y) const { return row(y)[x]; }

    bool operator==(const Raster&) const = default;
};

/// The nearest whole number to a value that is not negative; lround is too slow for every pixel.
inline int nearest(float value)
{
    constexpr float half = 0.5F;
    return int(value + half);
}

/// `a` with this share of `b`, 0 to 1; opaque.
inline QRgb mixedPixel(QRgb a, QRgb b, float share)
{
    const auto mix = [=](int from, int to) {
        return nearest(float(from) + float(to - from) * share);
    };
    return qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

/// `size` scaled down, never up, so that its longer side is at most `longestSide`; at least 2 x 2.
QSize fittedInto(QSize size, int longestSide);

/// A grey picture as 0 to 1, averaged down to `size`.
Raster rasterFrom(const QImage& grey, QSize size);
/// The relative luminance (BT.709 weights on the stored values) of a picture, 0 to 1, averaged down
/// to `size`.
Raster luminanceOf(const QImage& picture, QSize size);

/// Red, green and blue of a picture, 0 to 255, averaged down to `size`.
using Channels = std::array<Raster, 3>;
Channels channelsOf(const QImage& picture, QSize size);

/// Puts the colours of `channels` over the pixels of `picture` (RGB32), where `share` is 1 wholly.
/// Both cover `area`, which lies in the picture, at their own resolutions.
void mixIn(QImage& picture, const QRect& area, const Channels& channels, const Raster& share);

Raster resized(const Raster& raster, QSize size);

/// Three box blurs, close to a Gaussian of standard deviation `radius` pixels; edges repeat.
Raster blurred(const Raster& raster, double radius);

/// Reads between the values; the pixel centres of a picture of `over` pixels are mapped on to the
/// raster. Several threads may read at once, each into its own Row.
class RasterReader
{
public:
    struct Row
    {
        std::vector<float> values; ///< one for each column
        std::vector<float> mixed;
    };

    /// Only the columns of `part` are read; all when it is null.
    RasterReader(const Raster& raster, QSize over, QRect part = {});
    /// Fills `out` with the values along row `y` of the picture.
    void readRow(int y, Row& out) const;

private:
    const Raster& m_raster;
    QSize m_over;
    std::vector<int> m_cells;
    std::vector<float> m_shares; ///< of the next cell
};

/// Where values are above one half: the smallest rectangle round them, empty when there are none.
QRect boundsOf(const Raster& mask);

} // namespace rushes::sketch
