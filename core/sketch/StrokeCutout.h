/// Cuts a subject out of any picture by strokes that say what to keep and what to remove. Two
/// colour models are learnt from the strokes; each pixel goes to the side that reaches it over the
/// smaller change of likelihood and colour (geodesic segmentation after Bai and Sapiro, "A Geodesic
/// Framework for Fast Interactive Image and Video Segmentation and Matting", ICCV 2007), the models
/// are learnt again from the result, as GrabCut does, and the edge is laid along that of the
/// picture by a guided filter. Pure functions, any thread; the same strokes give the same mask.
#pragma once

#include <QImage>
#include <QPointF>

#include <vector>

namespace rushes::sketch {

struct CutoutStroke
{
    enum class Kind { Keep, Remove };
    Kind kind = Kind::Keep;
    std::vector<QPointF> points = {}; ///< in fractions of width and height
    double width = 0.03;              ///< share of the picture's longer side

    bool operator==(const CutoutStroke&) const = default;
};

/// The subject mask (Grayscale8, 255 = subject, soft edge, at most 1024 pixels a side). `before` is
/// the mask that the strokes mend, of any size; where it is sure, it says what to keep and remove
/// as well. Null when nothing is kept.
QImage strokeCutout(const QImage& picture, const std::vector<CutoutStroke>& strokes,
                    const QImage& before = {});

} // namespace rushes::sketch
