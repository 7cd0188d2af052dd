#include "core/sketch/PlaneWarp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

// One copy of the loop for any x86-64 and one for processors with AVX2, chosen when the program
// starts.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RUSHES_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define RUSHES_CLONES
#endif

// The frame and the pictures never overlap, which the compiler has to know before it reads ahead.
#if defined(__clang__)
#define RUSHES_NO_OVERLAP _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define RUSHES_NO_OVERLAP _Pragma("GCC ivdep")
#else
#define RUSHES_NO_OVERLAP
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

/// a + (b - a) * weight / 256 for two bytes at once, rounded. A borrow between the two cancels out
/// in the sum.
inline std::uint32_t mixedPair(std::uint32_t a, std::uint32_t b, std::uint32_t weight)
{
    return (((a << 8) + (b - a) * weight + 0x00800080) >> 8) & evenBytes;
}

/// The four neighbours weighted, as two pairs of bytes.
struct Pairs
{
    std::uint32_t even, odd;
};

inline Pairs pairsOf(std::uint32_t pixel)
{
    return {pixel & evenBytes, (pixel >> 8) & evenBytes};
}

inline Pairs mixed(Pairs a, Pairs b, std::uint32_t weight)
{
    return {mixedPair(a.even, b.even, weight), mixedPair(a.odd, b.odd, weight)};
}

inline Pairs sampled(Texture texture, std::int32_t u, std::int32_t v)
{
    const std::int32_t index = (v >> 16) * texture.stride + (u >> 16);
    const std::uint32_t across = std::uint32_t(u >> 8) & 255;
    const std::uint32_t down = std::uint32_t(v >> 8) & 255;
    const std::uint32_t a = texture.pixels[index];
    const std::uint32_t b = texture.pixels[index + 1];
    const std::uint32_t c = texture.pixels[index + texture.stride];
    const std::uint32_t d = texture.pixels[index + texture.stride + 1];
    const Pairs left = mixed(pairsOf(a), pairsOf(c), down);
    const Pairs right = mixed(pairsOf(b), pairsOf(d), down);
    return mixed(left, right, across);
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
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = opaque(sampled(texture, start.u + i * step.u, start.v + i * step.v));
}

RUSHES_CLONES void blendSpan(Texture texture, Place start, Place step, std::uint32_t* out,
                             int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i) {
        const std::int32_t u = std::clamp(start.u + i * step.u, 0, texture.most.u);
        const std::int32_t v = std::clamp(start.v + i * step.v, 0, texture.most.v);
        out[i] = over(sampled(texture, u, v), out[i]);
    }
}

/// Two rows of the image mixed into one. A row of the frame that looks along it then needs half the
/// work, and gets the same bytes.
RUSHES_CLONES void mixLines(const std::uint32_t* upper, const std::uint32_t* lower,
                            std::uint32_t down, std::uint32_t* line, int count)
{
    const auto* a = reinterpret_cast<const std::uint8_t*>(upper);
    const auto* b = reinterpret_cast<const std::uint8_t*>(lower);
    auto* out = reinterpret_cast<std::uint8_t*>(line);
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count * 4; ++i)
        out[i] = std::uint8_t((a[i] * (256 - down) + b[i] * down + 128) >> 8);
}

inline Pairs sampledAlong(const std::uint32_t* line, std::int32_t u)
{
    return mixed(pairsOf(line[u >> 16]), pairsOf(line[(u >> 16) + 1]), std::uint32_t(u >> 8) & 255);
}

RUSHES_CLONES void fillAlong(const std::uint32_t* line, std::int32_t start, std::int32_t step,
                             std::uint32_t* out, int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = opaque(sampledAlong(line, start + i * step));
}

