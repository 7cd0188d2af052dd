#include "core/draft/Noise.h"

namespace rushes::draft {

float Noise::fractal(float x, float y, int octaves) const
{
    float sum = 0;
    float total = 0;
    float strength = 1;
    for (int i = 0; i < octaves; ++i) {
        sum += strength * at(x, y);
        total += strength;
        strength *= 0.5F;
        const float turned = 1.6F * x - 1.2F * y + 17.3F;
        y = 1.2F * x + 1.6F * y + 5.7F;
        x = turned;
    }
    return sum / total;
}

} // namespace rushes::draft
