/// A light as the user sets it, and the named presets. Values and pure functions, any thread.
#pragma once

#include "core/base/Result.h"

#include <QColor>
#include <QStringList>

namespace rushes::direction {

struct Lighting
{
    double azimuth =
        0; ///< degrees, -180 to 180: 0 from the camera, + from the right, ±180 from behind
    double elevation = 30; ///< degrees, -90 to 90
    double kelvin = 5600;  ///< 1500 to 15000
    double intensity = 1;  ///< 0 to 2, 1 = as the picture is
    double softness = 0.5; ///< 0 hard to 1 soft

    bool operator==(const Lighting&) const = default;
};

QStringList lightNames();
Result<Lighting> lightNamed(const QString& name);
/// A preset's name, or `az=…,el=…,kelvin=…,intensity=…,softness=…` in any order, missing parts at
/// their defaults. Fails with Usage naming the part that is wrong and its range.
Result<Lighting> parseLighting(const QString& text);
/// The preset's name when it is exactly one, else the five parts: parseLighting reads it back.
QString lightingText(const Lighting& light);

/// The light on the way from one to another, `share` 0 to 1: it turns the shorter way round, and
/// its warmth changes evenly to the eye (in mireds).
Lighting between(const Lighting& from, const Lighting& to, double share);

/// Linear-light RGB of a black body at `kelvin`, scaled so that its luminance is 1. Source of the
/// fit in the .cpp.
struct LightColour
{
    double r = 1, g = 1, b = 1;
};
LightColour blackBody(double kelvin);

/// "right, low behind": where the light comes from, in words.
QString lightDirectionWords(const Lighting& light);
/// "the " where it belongs before these words, else empty.
QString lightArticle(const Lighting& light);

} // namespace rushes::direction
