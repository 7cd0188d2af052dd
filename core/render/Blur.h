/// Soft blur by three running box averages, close to a Gaussian. In place, pure otherwise, any
/// thread.
#pragma once

#include <QImage>

namespace rushes::render {

/// Blurs every channel of a 32-bit picture; it reaches 3 × `radius` px, edges are repeated.
void blurPicture(QImage& picture, int radius);

/// Blurs a Format_Alpha8 mask; it reaches 3 × `radius` px, outside is empty.
void blurMask(QImage& mask, int radius);

} // namespace rushes::render
