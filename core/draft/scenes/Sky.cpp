#include "core/draft/scenes/Sky.h"

#include "core/draft/Maths.h"
#include "core/draft/NoiseRow.h"

#include <cmath>

namespace rushes::draft {

namespace {

float cloudCover(const Setting& setting)
{
    switch (setting.weather) {
    case Weather::Overcast:
    case Weather::Rain:
        return 0.85F;
    case Weather::Fog:
        return 0.6F;
    case Weather::Snowfall:
        return 0.65F;
    case Weather::Clear:
        break;
    }
    return float(setting.time.cloudCover);
}

/// Cloud amount and light at half size; clouds lie on a plane overhead, so they flatten towards the
/// horizon.
struct CloudField
{
    Plane amount;
    Plane light;
};

CloudField cloudsOf(const Setting& setting, int width, int height)
{
    const Noise noise(setting.random.fork(21));
    CloudField field{Plane::unset(width, height), Plane::unset(width, height)};
    const float cover = cloudCover(setting);
    const float threshold = 0.78F - 0.5F * cover;
    const float offset = 40 * float(setting.random.fork(22).below(100));
    const auto aspect = float(width) / float(height);
    const auto sunX = float(setting.sun.x() / setting.width());
    NoiseRow here(width), beside(width);
    for (int y = 0; y < height; ++y) {
        const float up = 1 - (float(y) + 0.5F) / float(height);
        const float distance = 1 / (0.16F + up * 0.9F);
        const float fade = smoothStep(0.02F, 0.2F, up);
        const float v = distance * 2.6F;
        const auto across = [&](int x) { return (float(x) / float(width) - 0.5F) * aspect; };
        const auto u = [&](int x) { return across(x) * distance * 1.5F + offset; };
        const float* density = here.fill(noise, 5, [&](int x) { return NoiseRow::Place{u(x), v}; });
        const float* nearer = beside.fill(noise, 3, [&](int x) {
            const float towardsSun =
                std::clamp(((sunX - 0.5F) * aspect - across(x)) * 0.6F, -0.12F, 0.12F);
            return NoiseRow::Place{u(x) + towardsSun, v + 0.1F};
        });
        for (int x = 0; x < width; ++x) {
            field.amount.row(y)[x] = smoothStep(threshold, threshold + 0.24F, density[x]) * fade;
            field.light.row(y)[x] = std::clamp(0.55F + (density[x] - nearer[x]) * 3.2F, 0.0F, 1.0F);
        }
    }
    return field;
}

void paintGradient(const Setting& setting, Stage& stage, int bottom, SunDisc disc)
{
    const Colour sun = linearColour(setting.time.sun);
    const bool night = setting.time.stars > 0.5;
    const float strength = disc == SunDisc::Hidden ? (night ? 0.0F : 0.25F) : night ? 0.3F : 0.8F;
    const float reach = setting.height() * (setting.time.sunHeight < 0.3 ? 0.3F : 0.16F);
    for (int y = 0; y < bottom; ++y) {
        const Colour base = skyColour(setting, 1 - float(y) / setting.horizon);
        const float dy = (float(y) - float(setting.sun.y())) * 1.35F;
        for (int x = 0; x < setting.size.width(); ++x) {
            const float dx = float(x) - float(setting.sun.x());
            const float distance = std::sqrt(dx * dx + dy * dy) / reach;
            const float half = exponential(-distance / 2);
            const float once = half * half;
            const float core = once * once * once * half; // three and a half times as steep
            const float glow = strength * (0.55F * once + 0.45F * core);
            stage.picture.set(x, y, mix(base, sun * 1.05F, std::min(0.9F, glow)));
        }
    }
}

void paintDisc(const Setting& setting, Stage& stage, int bottom)
{
    const bool night = setting.time.stars > 0.5;
    const float radius = setting.scale() * (setting.time.sunHeight < 0.3 ? 44.0F
                                            : night                      ? 34.0F
                                                                         : 38.0F);
    const Colour sun = linearColour(setting.time.sun) * (night ? 1.1F : 2.6F);
    const Noise craters(setting.random.fork(23));
    const int top = std::max(0, int(float(setting.sun.y()) - radius - 2));
    for (int y = top; y < std::min(bottom, int(float(setting.sun.y()) + radius + 3)); ++y) {
        for (int x = std::max(0, int(float(setting.sun.x()) - radius - 2));
             x < std::min(setting.size.width(), int(float(setting.sun.x()) + radius + 3)); ++x) {
            const float dx = float(x) - float(setting.sun.x());
            const float dy = float(y) - float(setting.sun.y());
            const float cover =
                std::clamp(radius + 0.5F - std::sqrt(dx * dx + dy * dy), 0.0F, 1.0F);
            const float spot =
                night ? 0.72F + 0.36F * craters.fractal(dx * 2.6F / radius, dy * 2.6F / radius, 4)
                      : 1;
            stage.picture.blend(x, y, sun * spot, cover);
        }
    }
}

} // namespace

Colour skyColour(const Setting& setting, float height)
{
    const auto& stops = setting.time.sky;
    const float eased = power(std::clamp(1 - height, 0.0F, 1.0F), 0.9F);
    const float at = eased * float(stops.size() - 1);
    const auto index = std::min(std::size_t(at), stops.size() - 2);
    const Colour clear = mixedColour(stops[index], stops[index + 1], at - float(index));
    if (setting.weather == Weather::Clear)
        return clear;
    const float grey =
        0.3F * clear.luminance() + 0.5F * linearColour(setting.time.haze).luminance();
    const float dim = setting.weather == Weather::Rain ? 0.55F : 1; // heavy clouds
    return mix(clear, Colour{0.93F, 0.98F, 1.07F} * (grey * dim),
               setting.weather == Weather::Snowfall ? 0.35F : 0.78F);
}

void paintSky(const Setting& setting, Stage& stage, float bottom, SunDisc disc)
{
    const int rows = std::min(setting.size.height(), int(bottom) + 1);
    if (setting.weather == Weather::Overcast || setting.weather == Weather::Rain ||
        setting.weather == Weather::Fog)
        disc = SunDisc::Hidden;
    paintGradient(setting, stage, rows, disc);
    if (setting.time.stars > 0)
        paintStars(setting, stage, bottom, float(setting.time.stars));
    if (disc == SunDisc::Shown && setting.time.sunHeight > 0)
        paintDisc(setting, stage, rows);
    const int width = (setting.size.width() + 1) / 2;
    const CloudField half = cloudsOf(setting, width, std::max(2, rows / 2));
    const Plane amount = enlarged(half.amount, setting.size.width(), rows);
    const Plane light = enlarged(half.light, setting.size.width(), rows);
    constexpr int steps = 64;
    std::array<Colour, steps + 1> shades;
    for (int i = 0; i <= steps; ++i)
        shades[std::size_t(i)] =
            mixedColour(setting.time.cloudShade, setting.time.cloud, double(i) / steps);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < setting.size.width(); ++x) {
            const float cover = amount.row(y)[x];
            if (cover <= 0.001F)
                continue;
            const Colour cloud = shades[toByte(light.row(y)[x] * steps)];
            const Colour behind = stage.picture.at(x, y);
            stage.picture.blend(x, y, mix(cloud, behind * 1.1F, 0.2F), cover * 0.8F);
        }
    }
}

