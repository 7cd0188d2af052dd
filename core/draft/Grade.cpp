#include "core/draft/Grade.h"

#include "core/base/Vectorised.h"
#include "core/draft/Blur.h"
#include "core/draft/Maths.h"

#include <cmath>

namespace rushes::draft {

namespace {

/// A gentle S with a shoulder: dark tones a little darker, white reached late and softly.
float filmCurve(float x)
{
    const float shoulder =
        x < 0.6F ? x : 0.6F + 0.4F * (1 - exponential(-(x - 0.6F) / 0.4F)) * 1.02F;
    return std::min(1.0F, shoulder * (0.94F + 0.06F * smoothStep(0, 0.5F, shoulder)));
}

constexpr int curveSteps = 8192;
constexpr float curveRange = 4;

/// Indexed by the square root of linear light, so that dark tones have as many steps as the eye
/// sees.
std::vector<float> curveTable()
{
    std::vector<float> table(curveSteps + 1);
    for (int i = 0; i <= curveSteps; ++i) {
        const float root = float(i) / curveSteps * std::sqrt(curveRange);
        table[std::size_t(i)] = toSrgb(filmCurve(root * root)) * 255;
    }
    return table;
}

/// What is brighter than paper white spills over its surroundings; all of it a little.
Plane glowOf(const Plane& channel, float sigma)
{
    Plane small = halved(halved(channel));
    for (float& value : small.values)
        value = std::max(0.0F, value - 0.7F) + value * 0.12F;
    blurClamped(small, sigma / 4);
    return enlarged(enlarged(small, (channel.width + 1) / 2, (channel.height + 1) / 2),
                    channel.width, channel.height);
}

/// What one row is graded from; `across` and `down` are squares of the distance from the middle.
struct GradedRow
{
    const float *r, *g, *b;
    const float *glowR, *glowG, *glowB;
    const float* across;
    float down;
    const float* grain;
    const float* table;
};

/// Three numbers added up lie round their middle, about -1.5 to 1.5.
inline float grainOf(std::uint64_t bits)
{
    return (float(int(bits & 0xFFFF)) + float(int((bits >> 16) & 0xFFFF)) +
            float(int((bits >> 32) & 0xFFFF)) - 98302.5F) /
           32768.0F;
}

inline std::int32_t curvePlace(float value)
{
    return std::int32_t(std::sqrt(clipped(value, 0, curveRange)) * (curveSteps / 2.0F));
}

inline std::uint32_t grainedByte(float value, float grain)
{
    return std::uint32_t(std::int32_t(clipped(value + grain + 0.5F, 0, 255)));
}

/// Light first, then the curve's table: in one loop no compiler makes either wide.
RUSHES_CLONES void gradeRow(const GradedRow& from, const GradeSettings& wanted, QRgb* line,
                            int width)
{
    const GradedRow row = from; // copies, which no pixel that is written can change
    const GradeSettings settings = wanted;
    constexpr int block = 128;
    std::int32_t r[block], g[block], b[block];
    for (int first = 0; first < width; first += block) {
        const int count = std::min(block, width - first);
        RUSHES_NO_OVERLAP
        for (int i = 0; i < count; ++i) {
            const int x = first + i;
            const float away = row.across[x] + row.down;
            const float edge = 1 - settings.vignette * smoothStep(0.5F, 2.0F, away);
            Colour c{row.r[x], row.g[x], row.b[x]};
            c = c + Colour{row.glowR[x], row.glowG[x], row.glowB[x]} * settings.bloom;
            c = c * (settings.exposure * edge);
            const float grey = c.luminance();
            c = mix({grey, grey, grey}, c, settings.saturation);
            r[i] = curvePlace(c.r);
            g[i] = curvePlace(c.g);
            b[i] = curvePlace(c.b);
        }
        RUSHES_NO_OVERLAP
        for (int i = 0; i < count; ++i) {
            const float grain = row.grain[first + i] * settings.grain * 255;
            line[first + i] = 0xFF000000U | grainedByte(row.table[r[i]], grain) << 16 |
                              grainedByte(row.table[g[i]], grain) << 8 |
                              grainedByte(row.table[b[i]], grain);
        }
    }
}

} // namespace

QImage graded(const Picture& picture, const GradeSettings& settings, Random random)
{
    const int width = picture.width();
    const int height = picture.height();
    const float sigma = float(std::min(width, height)) * 0.03F;
    std::array<Plane, 3> glow;
    for (std::size_t i = 0; i < 3; ++i)
        glow[i] = glowOf(picture.channels[i], sigma);
    const std::vector<float> table = curveTable();
    std::vector<float> across(static_cast<std::size_t>(width));
    for (std::size_t x = 0; x < across.size(); ++x) {
        const float dx = (float(x) / float(width) - 0.5F) * 2;
        across[x] = dx * dx;
    }
    std::vector<float> grain(static_cast<std::size_t>(width));
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (float& some : grain)
            some = grainOf(random.next());
        const float dy = (float(y) / float(height) - 0.5F) * 2;
        const GradedRow row{.r = picture.channels[0].row(y),
                            .g = picture.channels[1].row(y),
                            .b = picture.channels[2].row(y),
                            .glowR = glow[0].row(y),
                            .glowG = glow[1].row(y),
                            .glowB = glow[2].row(y),
                            .across = across.data(),
                            .down = dy * dy,
                            .grain = grain.data(),
                            .table = table.data()};
        gradeRow(row, settings, reinterpret_cast<QRgb*>(image.scanLine(y)), width);
    }
    return image;
}

RUSHES_CLONES QImage greyImage(const Plane& plane)
{
    const int width = plane.width; // a byte that is written could be the plane's
    QImage image(width, plane.height, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        uchar* line = image.scanLine(y);
        const float* in = plane.row(y);
        RUSHES_NO_OVERLAP
        for (int x = 0; x < width; ++x)
            line[x] = uchar(std::int32_t(clipped(in[x] * 255 + 0.5F, 0, 255)));
    }
    return image;
}

} // namespace rushes::draft
