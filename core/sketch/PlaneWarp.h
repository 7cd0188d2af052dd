/// Draws one plane of a sketch into a frame: the picture bent by a Projector, with bilinear
/// filtering at 1/256 pixel. The place of every 16th pixel is computed exactly and the ones between
/// linearly. Rows are independent, so any split of the rows over threads gives the same bytes. Pure
/// functions, any thread.
#pragma once

#include "core/sketch/Projection.h"
#include "core/sketch/RowTasks.h"

#include <QImage>

#include <cstdint>

namespace rushes::sketch {

struct Plane
{
    QImage image;             ///< RGB32, or ARGB32_Premultiplied for a plane with holes
    double pixelsPerUnit = 1; ///< image pixels to one frame width
    QPointF centre = {0, 0};  ///< the image pixel at the middle of the frame
    Disparity disparity = {};
    QRect filled = {}; ///< the part that is not transparent; only drawPlaneOver reads it

    /// The picture's area in frame units.
    QRectF area() const;
};

/// The picture with its last column and row repeated once, so that the filter may read one pixel
/// further.
QImage guarded(const QImage& picture);

/// The pixels of a Format_RGB32 frame, shared by the threads that draw its rows.
struct FrameBits
{
    std::uint32_t* pixels = nullptr;
    int stride = 0; ///< pixels to the next row
    QSize size = {};

    std::uint32_t* row(int y) const { return pixels + std::ptrdiff_t(y) * stride; }
};

/// Fills the rows. Outside the plane's area its edge pixels repeat, so nothing stays empty.
void drawPlane(const Plane& plane, const Projector& projector, FrameBits frame, Rows rows);
/// Draws the plane over what is in the rows, by its alpha.
void drawPlaneOver(const Plane& plane, const Projector& projector, FrameBits frame, Rows rows);

} // namespace rushes::sketch
