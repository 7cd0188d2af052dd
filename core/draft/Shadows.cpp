#include "core/draft/Shadows.h"

#include "core/base/Vectorised.h"
#include "core/draft/Blur.h"
#include "core/draft/Maths.h"
#include "core/draft/Noise.h"

#include <cmath>

namespace rushes::draft {

namespace {

/// What little light a shadow keeps: bluish, as the sky fills it.
constexpr Colour shadowTint{0.16F, 0.16F, 0.22F};

void darken(Picture& picture, int x, int y, float amount)
{
    const Colour keep = mix({1, 1, 1}, shadowTint, std::clamp(amount, 0.0F, 1.0F));
    picture.set(x, y, picture.at(x, y) * keep);
}

/// The cover with room around it, at half size, blurred.
Plane softened(const Plane& half, int room, float sigma)
{
    Plane plane(half.width + 2 * room, half.height + 2 * room);
    for (int y = 0; y < half.height; ++y)
        std::copy_n(half.row(y), half.width, plane.row(y + room) + room);
    blur(plane, sigma);
    return plane;
}

/// A sprite's cover, blurred, with room around it; the softer it is, the fewer pixels it has.
class SoftCover
{
public:
    /// `sigma` in pixels of `half`, the cover at half size.
    SoftCover(const Plane& half, float sigma)
    {
        constexpr float fine = 3; ///< blurred this far, every other pixel tells nothing new
        const bool coarse = sigma > fine;
        m_shrink = coarse ? 4 : 2;
        sigma = coarse ? sigma / 2 : sigma;
        m_room = int(sigma * 3.2F) + 2;
        m_plane = softened(coarse ? halved(half) : half, m_room, sigma);
        m_nothing.resize(std::size_t(m_plane.width));
        m_row.resize(std::size_t(m_plane.width));
    }

    /// Pixels of the sprite that it has room for beyond its edges.
    int spread() const { return m_room * m_shrink; }
    /// Before the pixels of a row of the sprite: what lies there, of the two rows nearest to it.
    void begin(float y)
    {
        const float place = placeOf(y);
        const int above = floorOf(place);
        const float share = place - float(above);
        const auto rowAt = [this](int row) {
            return row < 0 || row >= m_plane.height ? m_nothing.data() : m_plane.row(row);
        };
        const float* upper = rowAt(above);
        const float* lower = rowAt(above + 1);
        for (std::size_t x = 0; x < m_row.size(); ++x)
            m_row[x] = upper[x] * (1 - share) + lower[x] * share;
    }
    float at(float x) const
    {
        const float place = placeOf(x);
        const int left = floorOf(place);
        if (left < 0 || left + 1 >= m_plane.width)
            return 0; // the blur has faded out before
        const float share = place - float(left);
        return m_row[std::size_t(left)] * (1 - share) + m_row[std::size_t(left) + 1] * share;
    }

private:
    float placeOf(float pixel) const
    {
        const float centre = 0.5F * float(m_shrink - 2) / float(m_shrink);
        return pixel / float(m_shrink) + float(m_room) - centre;
    }

