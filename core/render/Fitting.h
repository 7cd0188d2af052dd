/// Fills a frame with a picture of another size. Pure functions, any thread.
#pragma once

#include <QImage>
#include <QRect>

namespace rushes::render {

/// How a picture of another ratio fills the frame: cut off at the sides around its centre, or whole
/// on a blurred copy.
enum class Fit { Crop, BlurPad };

/// `picture` at exactly `size`, Format_RGB32 or, where it has alpha, premultiplied ARGB32. A
/// picture that has the size already comes back shared, not copied.
QImage fitted(const QImage& picture, QSize size, Fit fit);

/// The largest centred part of a picture of `picture` px with the ratio of `frame`.
QRect centredCrop(QSize picture, QSize frame);

/// Frame pixels made from one pixel of the picture, along a side: above 1 the picture is stretched.
double stretchFactor(QSize picture, QSize frame, Fit fit);

} // namespace rushes::render
