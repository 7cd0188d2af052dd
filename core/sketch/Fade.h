/// Pictures that become transparent downwards: mirrored ones, and edges that are out of focus. A
/// pure function, any thread.
#pragma once

#include <QImage>

namespace rushes::sketch {

/// Multiplies the alpha of `picture` (with alpha, premultiplied) by `above` at its upper edge, by
/// `below` at `depth` pixels and under it, and by what lies between them in between; both 0 to 1.
void fadeDown(QImage& picture, double depth, double above, double below);

} // namespace rushes::sketch
