/// Fills a frame with a picture of another size. Pure functions, any thread.
#pragma once

#include <QImage>
#include <QPointF>
#include <QRect>

namespace rushes::render {

/// How a picture of another ratio fills the frame: cut off at the sides around its centre, or whole
/// on a blurred copy.
enum class Fit { Crop, BlurPad };

/// Where the middle of the part that is kept should lie, as fractions of the picture; the part
/// never leaves the picture.
constexpr QPointF centreFocus{0.5, 0.5};

/// `picture` at exactly `size`, Format_RGB32 or, where it has alpha, premultiplied ARGB32. A
/// picture that has the size already comes back shared, not copied.
/// A still that has to grow is made larger with care (media::enlarged), which is too slow for each
/// frame of a clip.
enum class FrameKind { Still, OfClip };
QImage fitted(const QImage& picture, QSize size, Fit fit, QPointF focus = centreFocus,
              FrameKind kind = FrameKind::Still);

/// The largest part of a picture of `picture` px with the ratio of `frame`, around the focus.
QRect cropAround(QSize picture, QSize frame, QPointF focus = centreFocus);

/// Frame pixels made from one pixel of the picture, along a side: above 1 the picture is stretched.
double stretchFactor(QSize picture, QSize frame, Fit fit);

} // namespace rushes::render
