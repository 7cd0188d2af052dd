#include "core/sketch/PlaneWarp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

// One copy of the loop for any x86-64 and one for processors with AVX2, chosen when the program
// starts.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RUSHES_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define RUSHES_CLONES
#endif

namespace rushes::sketch {

namespace {

constexpr int spanLength = 16;

/// A place in the image in 1/65536 pixels.
struct Place
{
    std::int32_t u = 0, v = 0;
};

struct Texture
{
    const std::uint32_t* pixels = nullptr;
    std::int32_t stride = 0;
    Place most = {}; ///< the last column and row are repeats (see guarded), so this is size - 2
};

constexpr std::uint32_t evenBytes = 0x00ff00ff;

/// a + (b - a) * weight / 256 for two bytes at once, rounded.
inline std::uint32_t mixedPair(std::uint32_t a, std::uint32_t b, std::uint32_t weight)
{
    return ((a * (256 - weight) + b * weight + 0x00800080) >> 8) & evenBytes;
}

/// The four neighbours weighted, as two pairs of bytes.
struct Pairs
{
    std::uint32_t even, odd;
};

inline Pairs sampled(Texture texture, std::int32_t u, std::int32_t v)
{
    const std::int32_t index = (v >> 16) * texture.stride + (u >> 16);
    const std::uint32_t across = std::uint32_t(u >> 8) & 255;
    const std::uint32_t down = std::uint32_t(v >> 8) & 255;
    const std::uint32_t a = texture.pixels[index];
    const std::uint32_t b = texture.pixels[index + 1];
    const std::uint32_t c = texture.pixels[index + texture.stride];
    const std::uint32_t d = texture.pixels[index + texture.stride + 1];
    const std::uint32_t upperEven = mixedPair(a & evenBytes, b & evenBytes, across);
    const std::uint32_t upperOdd = mixedPair((a >> 8) & evenBytes, (b >> 8) & evenBytes, across);
    const std::uint32_t lowerEven = mixedPair(c & evenBytes, d & evenBytes, across);
    const std::uint32_t lowerOdd = mixedPair((c >> 8) & evenBytes, (d >> 8) & evenBytes, across);
    return {mixedPair(upperEven, lowerEven, down), mixedPair(upperOdd, lowerOdd, down)};
}

inline std::uint32_t opaque(Pairs pairs)
{
    return pairs.even | (pairs.odd << 8) | 0xff000000;
}

/// Premultiplied `top` over `below`. Rounds down, so that no byte can pass 255.
inline std::uint32_t over(Pairs top, std::uint32_t below)
{
    const std::uint32_t alpha = top.odd >> 16;
    const std::uint32_t rest = 256 - (alpha + (alpha >> 7));
    const std::uint32_t even = (((below & evenBytes) * rest) >> 8) & evenBytes;
    const std::uint32_t odd = ((((below >> 8) & evenBytes) * rest) >> 8) & evenBytes;
    return opaque({top.even + even, top.odd + odd});
}

RUSHES_CLONES void fillSpan(Texture texture, Place start, Place step, std::uint32_t* out, int count)
{
    for (int i = 0; i < count; ++i)
        out[i] = opaque(sampled(texture, start.u + i * step.u, start.v + i * step.v));
}

RUSHES_CLONES void blendSpan(Texture texture, Place start, Place step, std::uint32_t* out,
                             int count)
{
    for (int i = 0; i < count; ++i) {
        const std::int32_t u = std::clamp(start.u + i * step.u, 0, texture.most.u);
        const std::int32_t v = std::clamp(start.v + i * step.v, 0, texture.most.v);
        out[i] = over(sampled(texture, u, v), out[i]);
    }
}

/// Every 16th pixel of a row or column and the last one.
int meshPoints(int pixels)
{
    return (pixels - 2 + spanLength) / spanLength + 1;
}

int pixelOf(int meshPoint, int pixels)
{
    return std::min(meshPoint * spanLength, pixels - 1);
}

/// How far outside the image a place may lie, in pixels.
enum class Reach { Inside = 0, Beyond = 4096 };

/// Where the mesh points of a frame look, in 1/65536 pixels.
class Mesh
{
public:
    Mesh(const Plane& plane, const Projector& projector, QSize frame, Reach reach)
        : m_plane(plane),
          m_projector(projector),
          m_frame(frame),
          m_reach(int(reach))
    {}

