#include "core/draft/Picture.h"

#include "core/draft/Blur.h"
#include "core/draft/Maths.h"

#include <cmath>

namespace rushes::draft {

float toLinear(float srgb)
{
    return srgb <= 0.04045F ? srgb / 12.92F : power((srgb + 0.055F) / 1.055F, 2.4F);
}

float toSrgb(float linear)
{
    return linear <= 0.0031308F ? linear * 12.92F : 1.055F * power(linear, 1 / 2.4F) - 0.055F;
}

Colour linearColour(const QColor& colour)
{
    return {toLinear(float(colour.redF())), toLinear(float(colour.greenF())),
            toLinear(float(colour.blueF()))};
}

Colour mixedColour(const QColor& from, const QColor& to, double amount)
{
    const auto t = float(amount);
    const auto channel = [t](float p, float q) { return toLinear(p + (q - p) * t); };
    return {channel(float(from.redF()), float(to.redF())),
            channel(float(from.greenF()), float(to.greenF())),
            channel(float(from.blueF()), float(to.blueF()))};
}

Picture softened(const Picture& picture, float sigma)
{
    constexpr float wide = 3; // pixels; then half the size is enough
    Picture soft;
    for (std::size_t i = 0; i < picture.channels.size(); ++i) {
        const Plane& plane = picture.channels[i];
        Plane small = sigma < wide ? plane : halved(plane);
        blurClamped(small, sigma < wide ? sigma : sigma / 2);
        soft.channels[i] =
            sigma < wide ? std::move(small) : enlarged(small, plane.width, plane.height);
    }
    return soft;
}

void blurPicture(Picture& picture, float sigma)
{
    picture = softened(picture, sigma);
}

} // namespace rushes::draft
