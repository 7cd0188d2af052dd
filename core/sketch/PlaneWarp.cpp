#include "core/sketch/PlaneWarp.h"

#include "core/sketch/PixelLoops.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr int spanLength = 16;

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

/// Where the mesh points of a frame look, in 1/65536 pixels. A row that looks along a line of the
/// image at an even pace is one long span between its first and its last, which may meet the edge
/// of the image.
class Mesh
{
public:
    Mesh(const Plane& plane, const Projector& projector, QSize frame, Reach reach)
        : m_plane(plane),
          m_projector(projector),
          m_frame(frame),
          m_reach(int(reach))
    {
        // Short spans let a row step over what a plane leaves free.
        const bool straight =
            reach == Reach::Inside && projector.keepsRowsStraight(plane.disparity);
        const int points = meshPoints(frame.width());
        for (int point = 0; point < points; ++point) {
            if (!straight || point < 2 || point >= points - 2)
                m_columns.push_back(pixelOf(point, frame.width()));
        }
    }

    /// The pixels of a row where its spans begin, and the last pixel.
    const std::vector<int>& columns() const { return m_columns; }
    void computeRow(int row, std::vector<Place>& places) const
    {
        places.clear();
        const int y = pixelOf(row, m_frame.height());
        for (const int x : m_columns)
            places.push_back(placeAt(x, y));
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
    std::vector<int> m_columns;
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
void forEachSpan(const std::vector<Place>& row, const Mesh& mesh, const DrawSpan& drawSpan)
{
    const std::vector<int>& columns = mesh.columns();
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
        drawSpan(row[i], row[i + 1], columns[i], columns[i + 1] - columns[i]);
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
    for (int next = 2; next <= 3; ++next)
        willRead(upper + first + next * texture.stride, last - first + 1);
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
        forEachSpan(row, mesh, [&](Place start, Place end, int x, int length) {
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
        forEachSpan(row, mesh, [&](Place start, Place end, int x, int length) {
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
