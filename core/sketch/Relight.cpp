#include "core/sketch/Relight.h"

#include "core/base/Vectorised.h"
#include "core/sketch/RowTasks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace rushes::sketch {

namespace {

constexpr int mapSide = 384;
constexpr double smoothEdge = 1.3; // pixels of the mask: less would show them as steps
constexpr double neutralKelvin = 5600;

/// x to the right, y down, z towards the camera.
struct Vector
{
    double x = 0, y = 0, z = 1;

    double dot(const Vector& other) const { return x * other.x + y * other.y + z * other.z; }
    Vector unit() const
    {
        const double length = std::sqrt(dot(*this));
        return {x / length, y / length, z / length};
    }
};

Vector towards(double azimuth, double elevation)
{
    constexpr double degree = std::numbers::pi / 180;
    const double flat = std::cos(elevation * degree);
    return {std::sin(azimuth * degree) * flat, -std::sin(elevation * degree),
            std::cos(azimuth * degree) * flat};
}

/// Lambert's law wrapped round the shape: the softer the light, the farther it reaches and the more
/// fills the shadows.
class Shading
{
public:
    Shading(const direction::Lighting& light, Vector direction)
        : m_wrap(0.2 + 0.5 * light.softness),
          m_ambient(0.20 + 0.20 * light.softness),
          m_level(0.08 + 0.92 * light.intensity),
          m_direction(direction)
    {}

    /// The factor for a surface that looks along `normal`.
    double ratio(const Vector& normal) const
    {
        const double now = shade(normal, m_direction);
        const double before = shade(normal, towards(0, 30));
        return m_level * std::clamp(now / before, 0.22, 3.0);
    }

private:
    double shade(const Vector& normal, const Vector& direction) const
    {
        const double lit = std::max(0.0, (normal.dot(direction) + m_wrap) / (1 + m_wrap));
        return m_ambient + (1 - m_ambient) * lit;
    }

    double m_wrap;
    double m_ambient;
    double m_level;
    Vector m_direction;
};

/// The slope of `height` at a pixel, as a normal; `steepness` is how much one unit of height stands
/// out, in pixels.
Vector normalAt(const Raster& height, int x, int y, double steepness)
{
    const int left = std::max(0, x - 1);
    const int right = std::min(height.width - 1, x + 1);
    const int above = std::max(0, y - 1);
    const int below = std::min(height.height - 1, y + 1);
    return Vector{-steepness * (height.at(right, y) - height.at(left, y)) / (right - left),
                  -steepness * (height.at(x, below) - height.at(x, above)) / (below - above), 1}
        .unit();
}

/// A cushion over the mask: each blur rounds the edge at another size, as real things do.
Raster swollen(const Raster& mask)
{
    const QRect bounds = boundsOf(mask);
    const double size = std::max(8, std::min(bounds.width(), bounds.height()));
    Raster height(mask.size(), 0);
    for (const double share : {0.03, 0.08, 0.18}) {
        const Raster soft = blurred(mask, share * size);
        for (std::size_t i = 0; i < height.values.size(); ++i)
            height.values[i] += float(share) * soft.values[i] * mask.values[i];
    }
    for (float& value : height.values)
        value *= float(size);
    return height;
}

/// The light's colour beside daylight's, softened a little as a camera's white balance would;
/// luminance 1.
std::array<float, 3> tintOf(double kelvin)
{
    constexpr double adaptation = 0.6;
    const direction::LightColour now = direction::blackBody(kelvin);
    const direction::LightColour day = direction::blackBody(neutralKelvin);
    const double r = std::pow(now.r / day.r, adaptation);
    const double g = std::pow(now.g / day.g, adaptation);
    const double b = std::pow(now.b / day.b, adaptation);
    const double luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    // Some daylight remains, or candles would leave no blue at all.
    const auto tinted = [=](double value) { return float(0.15 + 0.85 * value / luminance); };
    return {tinted(r), tinted(g), tinted(b)};
}

/// A row's three channels under light of this colour. Stored values are taken as square roots of
/// light, which is close to sRGB's curve and, unlike it, quick in both directions. Multiplies and
/// rolls off: white stays white, and a factor of 1 changes nothing.
RUSHES_CLONES void lightRow(std::uint32_t* pixels, const float* gain, const float* rim,
                            const std::array<float, 3>& tint, int count)
{
    const float red = tint[0];
    const float green = tint[1];
    const float blue = tint[2];
    const auto channel = [](std::uint32_t stored, float factor, float added) {
        const float root = float(std::int32_t(stored)) * (1.0F / 255);
        const float light = root * root;
        const float over = factor > 1 ? factor - 1 : 0.0F;
        const float now = light * factor / (1 + light * over) + added * (1 - 0.6F * light);
        // Never negative, and a call of lround would keep the loop from being vectorised.
        // NOLINTNEXTLINE(bugprone-incorrect-roundings)
        return std::uint32_t(std::int32_t(std::sqrt(now < 1 ? now : 1.0F) * 255 + 0.5F));
    };
    RUSHES_NO_OVERLAP
    for (int x = 0; x < count; ++x) {
        const std::uint32_t pixel = pixels[x];
        pixels[x] = 0xff000000 | channel((pixel >> 16) & 255, gain[x] * red, rim[x] * red) << 16 |
                    channel((pixel >> 8) & 255, gain[x] * green, rim[x] * green) << 8 |
                    channel(pixel & 255, gain[x] * blue, rim[x] * blue);
    }
}

/// The sun and lamps shine themselves: what is almost white in a much darker neighbourhood is not
/// dimmed.
void keepLamps(const Raster& luminance, Raster& gain)
{
    const Raster around = blurred(luminance, 0.06 * std::max(luminance.width, luminance.height));
    Raster lamps(luminance.size(), 0);
    for (std::size_t i = 0; i < lamps.values.size(); ++i) {
        const float bright = std::clamp((luminance.values[i] - 0.88F) * 10, 0.0F, 1.0F);
        const float alone =
            std::clamp((luminance.values[i] - around.values[i] - 0.12F) * 6, 0.0F, 1.0F);
        lamps.values[i] = bright * alone;
    }
    const Raster soft = blurred(lamps, 1);
    for (std::size_t i = 0; i < gain.values.size(); ++i)
        gain.values[i] += soft.values[i] * (std::max(1.0F, gain.values[i]) - gain.values[i]);
}

} // namespace

