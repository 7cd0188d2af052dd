/// Where the pixels of a frame look in a plane's picture, row by row: exact at every 16th pixel of
/// every 16th row and linear between. A row that looks along a line of the picture at an even pace
/// has one long span between its first and its last. One thread; lives while a part of a frame is
/// drawn, and the plane and the projector outlive it.
#pragma once

#include "core/sketch/PixelLoops.h"
#include "core/sketch/Projection.h"

#include <QSize>

#include <vector>

namespace rushes::sketch {

struct Plane;

/// Whether a place may lie outside the picture, or is kept at its edge.
enum class Reach { Inside, Beyond };

class RowPlaces
{
public:
    RowPlaces(const Plane& plane, const Projector& projector, QSize frame, Reach reach);

    /// The pixels of a row where its spans begin, and the last pixel.
    const std::vector<int>& columns() const { return m_columns; }
    /// The places of these pixels in row `y`; valid until the next call. Cheap for rows that follow
    /// each other.
    const std::vector<Place>& row(int y);

private:
    void computeRow(int meshRow, std::vector<Place>& places) const;
    Place placeAt(int x, int y) const;
    std::int32_t fixed(double position, int pixels) const;

    const Plane& m_plane;
    const Projector& m_projector;
    QSize m_frame;
    Reach m_reach;
    bool m_isStraight = false;
    std::vector<int> m_columns;
    int m_computed = -1; ///< the row of the mesh that m_upper holds
    std::vector<Place> m_upper;
    std::vector<Place> m_lower;
    std::vector<Place> m_row;
};

/// Pixels of a row whose places lie `step` apart.
struct Span
{
    int x = 0;
    int count = 0;
    Place start = {};
    Place step = {};

    Place at(int i) const { return {start.u + i * step.u, start.v + i * step.v}; }
};

bool isLevel(const std::vector<Place>& row);

/// Calls `draw(span)` for every span of a row; together they are all its pixels.
template <class Draw>
void forEachSpan(const RowPlaces& places, const std::vector<Place>& row, const Draw& draw)
{
    const std::vector<int>& columns = places.columns();
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        const int length = columns[i + 1] - columns[i];
        // The last span has its end pixel too.
        const int count = i + 2 == row.size() ? length + 1 : length;
        draw(
            Span{.x = columns[i],
                 .count = count,
                 .start = row[i],
                 .step = {(row[i + 1].u - row[i].u) / length, (row[i + 1].v - row[i].v) / length}});
    }
}

} // namespace rushes::sketch