void paintStars(const Setting& setting, Stage& stage, float bottom, float strength)
{
    Random random = setting.random.fork(24);
    const float area = setting.width() * bottom;
    const auto count = int(area / 900 / std::max(0.25F, setting.scale()));
    for (int i = 0; i < count; ++i) {
        const auto x = float(random.between(0, setting.width()));
        const auto y = float(random.between(0, bottom));
        const auto magnitude = float(random.unit());
        const float brightness =
            strength * (0.12F + 1.5F * power(magnitude, 9.0F)) * (1 - 0.8F * y / bottom);
        const float radius = setting.scale() * (0.55F + 1.5F * power(magnitude, 14.0F));
        const auto warm = float(random.unit());
        const Colour tint = mix({0.75F, 0.85F, 1.0F}, {1.0F, 0.9F, 0.75F}, warm);
        const int reach = int(radius * 2.5F) + 1;
        for (int py = int(y) - reach; py <= int(y) + reach; ++py) {
            for (int px = int(x) - reach; px <= int(x) + reach; ++px) {
                if (px < 0 || py < 0 || px >= setting.size.width() || py >= int(bottom) ||
                    py >= setting.size.height())
                    continue;
                const float dx = (float(px) - x) / radius;
                const float dy = (float(py) - y) / radius;
                stage.picture.set(px, py,
                                  stage.picture.at(px, py) +
                                      tint * (brightness * exponential(-dx * dx - dy * dy)));
            }
        }
    }
}

} // namespace rushes::draft
