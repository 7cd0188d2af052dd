/// A picture in the making: linear light, one plane a channel, 1 is paper white, with a depth plane
/// beside it (0 far, 1 near). Colours here are linear; the words' and palettes' sRGB colours come
/// in through linearColour.
#pragma once

#include "core/base/Curve.h"
#include "core/draft/Plane.h"

#include <QColor>

#include <algorithm>
#include <array>

namespace rushes::draft {

struct Colour
{
    float r = 0;
    float g = 0;
    float b = 0;

    friend Colour operator+(Colour p, Colour q) { return {p.r + q.r, p.g + q.g, p.b + q.b}; }
    friend Colour operator*(Colour p, Colour q) { return {p.r * q.r, p.g * q.g, p.b * q.b}; }
    friend Colour operator*(Colour p, float s) { return {p.r * s, p.g * s, p.b * s}; }
    float luminance() const { return 0.2126F * r + 0.7152F * g + 0.0722F * b; }
};

inline Colour mix(Colour from, Colour to, float amount)
{
    return {from.r + (to.r - from.r) * amount, from.g + (to.g - from.g) * amount,
            from.b + (to.b - from.b) * amount};
}

/// `value` from 0 to 255, rounded to a byte.
inline unsigned char toByte(float value)
{
    constexpr float half = 0.5F;
    return static_cast<unsigned char>(value + half);
}

/// The sRGB curve of IEC 61966-2-1, both ways, for values 0 to 1.
float toLinear(float srgb);
float toSrgb(float linear);
Colour linearColour(const QColor& colour);
/// Mixes in sRGB, where designers choose gradients; result linear.
Colour mixedColour(const QColor& from, const QColor& to, double amount);

struct Picture
{
    Picture() = default;
    Picture(int width, int height)
        : channels{Plane(width, height), Plane(width, height), Plane(width, height)}
    {}

    /// Every pixel of it is written before it is read, as with Plane::unset.
    static Picture unset(int width, int height)
    {
        Picture picture;
        for (Plane& channel : picture.channels)
            channel = Plane::unset(width, height);
        return picture;
    }

    std::array<Plane, 3> channels;

    int width() const { return channels[0].width; }
    int height() const { return channels[0].height; }
    Colour at(int x, int y) const
    {
        return {channels[0].row(y)[x], channels[1].row(y)[x], channels[2].row(y)[x]};
    }
    void set(int x, int y, Colour c)
    {
        channels[0].row(y)[x] = c.r;
        channels[1].row(y)[x] = c.g;
        channels[2].row(y)[x] = c.b;
    }
    void blend(int x, int y, Colour c, float amount) { set(x, y, mix(at(x, y), c, amount)); }
    Colour sample(float x, float y) const
    {
        return {channels[0].sampleClamped(x, y), channels[1].sampleClamped(x, y),
                channels[2].sampleClamped(x, y)};
    }
};

/// A copy that is softened.
Picture softened(const Picture& picture, float sigma);
/// Softens everything painted so far, as a lens focused on something nearer does.
void blurPicture(Picture& picture, float sigma);

} // namespace rushes::draft
