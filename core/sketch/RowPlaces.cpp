#include "core/sketch/RowPlaces.h"

#include "core/sketch/PlaneWarp.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes::sketch {

namespace {

constexpr int spanLength = 16;
constexpr double farthestBeyond = 4096; // pixels

/// Every 16th pixel of a row or column and the last one.
int meshPoints(int pixels)
{
    return (pixels - 2 + spanLength) / spanLength + 1;
}

int pixelOf(int meshPoint, int pixels)
{
    return std::min(meshPoint * spanLength, pixels - 1);
}

} // namespace

RowPlaces::RowPlaces(const Plane& plane, const Projector& projector, QSize frame, Reach reach)
    : m_plane(plane),
      m_projector(projector),
      m_frame(frame),
      m_reach(reach),
      m_isStraight(projector.keepsRowsStraight(plane.disparity))
{
    // Inside, the first and the last spans may meet the picture's edge and stop there.
    const int points = meshPoints(frame.width());
    for (int point = 0; point < points; ++point) {
        if (!m_isStraight || point < 2 || point >= points - 2)
            m_columns.push_back(pixelOf(point, frame.width()));
    }
}

const std::vector<Place>& RowPlaces::row(int y)
{
    const int meshRow = y / spanLength;
    if (meshRow != m_computed) {
        if (meshRow == m_computed + 1 && m_computed >= 0)
            std::swap(m_upper, m_lower);
        else
            computeRow(meshRow, m_upper);
        computeRow(meshRow + 1, m_lower);
        m_computed = meshRow;
    }
    const int height = pixelOf(meshRow + 1, m_frame.height()) - meshRow * spanLength;
    const double share = height > 0 ? double(y % spanLength) / height : 0;
    m_row.resize(m_upper.size());
    for (std::size_t i = 0; i < m_row.size(); ++i)
        m_row[i] = {m_upper[i].u + std::int32_t(share * (m_lower[i].u - m_upper[i].u)),
                    m_upper[i].v + std::int32_t(share * (m_lower[i].v - m_upper[i].v))};
    return m_row;
}

void RowPlaces::computeRow(int meshRow, std::vector<Place>& places) const
{
    places.clear();
    const int y = pixelOf(meshRow, m_frame.height());
    for (const int x : m_columns)
        places.push_back(placeAt(x, y));
}

Place RowPlaces::placeAt(int x, int y) const
{
    const double unit = m_frame.width();
    const QPointF framePoint((x + 0.5 - m_frame.width() / 2.0) / unit,
                             (y + 0.5 - m_frame.height() / 2.0) / unit);
    const QPointF pixel =
        m_projector.toPicture(framePoint, m_plane.disparity) * m_plane.pixelsPerUnit +
        m_plane.centre;
    return {fixed(pixel.x(), m_plane.image.width()), fixed(pixel.y(), m_plane.image.height())};
}

/// Pixel centres lie at halves.
std::int32_t RowPlaces::fixed(double position, int pixels) const
{
    constexpr std::int32_t one = 65536;
    const double beyond = m_reach == Reach::Beyond ? farthestBeyond : 0;
    const double kept = std::clamp(position - 0.5, -beyond, pixels - 1 + beyond);
    const auto place = std::int32_t(std::lround(kept * one));
    // Where rows are not read through a line, the filter reads one pixel further.
    return m_reach == Reach::Beyond || m_isStraight ? place
                                                    : std::min(place, (pixels - 1) * one - 1);
}

bool isLevel(const std::vector<Place>& row)
{
    return std::all_of(row.begin(), row.end(),
                       [&](Place place) { return place.v == row.front().v; });
}

} // namespace rushes::sketch
