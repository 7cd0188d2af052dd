/// "Only this changed": an edited picture is laid over its original, what changed visibly is
/// measured, and outside a mask the original's pixels are put back. Pictures of any size and format
/// come in; those that go out have the original's size. Pure functions, any thread.
#pragma once

#include <QImage>
#include <QPoint>

namespace rushes::render {

/// How much of the edited picture shows at each pixel: Format_Grayscale8 of `size`, 255 where the
/// mask (scaled to `size`) is 128 or more, 0 from `feather` px beyond it, and falling with the
/// distance in between. The soft edge lies outside of what was painted, so that a thin stroke
/// changes wholly, too.
QImage editWeight(const QImage& mask, QSize size, int feather);

/// An edited picture in the place and size of its original.
struct Registered
{
    QImage picture;
    QPoint shift; ///< by how much it was moved, in the original's pixels
};

/// Scales `edited` to the original's size and looks for the small shift (up to 3 % of the longer
/// side) that brings it nearest where `weight` is 0, or everywhere when it is null. It is not moved
/// unless that makes it clearly nearer. What a shift leaves open at the edges repeats the edge.
Registered registered(const QImage& edited, const QImage& original, const QImage& weight);

/// The share, 0 to 1, of the pixels with weight 0 that look different: whose mean absolute
/// difference over the channels passes a threshold, at a size at which grain averages out. With a
/// null weight every pixel counts.
double changedShare(const QImage& edited, const QImage& original, const QImage& weight);

/// `edited` × weight + `original` × (1 − weight), rounded; the original's bytes exactly where the
/// weight is 0. All three of one size; Format_RGB32, or premultiplied ARGB32 when either has alpha.
/// Grey pictures stay Format_Grayscale8.
QImage putBack(const QImage& edited, const QImage& original, const QImage& weight);

} // namespace rushes::render
