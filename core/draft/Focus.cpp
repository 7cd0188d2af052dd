#include "core/draft/Focus.h"

#include "core/draft/Blur.h"

namespace rushes::draft {

void blurDistance(Picture& picture, const Plane& depth, float subject, float strength)
{
    constexpr float least = 0.05F;
    if (strength < least)
        return;
    constexpr float widest = 0.012F; ///< of the picture's shorter side
    const float sigma = strength * widest * float(std::min(picture.width(), picture.height()));
    for (Plane& sharp : picture.channels) {
        Plane half = halved(sharp);
        blurClamped(half, sigma / 2);
        const Plane soft = enlarged(half, sharp.width, sharp.height);
        for (int y = 0; y < sharp.height; ++y) {
            float* line = sharp.row(y);
            const float* blurred = soft.row(y);
            const float* near = depth.row(y);
            for (int x = 0; x < sharp.width; ++x) {
                const float far = smoothStep(0.08F, 0.42F, subject - near[x]);
                line[x] += (blurred[x] - line[x]) * far;
            }
        }
    }
}

} // namespace rushes::draft