RUSHES_CLONES void blendAlong(const std::uint32_t* line, std::int32_t most, std::int32_t start,
                              std::int32_t step, std::uint32_t* out, int count)
{
    RUSHES_NO_OVERLAP
    for (int i = 0; i < count; ++i)
        out[i] = over(sampledAlong(line, std::clamp(start + i * step, 0, most)), out[i]);
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

/// Calls `drawRow(places, y)` for every row, with the places of its mesh points.
template <class DrawRow>
void forEachRow(const Mesh& mesh, QSize frame, Rows rows, const DrawRow& drawRow)
{
    std::vector<Place> upper;
    std::vector<Place> lower;
    std::vector<Place> row;
    int computed = -1;
    for (int y = rows.first; y < rows.end; ++y) {
        const int meshRow = y / spanLength;
        if (meshRow != computed) {
            if (meshRow == computed + 1 && computed >= 0)
                std::swap(upper, lower);
            else
                mesh.computeRow(meshRow, upper);
            mesh.computeRow(meshRow + 1, lower);
            computed = meshRow;
        }
        const int height = pixelOf(meshRow + 1, frame.height()) - meshRow * spanLength;
        mixRows(upper, lower, height > 0 ? double(y % spanLength) / height : 0, row);
        drawRow(row, y);
    }
}

/// Calls `drawSpan(start, end, x, length)` for every span of a row: `end` is the place `length`
/// pixels on.
template <class DrawSpan>
void forEachSpan(const std::vector<Place>& row, int width, const DrawSpan& drawSpan)
{
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        const int x = int(i) * spanLength;
        drawSpan(row[i], row[i + 1], x, pixelOf(int(i) + 1, width) - x);
    }
}

bool isLevel(const std::vector<Place>& row)
{
    return std::all_of(row.begin(), row.end(),
                       [&](Place place) { return place.v == row.front().v; });
}

/// Mixes the part of the image that a level row looks at; `line` is as long as the image is wide.
void mixLevelRow(const Texture& texture, const std::vector<Place>& row,
                 std::vector<std::uint32_t>& line)
{
    const auto [least, most] =
        std::minmax_element(row.begin(), row.end(), [](Place a, Place b) { return a.u < b.u; });
    const std::int32_t v = std::clamp(row.front().v, 0, texture.most.v);
    const int first = std::clamp(least->u, 0, texture.most.u) >> 16;
    const int last = (std::clamp(most->u, 0, texture.most.u) >> 16) + 1;
    const std::uint32_t* upper = texture.pixels + std::ptrdiff_t(v >> 16) * texture.stride;
    line.resize(std::size_t(texture.most.u >> 16) + 2);
    mixLines(upper + first, upper + texture.stride + first, std::uint32_t(v >> 8) & 255,
             line.data() + first, last - first + 1);
}

Place stepOf(Place start, Place end, int length)
{
    if (length == spanLength)
        return {(end.u - start.u) / spanLength, (end.v - start.v) / spanLength};
    return {(end.u - start.u) / length, (end.v - start.v) / length};
}

/// The last span of a row has its end pixel too.
int pixelsIn(int x, int length, int width)
{
    return x + length == width - 1 ? length + 1 : length;
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
    const int width = frame.size.width();
    std::vector<std::uint32_t> line;
    const Mesh mesh(plane, projector, frame.size, Reach::Inside);
    forEachRow(mesh, frame.size, rows, [&](const std::vector<Place>& row, int y) {
        const bool level = isLevel(row);
        if (level)
            mixLevelRow(texture, row, line);
        forEachSpan(row, width, [&](Place start, Place end, int x, int length) {
            const Place step = stepOf(start, end, length);
            const int count = pixelsIn(x, length, width);
            if (level)
                fillAlong(line.data(), start.u, step.u, frame.row(y) + x, count);
            else
                fillSpan(texture, start, step, frame.row(y) + x, count);
        });
    });
}

void drawPlaneOver(const Plane& plane, const Projector& projector, FrameBits frame, Rows rows)
{
    const Texture texture = textureOf(plane.image);
    const int width = frame.size.width();
    const Place least{(plane.filled.left() - 1) * 65536, (plane.filled.top() - 1) * 65536};
    const Place most{(plane.filled.right() + 1) * 65536, (plane.filled.bottom() + 1) * 65536};
    const auto misses = [&](Place start, Place end) {
        return std::max(start.u, end.u) < least.u || std::min(start.u, end.u) > most.u ||
               std::max(start.v, end.v) < least.v || std::min(start.v, end.v) > most.v;
    };
    std::vector<std::uint32_t> line;
    const Mesh mesh(plane, projector, frame.size, Reach::Beyond);
    forEachRow(mesh, frame.size, rows, [&](const std::vector<Place>& row, int y) {
        const bool level = isLevel(row) && !misses(row.front(), row.back());
        if (level)
            mixLevelRow(texture, row, line);
        forEachSpan(row, width, [&](Place start, Place end, int x, int length) {
            if (misses(start, end))
                return;
            const Place step = stepOf(start, end, length);
            const int count = pixelsIn(x, length, width);
            if (level)
                blendAlong(line.data(), texture.most.u, start.u, step.u, frame.row(y) + x, count);
            else
                blendSpan(texture, start, step, frame.row(y) + x, count);
        });
    });
}

} // namespace rushes::sketch
