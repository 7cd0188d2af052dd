/// Draws the planes of a sketch into a frame: pictures bent by a Projector, with bilinear filtering
/// at 1/256 pixel. The place of every 16th pixel is computed exactly and the ones between linearly;
/// a row that looks along a row of the picture is one long span. Rows are independent, so any split
/// of the rows over threads gives the same bytes. Pure functions, any thread.
#pragma once

#include "core/sketch/Projection.h"
#include "core/sketch/RowTasks.h"

#include <QImage>

#include <cstdint>
#include <vector>

namespace rushes::sketch {

/// Pixels of one row, from the first up to but not with the end.
struct Run
{
    int first = 0;
    int end = 0;
};

struct Plane
{
    QImage image;             ///< RGB32, or ARGB32_Premultiplied for a plane with holes
    double pixelsPerUnit = 1; ///< image pixels to one frame width
    QPointF centre = {0, 0};  ///< the image pixel at the middle of the frame
    Disparity disparity = {};
    std::vector<Run> opaque = {}; ///< of a plane with holes: opaqueRuns(image)

    /// The picture's area in frame units.
    QRectF area() const;
};

/// The longest opaque part of each row of a picture (ARGB32_Premultiplied).
std::vector<Run> opaqueRuns(const QImage& image);

/// The pixels of a Format_RGB32 frame, shared by the threads that draw its rows.
struct FrameBits
{
    std::uint32_t* pixels = nullptr;
    int stride = 0; ///< pixels to the next row
    QSize size = {};

    std::uint32_t* row(int y) const { return pixels + std::ptrdiff_t(y) * stride; }
};

/// Fills the rows. Outside the background's area its edge pixels repeat, so nothing stays empty.
/// `subject`, which may be null, is drawn over it by its alpha.
void drawPlanes(const Plane& background, const Plane* subject, const Projector& projector,
                FrameBits frame, Rows rows);

} // namespace rushes::sketch