    Plane m_plane;
    std::vector<float> m_nothing, m_row;
    int m_room = 0;
    int m_shrink = 2;
};

} // namespace

void paintCastShadow(Picture& picture, const Sprite& sprite, const Light& light)
{
    const auto height = float(sprite.height());
    const float size = std::min(height, 1.5F * float(sprite.width()));
    const Plane half = halved(sprite.cover);
    const float softness = std::max(1.0F, light.shadowSoftness * size / 2);
    SoftCover sharp(half, softness * 0.5F);
    SoftCover soft(half, softness * 2.2F);
    const float foot = sprite.baseline - 0.015F * size;
    const float reach = light.shadowDy * size;
    const float sideways = light.shadowDx * size;
    const int spread = std::max(sharp.spread(), soft.spread());
    const int top = std::max(0, int(std::min(foot, foot + reach)) - spread);
    const int bottom = std::min(picture.height(), int(std::max(foot, foot + reach)) + spread);
    const int left = std::max(0, sprite.left + int(std::min(0.0F, sideways)) - spread);
    const int right = std::min(picture.width(), sprite.left + sprite.width() +
                                                    int(std::max(0.0F, sideways)) + spread);
    for (int y = top; y < bottom; ++y) {
        const float along = (float(y) - foot) / reach;
        if (along < -0.08F || along > 1.25F)
            continue;
        const float sourceY = height - 2 - along * height;
        const float fade =
            smoothStep(-0.08F, 0.0F, along) * (1 - 0.75F * smoothStep(0, 1.15F, along));
        const float softPart = std::clamp(along * 1.6F, 0.0F, 1.0F);
        sharp.begin(sourceY);
        soft.begin(sourceY);
        for (int x = left; x < right; ++x) {
            const float sourceX = float(x - sprite.left) - along * sideways;
            const float shade = (softPart < 1 ? sharp.at(sourceX) * (1 - softPart) : 0) +
                                (softPart > 0 ? soft.at(sourceX) * softPart : 0);
            if (shade > 0.002F)
                darken(picture, x, y, shade * fade * light.shadowStrength);
        }
    }
}

void paintContactShadow(Picture& picture, const Sprite& sprite, float strength)
{
    const auto size = float(std::max(sprite.height(), sprite.width()));
    const float sigma = std::max(1.5F, size * 0.022F);
    const int room = int(sigma * 3) + 1;
    const int band = std::max(2, int(size * 0.07F));
    Plane plane(sprite.width() + 2 * room, 2 * room + std::max(2, int(sigma)));
    for (int x = 0; x < sprite.width(); ++x) {
        float touching = 0;
        for (int y = std::max(0, sprite.height() - band); y < sprite.height(); ++y)
            touching = std::max(touching, sprite.cover.row(y)[x] *
                                              (1 - float(sprite.height() - y) / float(band + 4)));
        for (int y = 0; y < std::max(2, int(sigma)); ++y)
            plane.row(room + y)[x + room] = touching;
    }
    Plane broad = plane;
    blur(plane, sigma * 0.8F);
    blur(broad, sigma * 1.9F);
    const int top = int(sprite.baseline) - room - int(sigma * 0.3F);
    for (int y = 0; y < plane.height; ++y) {
        const int py = top + y;
        if (py < 0 || py >= picture.height())
            continue;
        for (int x = 0; x < plane.width; ++x) {
            const int px = sprite.left - room + x;
            if (px >= 0 && px < picture.width())
                darken(picture, px, py,
                       (plane.row(y)[x] * 1.7F + broad.row(y)[x] * 1.5F) * strength);
        }
    }
}

void paintLyingShadow(Picture& picture, const Sprite& sprite, const Light& light)
{
    const auto size = float(std::max(sprite.height(), sprite.width()));
    const Plane half = halved(sprite.cover);
    struct Layer
    {
        float sigma, distance, strength;
    };
    for (const Layer& layer : {Layer{0.05F, 0.6F, 0.5F}, Layer{0.012F, 0.14F, 0.55F}}) {
        const float sigma = std::max(1.0F, layer.sigma * size / 2);
        const int room = int(sigma * 3) + 2;
        const Plane shade = softened(half, room, sigma);
        const float dx = light.shadowDx * layer.distance * size;
        const float dy = light.shadowDy * layer.distance * size;
        const int left = sprite.left + int(dx) - 2 * room;
        const int top = sprite.top + int(dy) - 2 * room;
        for (int y = std::max(0, top); y < std::min(picture.height(), top + 2 * shade.height); ++y)
            for (int x = std::max(0, left); x < std::min(picture.width(), left + 2 * shade.width);
                 ++x) {
                const float amount =
                    shade.sample(float(x - left) / 2 - 0.25F, float(y - top) / 2 - 0.25F);
                if (amount > 0.002F)
                    darken(picture, x, y, amount * layer.strength * (0.4F + light.shadowStrength));
            }
    }
}

void paintHoverShadow(Picture& picture, const Sprite& sprite, float groundY, float strength)
{
    const float radiusX = float(sprite.width()) * 0.42F;
    const float radiusY = radiusX * 0.2F;
    const float centreX = float(sprite.left) + float(sprite.width()) / 2;
    for (int y = std::max(0, int(groundY - 3 * radiusY));
         y < std::min(picture.height(), int(groundY + 3 * radiusY)); ++y) {
        for (int x = std::max(0, int(centreX - 2.5F * radiusX));
             x < std::min(picture.width(), int(centreX + 2.5F * radiusX)); ++x) {
            const float dx = (float(x) - centreX) / radiusX;
            const float dy = (float(y) - groundY) / radiusY;
            darken(picture, x, y, strength * exponential(-(dx * dx + dy * dy) * 1.1F));
        }
    }
}

void paintReflection(Picture& picture, const Sprite& sprite, float strength, float ripple,
                     Random random)
{
    if (strength <= 0)
        return;
    const Noise noise(random);
    const auto foot = int(sprite.baseline);
    const int depth = std::min(picture.height() - foot, int(float(sprite.height()) * 0.8F));
    for (int i = 0; i < depth; ++i) {
        const int sourceY = sprite.height() - 3 - i;
        if (sourceY < 0)
            break;
        const float along = float(i) / float(depth);
        const float amount = strength * (1 - along) * (1 - along);
        const float shift =
            ripple * (noise.fractal(float(i) * 0.09F, 3.0F, 3) - 0.5F) * (0.3F + 2 * along);
        for (int x = 0; x < sprite.width(); ++x) {
            const int px = sprite.left + x;
            if (px < 0 || px >= picture.width())
                continue;
            const float sourceX = float(x) + shift;
            const auto nearest = int(std::lround(sourceX));
            if (nearest < 0 || nearest >= sprite.width())
                continue;
            const float cover = sprite.cover.row(sourceY)[nearest] * amount;
            const Colour mirrored = sprite.colour.at(nearest, sourceY) * amount;
            picture.set(px, foot + i, picture.at(px, foot + i) * (1 - cover) + mirrored);
        }
    }
}

RUSHES_CLONES void paintSprite(Picture& picture, const Sprite& sprite, Colour hazeColour,
                               float haze)
{
    const QRect seen = sprite.seenIn(picture.width(), picture.height());
    const std::array<float, 3> hazes{hazeColour.r, hazeColour.g, hazeColour.b};
    for (int y = seen.top(); y <= seen.bottom(); ++y)
        for (std::size_t channel = 0; channel < hazes.size(); ++channel) {
            const float* cover = sprite.cover.row(y);
            const float* colour = sprite.colour.channels[channel].row(y);
            float* out = picture.channels[channel].row(sprite.top + y) + sprite.left;
            const float veil = hazes[channel] * haze;
            RUSHES_NO_OVERLAP
            for (int x = seen.left(); x <= seen.right(); ++x)
                out[x] = out[x] * (1 - cover[x]) + (colour[x] * (1 - haze) + veil * cover[x]);
        }
}

} // namespace rushes::draft