LightMap sceneLight(const QImage& picture, const direction::Lighting& light)
{
    const QSize size = fittedInto(picture.size(), mapSide);
    const Raster relief = blurred(luminanceOf(picture, size), 1 + 2 * light.softness);
    // What lies behind the subject is lit from the front by a light that stands behind the subject.
    Vector direction = towards(light.azimuth, light.elevation);
    direction.z = direction.z < 0 ? -0.75 * direction.z : direction.z;
    const Shading shading(light, direction.unit());
    const double bowl = 1.0 - 0.35 * light.softness;
    LightMap map{.gain = Raster(size, 1)};
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const Vector slope = normalAt(relief, x, y, 2.0 * (1 - 0.7 * light.softness));
            const Vector normal{slope.x + bowl * ((x + 0.5) / size.width() * 2 - 1),
                                slope.y + 0.4 * bowl * ((y + 0.5) / size.height() * 2 - 1),
                                slope.z};
            map.gain.row(y)[x] = float(shading.ratio(normal.unit()));
        }
    }
    map.gain = blurred(map.gain, 1 + 6 * light.softness);
    keepLamps(luminanceOf(picture, size), map.gain);
    return map;
}

LightMap subjectLight(const QImage& picture, const Raster& mask, const direction::Lighting& light)
{
    const Raster shape = swollen(mask);
    const Raster relief = blurred(luminanceOf(picture, mask.size()), 1 + 2 * light.softness);
    const Vector direction = towards(light.azimuth, light.elevation);
    const Shading shading(light, direction);
    const double behind = std::max(0.0, -direction.z) * light.intensity;
    LightMap map{.gain = Raster(mask.size(), 1), .rim = Raster(mask.size(), 0)};
    for (int y = 0; y < mask.height; ++y) {
        for (int x = 0; x < mask.width; ++x) {
            const Vector body = normalAt(shape, x, y, 3.0);
            const Vector detail = normalAt(relief, x, y, 3.0 * (1 - 0.7 * light.softness));
            const Vector normal{body.x + detail.x, body.y + detail.y, body.z};
            map.gain.row(y)[x] = float(shading.ratio(normal.unit()));
            const double facing = body.x * direction.x + body.y * direction.y;
            map.rim.row(y)[x] =
                float(behind * std::pow(1 - body.z, 2.0) * std::max(0.0, 0.25 + facing));
        }
    }
    map.gain = blurred(map.gain, 0.5 + 4 * light.softness);
    map.rim = blurred(map.rim, smoothEdge + light.softness);
    return map;
}

void relight(QImage& picture, QPoint place, QSize size, const LightMap& map,
             const direction::Lighting& light)
{
    const std::array<float, 3> tint = tintOf(light.kelvin);
    const QRect part(place, picture.size());
    const RasterReader gains(map.gain, size, part);
    const RasterReader rims(map.rim.isNull() ? map.gain : map.rim, size, part);
    const auto stride = std::size_t(picture.bytesPerLine() / 4);
    auto* pixels = reinterpret_cast<std::uint32_t*>(picture.bits());
    forAllRows(picture.height(), [&](Rows rows) {
        RasterReader::Row gain;
        RasterReader::Row rim{.values = std::vector<float>(std::size_t(part.width()), 0.0F),
                              .mixed = {}};
        for (int y = rows.first; y < rows.end; ++y) {
            gains.readRow(place.y() + y, gain);
            if (!map.rim.isNull())
                rims.readRow(place.y() + y, rim);
            lightRow(pixels + std::size_t(y) * stride, gain.values.data(), rim.values.data(), tint,
                     part.width());
        }
    });
}

} // namespace rushes::sketch