    int columns() const { return meshPoints(m_frame.width()); }
    void computeRow(int row, std::vector<Place>& places) const
    {
        places.resize(std::size_t(columns()));
        const int y = pixelOf(row, m_frame.height());
        for (int column = 0; column < columns(); ++column)
            places[std::size_t(column)] = placeAt(pixelOf(column, m_frame.width()), y);
    }

private:
    Place placeAt(int x, int y) const
    {
        const double unit = m_frame.width();
        const QPointF framePoint((x + 0.5 - m_frame.width() / 2.0) / unit,
                                 (y + 0.5 - m_frame.height() / 2.0) / unit);
        const QPointF pixel =
            m_projector.toPicture(framePoint, m_plane.disparity) * m_plane.pixelsPerUnit +
            m_plane.centre;
        return {fixed(pixel.x(), m_plane.image.width() - 2),
                fixed(pixel.y(), m_plane.image.height() - 2)};
    }
    /// Pixel centres lie at halves.
    std::int32_t fixed(double position, int most) const
    {
        const double kept = std::clamp(position - 0.5, double(-m_reach), double(most + m_reach));
        return std::int32_t(std::lround(kept * 65536));
    }

    const Plane& m_plane;
    const Projector& m_projector;
    QSize m_frame;
    int m_reach;
};

/// The places of one row of pixels, between two rows of the mesh.
void mixRows(const std::vector<Place>& upper, const std::vector<Place>& lower, double share,
             std::vector<Place>& row)
{
    row.resize(upper.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = {upper[i].u + std::int32_t(share * (lower[i].u - upper[i].u)),
                  upper[i].v + std::int32_t(share * (lower[i].v - upper[i].v))};
}

/// Calls `drawSpan(start, end, x, y, length)` for every span of the rows: `end` is the place
/// `length` pixels on.
template <class DrawSpan>
void forEachSpan(const Mesh& mesh, QSize frame, Rows rows, const DrawSpan& drawSpan)
{
    std::vector<Place> upper;
    std::vector<Place> lower;
    std::vector<Place> row;
    int computed = -1;
    for (int y = rows.first; y < rows.end; ++y) {
        const int meshRow = y / spanLength;
        if (meshRow != computed) {
            mesh.computeRow(meshRow, upper);
            mesh.computeRow(meshRow + 1, lower);
            computed = meshRow;
        }
        const int height = pixelOf(meshRow + 1, frame.height()) - meshRow * spanLength;
        mixRows(upper, lower, height > 0 ? double(y % spanLength) / height : 0, row);
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            const int x = int(i) * spanLength;
            drawSpan(row[i], row[i + 1], x, y, pixelOf(int(i) + 1, frame.width()) - x);
        }
    }
}

Place stepOf(Place start, Place end, int length)
{
    if (length == spanLength)
        return {(end.u - start.u) / spanLength, (end.v - start.v) / spanLength};
    return {(end.u - start.u) / length, (end.v - start.v) / length};
}

/// The last span of a row has its end pixel too.
int pixelsIn(int x, int length, QSize frame)
{
    return x + length == frame.width() - 1 ? length + 1 : length;
}

Texture textureOf(const QImage& image)
{
    return {reinterpret_cast<const std::uint32_t*>(image.constBits()),
            std::int32_t(image.bytesPerLine() / 4),
            {(image.width() - 2) * 65536, (image.height() - 2) * 65536}};
}

} // namespace

QRectF Plane::area() const
{
    return {-centre / pixelsPerUnit, QSizeF(image.width() - 1, image.height() - 1) / pixelsPerUnit};
}

QImage guarded(const QImage& picture)
{
    QImage image(picture.width() + 1, picture.height() + 1, picture.format());
    for (int y = 0; y < image.height(); ++y) {
        const auto* from =
            reinterpret_cast<const QRgb*>(picture.constScanLine(std::min(y, picture.height() - 1)));
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::copy_n(from, picture.width(), to);
        to[picture.width()] = from[picture.width() - 1];
    }
    return image;
}

void drawPlane(const Plane& plane, const Projector& projector, FrameBits frame, Rows rows)
{
    const Texture texture = textureOf(plane.image);
    forEachSpan(Mesh(plane, projector, frame.size, Reach::Inside), frame.size, rows,
                [&](Place start, Place end, int x, int y, int length) {
                    fillSpan(texture, start, stepOf(start, end, length), frame.row(y) + x,
                             pixelsIn(x, length, frame.size));
                });
}

void drawPlaneOver(const Plane& plane, const Projector& projector, FrameBits frame, Rows rows)
{
    const Texture texture = textureOf(plane.image);
    const Place least{(plane.filled.left() - 1) * 65536, (plane.filled.top() - 1) * 65536};
    const Place most{(plane.filled.right() + 1) * 65536, (plane.filled.bottom() + 1) * 65536};
    forEachSpan(Mesh(plane, projector, frame.size, Reach::Beyond), frame.size, rows,
                [&](Place start, Place end, int x, int y, int length) {
                    const bool misses =
                        std::max(start.u, end.u) < least.u || std::min(start.u, end.u) > most.u ||
                        std::max(start.v, end.v) < least.v || std::min(start.v, end.v) > most.v;
                    if (!misses)
                        blendSpan(texture, start, stepOf(start, end, length), frame.row(y) + x,
                                  pixelsIn(x, length, frame.size));
                });
}

} // namespace rushes::sketch
