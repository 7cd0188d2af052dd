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
/// The picture (RGB32) of the channels, spread over `size`.
QImage pictureFrom(const Channels& channels, QSize size);

/// `top` over `below` (RGB32, same size), where `share` is 1 only `top`; `share` covers the picture
/// at its own resolution.
QImage mixed(const QImage& below, const QImage& top, const Raster& share);

Raster resized(const Raster& raster, QSize size);

/// Three box blurs, close to a Gaussian of standard deviation `radius` pixels; edges repeat.
Raster blurred(const Raster& raster, double radius);

/// Reads between the values; the pixel centres of a picture of `over` pixels are mapped on to the
/// raster. Several threads may read at once.
class RasterReader
{
public:
    RasterReader(const Raster& raster, QSize over);
    /// Fills `out` with the values along row `y` of the picture.
    void readRow(int y, std::vector<float>& out) const;

private:
    struct Column
    {
        int cell;
        float share; ///< of the next cell
    };
    Column columnAt(int pixel, int pixels, int cells) const;

    const Raster& m_raster;
    QSize m_over;
    std::vector<Column> m_columns;
};

/// Where values are above one half: the smallest rectangle round them, empty when there are none.
QRect boundsOf(const Raster& mask);

} // namespace rushes::sketch
