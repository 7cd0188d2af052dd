/// What every style of a draft starts from. A plain value that lives as long as its style is drawn;
/// one thread.
#pragma once

#include "core/draft/Noise.h"
#include "core/draft/Picture.h"

namespace rushes::draft {

struct Canvas
{
    Picture picture;    ///< sRGB, 0 to 1
    const Plane& mask;  ///< of the subject, 0 to 1
    const Plane& depth; ///< 0 far, 1 near
    Noise noise;
    float unit; ///< a thousandth of the shorter side, in pixels

    int width() const { return picture.width(); }
    int height() const { return picture.height(); }
};

/// More saturated above 1, greyer below.
inline Colour livelier(Colour colour, float saturation)
{
    const float grey = colour.luminance();
    return mix({grey, grey, grey}, colour, saturation);
}

} // namespace rushes::draft
