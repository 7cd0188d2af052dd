/// A picture told in a few flat colours: finds the colours that say most of it and which of them
/// each pixel is. Pure, any thread.
#pragma once

#include "core/draft/Picture.h"

#include <QImage>

namespace rushes::draft {

/// Values 0 to 1 in sRGB, where distances are about what the eye sees.
Picture srgbPlanes(const QImage& image);
QImage srgbImage(const Picture& picture);

struct Flattened
{
    std::vector<Colour> colours;
    std::vector<unsigned char> labels; ///< one a pixel, row by row
    Picture picture;                   ///< painted in the flat colours, edges smooth
};

Flattened flattened(const Picture& picture, int colourCount);

} // namespace rushes::draft
