/// Level ground below a horizon in perspective: each row is a distance, each pixel a place on the
/// plane. Shades a texture by the light and fades it into haze far away.
#pragma once

#include "core/draft/NoiseRow.h"
#include "core/draft/Stage.h"

#include <array>
#include <vector>

namespace rushes::draft {

/// A place on the ground: `x` to the right and `z` away, in widths of the picture at its lower
/// edge; `near` is 1 at the lower edge and 0 at the horizon.
struct GroundPoint
{
    float x = 0;
    float z = 1;
    float near = 1;
    int pixelX = 0;
    int pixelY = 0;
};

/// Calls `shade(const GroundPoint&)` for every pixel below `top` and stores the colour it gives.
template <class Shade>
void paintGround(const Setting& setting, Stage& stage, float top, const Shade& shade)
{
    constexpr float nearest = 0.004F;
    const float span = setting.height() - setting.horizon;
    const float centre = setting.width() / 2;
    for (int y = std::max(0, int(top)); y < setting.size.height(); ++y) {
        GroundPoint point;
        const float near = std::max(nearest, (float(y) + 0.5F - setting.horizon) / span);
        point.near = std::min(1.0F, near);
        point.z = 1 / near;
        point.pixelY = y;
        const float step = point.z / setting.width();
        for (int x = 0; x < setting.size.width(); ++x) {
            point.pixelX = x;
            point.x = (float(x) - centre) * step;
            stage.picture.set(x, y, shade(point));
        }
    }
}

/// Noise that lies on the ground: its scale and shift across and along, and how far another one
/// before it in the list pushes it along.
struct GroundTexture
{
    float across = 1;
    float along = 1;
    int octaves = 1;
    float shiftAcross = 0;
    float shiftAlong = 0;
    int pushedBy = -1;
    float push = 0;
};

/// paintGround with textures that are made a row at a time: calls `shade(point, values)` with the
/// value of each texture there.
template <std::size_t count, class Shade>
void paintGround(const Setting& setting, Stage& stage, float top, const Noise& noise,
                 const std::array<GroundTexture, count>& textures, const Shade& shade)
{
    std::vector<NoiseRow> rows(count, NoiseRow(setting.size.width()));
    const float centre = setting.width() / 2;
    paintGround(setting, stage, top, [&](const GroundPoint& p) {
        const float step = p.z / setting.width();
        for (std::size_t i = 0; i < count && p.pixelX == 0; ++i) {
            const GroundTexture& texture = textures[i];
            const float* pushes =
                texture.pushedBy < 0 ? nullptr : rows[std::size_t(texture.pushedBy)].values();
            rows[i].fill(noise, texture.octaves, [&](int x) {
                const float along =
                    pushes ? p.z * texture.along + texture.push * pushes[x] : p.z * texture.along;
                return NoiseRow::Place{(float(x) - centre) * step * texture.across +
                                           texture.shiftAcross,
                                       along + texture.shiftAlong};
            });
        }
        std::array<float, count> values;
        for (std::size_t i = 0; i < count; ++i)
            values[i] = rows[i].values()[p.pixelX];
        return shade(p, values);
    });
}

/// Light on level ground of this albedo; `bump` tilts it, about -1 to 1.
Colour litGround(const Light& light, Colour albedo, float bump);

/// Depth rising from `far` at the horizon to 1 at the lower edge.
void fillGroundDepth(const Setting& setting, Stage& stage, float top, float far = 0.12F);

} // namespace rushes::draft
