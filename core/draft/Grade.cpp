#include "core/draft/Grade.h"

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
    return enlarged(small, channel.width, channel.height);
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
    const auto curve = [&table](float value) {
        const float root = std::sqrt(std::clamp(value, 0.0F, curveRange)) * (curveSteps / 2.0F);
        return table[std::size_t(root)];
    };
    std::vector<float> across(static_cast<std::size_t>(width));
    for (std::size_t x = 0; x < across.size(); ++x) {
        const float dx = (float(x) / float(width) - 0.5F) * 2;
        across[x] = dx * dx;
    }
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const float dy = (float(y) / float(height) - 0.5F) * 2;
        const std::array<const float*, 3> glows{glow[0].row(y), glow[1].row(y), glow[2].row(y)};
        for (int x = 0; x < width; ++x) {
            const float away = across[std::size_t(x)] + dy * dy;
            const float edge =
                away < 0.5F ? 1 : 1 - settings.vignette * smoothStep(0.5F, 2.0F, away);
            Colour c = picture.at(x, y);
            c = c + Colour{glows[0][x], glows[1][x], glows[2][x]} * settings.bloom;
            c = c * (settings.exposure * edge);
            const float grey = c.luminance();
            c = mix({grey, grey, grey}, c, settings.saturation);
            const std::uint64_t bits = random.next();
            const float noise = (float(bits & 0xFFFF) + float((bits >> 16) & 0xFFFF) +
                                 float((bits >> 32) & 0xFFFF) - 98302.5F) /
                                32768.0F * settings.grain * 255;
            const auto byte = [noise](float v) {
                return int(std::clamp(v + noise + 0.5F, 0.0F, 255.0F));
            };
            line[x] = qRgb(byte(curve(c.r)), byte(curve(c.g)), byte(curve(c.b)));
        }
    }
    return image;
}

QImage greyImage(const Plane& plane)
{
    QImage image(plane.width, plane.height, QImage::Format_Grayscale8);
    for (int y = 0; y < plane.height; ++y) {
        uchar* line = image.scanLine(y);
        const float* in = plane.row(y);
        for (int x = 0; x < plane.width; ++x)
            line[x] = toByte(std::clamp(in[x], 0.0F, 1.0F) * 255);
    }
    return image;
}

} // namespace rushes::draft
