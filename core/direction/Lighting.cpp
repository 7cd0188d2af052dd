#include "core/direction/Lighting.h"

#include "core/base/NearestNames.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Preset
{
    const char* name;
    Lighting light;
};

// azimuth, elevation, kelvin, intensity, softness
constexpr std::array presets = {
    Preset{"golden-hour", {118, 12, 3200, 1.1, 0.55}},
    Preset{"blue-hour", {-30, 35, 9500, 0.65, 0.9}},
    Preset{"sunrise", {-105, 6, 2900, 0.95, 0.45}},
    Preset{"noon", {15, 72, 5600, 1.25, 0.15}},
    Preset{"overcast", {0, 70, 6800, 0.9, 1}},
    Preset{"window", {-75, 20, 5800, 1, 0.6}},
    Preset{"studio-soft", {35, 40, 5600, 1.1, 0.85}},
    Preset{"studio-hard", {45, 45, 5600, 1.2, 0.1}},
    Preset{"high-key", {0, 35, 5600, 1.45, 0.95}},
    Preset{"low-key", {70, 35, 4800, 0.5, 0.25}},
    Preset{"rim", {155, 35, 5600, 1.1, 0.15}},
    Preset{"backlight", {180, 15, 5000, 1.1, 0.3}},
    Preset{"neon", {-80, 5, 13000, 0.9, 0.35}},
    Preset{"candlelight", {25, -10, 1900, 0.7, 0.6}},
    Preset{"moonlight", {-130, 45, 8500, 0.45, 0.35}},
};

struct Part
{
    const char* name;
    double Lighting::*value;
    double least;
    double most;
};

constexpr std::array parts = {
    Part{"az", &Lighting::azimuth, -180, 180},      Part{"el", &Lighting::elevation, -90, 90},
    Part{"kelvin", &Lighting::kelvin, 1500, 15000}, Part{"intensity", &Lighting::intensity, 0, 2},
    Part{"softness", &Lighting::softness, 0, 1},
};

QString partsHelp()
{
    QStringList ranges;
    for (const Part& part : parts)
        ranges << u"%1 %2 to %3"_s.arg(QLatin1StringView(part.name)).arg(part.least).arg(part.most);
    return ranges.join(u", "_s);
}

/// Reads one `name=number` into `light`.
Result<> readPart(const QString& text, Lighting& light)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = text.left(equals).trimmed();
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& candidate) {
        return name == QLatin1StringView(candidate.name);
    });
    if (equals < 0 || part == parts.end())
        return fail(ErrorCode::Usage,
                    u"light: \"%1\" is not one of %2"_s.arg(text.trimmed(), partsHelp()));
    bool isNumber = false;
    const double value = text.mid(equals + 1).trimmed().toDouble(&isNumber);
    // Written so that NaN fails too.
    if (!isNumber || !(value >= part->least && value <= part->most))
        return fail(ErrorCode::Usage,
                    u"light: %1 must be a number from %2 to %3, not \"%4\""_s.arg(name)
                        .arg(part->least)
                        .arg(part->most)
                        .arg(text.mid(equals + 1).trimmed()));
    light.*(part->value) = value;
    return {};
}

} // namespace

QStringList lightNames()
{
    QStringList names;
    for (const Preset& preset : presets)
        names << QString::fromLatin1(preset.name);
    return names;
}

Result<Lighting> lightNamed(const QString& name)
{
    for (const Preset& preset : presets) {
        if (name == QLatin1StringView(preset.name))
            return preset.light;
    }
    return fail(ErrorCode::Usage, unknownName(u"light"_s, name, lightNames()));
}

Result<Lighting> parseLighting(const QString& text)
{
    if (!text.contains(u'='))
        return lightNamed(text.trimmed());
    Lighting light;
    for (const QString& part : text.split(u',')) {
        if (const Result<> read = readPart(part, light); !read)
            return fail(read.error());
    }
    return light;
}

