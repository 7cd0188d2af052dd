#include "core/draft/Noise.h"

#include "core/base/Vectorised.h"

#include <array>

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

/// Octave by octave, so that the loop over the places is the inner one.
RUSHES_CLONES void Noise::fractal(const float* x, const float* y, float* out, int count,
                                  int octaves) const
{
    constexpr int block = 128;
    std::array<float, block> atX, atY, sum;
    for (int from = 0; from < count; from += block) {
        const int many = std::min(block, count - from);
        for (int i = 0; i < many; ++i) {
            atX[std::size_t(i)] = x[from + i];
            atY[std::size_t(i)] = y[from + i];
            sum[std::size_t(i)] = 0;
        }
        float total = 0, strength = 1;
        for (int octave = 0; octave < octaves; ++octave) {
            RUSHES_NO_OVERLAP
            for (int i = 0; i < many; ++i) {
                const float px = atX[std::size_t(i)];
                const float py = atY[std::size_t(i)];
                sum[std::size_t(i)] += strength * at(px, py);
                atX[std::size_t(i)] = 1.6F * px - 1.2F * py + 17.3F;
                atY[std::size_t(i)] = 1.2F * px + 1.6F * py + 5.7F;
            }
            total += strength;
            strength *= 0.5F;
        }
        for (int i = 0; i < many; ++i)
            out[from + i] = sum[std::size_t(i)] / total;
    }
}

} // namespace rushes::draft
