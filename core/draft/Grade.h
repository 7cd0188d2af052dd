/// The last look of a draft: glow around what is bright, a film curve, a darker edge, fine grain;
/// then 8-bit sRGB. Pure, any thread.
#pragma once

#include "core/draft/Picture.h"

#include "core/base/Random.h"

#include <QImage>

namespace rushes::draft {

struct GradeSettings
{
    float exposure = 1;
    float bloom = 0.12F;
    float vignette = 0.12F;
    float saturation = 1.06F;
    float grain = 0.009F; ///< standard deviation in sRGB
};

/// Format_RGB32.
QImage graded(const Picture& picture, const GradeSettings& settings, Random random);

/// Values 0 to 1 as Format_Grayscale8.
QImage greyImage(const Plane& plane);

} // namespace rushes::draft