QString lightingText(const Lighting& light)
{
    for (const Preset& preset : presets) {
        if (preset.light == light)
            return QString::fromLatin1(preset.name);
    }
    QStringList texts;
    for (const Part& part : parts)
        texts << u"%1=%2"_s.arg(
            QLatin1StringView(part.name),
            QString::number(light.*(part.value), 'g', QLocale::FloatingPointShortest));
    return texts.join(u',');
}

Lighting between(const Lighting& from, const Lighting& to, double share)
{
    if (share <= 0)
        return from;
    if (share >= 1)
        return to;
    const auto mixed = [share](double a, double b) { return a + (b - a) * share; };
    const double turn = std::remainder(to.azimuth - from.azimuth, 360.0);
    return {.azimuth = std::remainder(from.azimuth + share * turn, 360.0),
            .elevation = mixed(from.elevation, to.elevation),
            .kelvin = 1 / mixed(1 / from.kelvin, 1 / to.kelvin),
            .intensity = mixed(from.intensity, to.intensity),
            .softness = mixed(from.softness, to.softness)};
}

// Chromaticity of the Planckian locus: M. Krystek, "An algorithm to calculate correlated colour
// temperature", Color Research & Application 10 (1985), 38-40, valid from 1000 to 15000 K; then CIE
// 1960 to XYZ to linear sRGB.
LightColour blackBody(double kelvin)
{
    const double t = std::clamp(kelvin, 1000.0, 15000.0);
    const double u = (0.860117757 + 1.54118254e-4 * t + 1.28641212e-7 * t * t) /
                     (1 + 8.42420235e-4 * t + 7.08145163e-7 * t * t);
    const double v = (0.317398726 + 4.22806245e-5 * t + 4.20481691e-8 * t * t) /
                     (1 - 2.89741816e-5 * t + 1.61456053e-7 * t * t);
    const double x = 3 * u / (2 * u - 8 * v + 4);
    const double y = 2 * v / (2 * u - 8 * v + 4);
    const double bigX = x / y;
    const double bigZ = (1 - x - y) / y;
    // Very warm lights lie outside sRGB: a trace of blue stays so that ratios of two lights exist.
    constexpr double trace = 0.002;
    const double r = std::max(trace, 3.2406 * bigX - 1.5372 - 0.4986 * bigZ);
    const double g = std::max(trace, -0.9689 * bigX + 1.8758 + 0.0415 * bigZ);
    const double b = std::max(trace, 0.0557 * bigX - 0.2040 + 1.0570 * bigZ);
    const double luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {.r = r / luminance, .g = g / luminance, .b = b / luminance};
}

QString lightDirectionWords(const Lighting& light)
{
    if (light.elevation > 75)
        return u"straight above"_s;
    if (light.elevation < -60)
        return u"straight below"_s;
    const double turn = std::abs(light.azimuth);
    const QString side = light.azimuth > 0 ? u"right"_s : u"left"_s;
    const QString height = light.elevation > 45    ? u"high"_s
                           : light.elevation < -5  ? u"from below"_s
                           : light.elevation <= 15 ? u"low"_s
                                                   : QString();
    if (turn <= 15 || turn >= 165) {
        const QString place = turn <= 15 ? u"front"_s : u"behind"_s;
        return height.isEmpty() ? place : u"%1, %2"_s.arg(place, height);
    }
    const QString place = turn > 105 ? u"behind"_s : turn < 60 ? u"in front"_s : QString();
    QStringList detail;
    detail << height << place;
    detail.removeAll(QString());
    return detail.isEmpty() ? side : u"%1, %2"_s.arg(side, detail.join(u' '));
}

QString lightArticle(const Lighting& light)
{
    const QString place = lightDirectionWords(light);
    const bool takesOne =
        place.startsWith("right"_L1) || place.startsWith("left"_L1) || place.startsWith("front"_L1);
    return takesOne ? u"the "_s : QString();
}

} // namespace rushes::direction
