#include "core/draft/Recolour.h"

#include "core/draft/DrawingRaster.h"
#include "core/draft/Maths.h"
#include "core/draft/Picture.h"

#include <QRegularExpression>

#include <cmath>

namespace rushes::draft {

namespace {

struct Lab
{
    float lightness = 0;
    float a = 0;
    float b = 0;

    float chroma() const { return std::sqrt(a * a + b * b); }
};

float cubeRoot(float value)
{
    return power(value, 1.0F / 3);
}

Lab toLab(const QColor& colour)
{
    const Colour c = linearColour(colour);
    const float l = cubeRoot(0.4122214708F * c.r + 0.5363325363F * c.g + 0.0514459929F * c.b);
    const float m = cubeRoot(0.2119034982F * c.r + 0.6806995451F * c.g + 0.1073969566F * c.b);
    const float s = cubeRoot(0.0883024619F * c.r + 0.2817188376F * c.g + 0.6299787005F * c.b);
    return {0.2104542553F * l + 0.7936177850F * m - 0.0040720468F * s,
            1.9779984951F * l - 2.4285922050F * m + 0.4505937099F * s,
            0.0259040371F * l + 0.7827717662F * m - 0.8086757660F * s};
}

QColor fromLab(const Lab& lab)
{
    const auto cube = [](float v) { return v * v * v; };
    const float l = cube(lab.lightness + 0.3963377774F * lab.a + 0.2158037573F * lab.b);
    const float m = cube(lab.lightness - 0.1055613458F * lab.a - 0.0638541728F * lab.b);
    const float s = cube(lab.lightness - 0.0894841775F * lab.a - 1.2914855480F * lab.b);
    const auto channel = [](float v) { return double(toSrgb(std::clamp(v, 0.0F, 1.0F))); };
    return QColor::fromRgbF(channel(4.0767416621F * l - 3.3077115913F * m + 0.2309699292F * s),
                            channel(-1.2684380046F * l + 2.6097574011F * m - 0.3413193965F * s),
                            channel(-0.0041960863F * l - 0.7034186147F * m + 1.7076147010F * s));
}

const QRegularExpression& colourPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\""));
    return pattern;
}

/// The colours of inner shadows stand in filter matrices: "0 0 0 0 r 0 0 0 0 g 0 0 0 0 b 0 0 0 a
/// 0".
const QRegularExpression& matrixPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("values=\"0 0 0 0 ([0-9.]+) 0 0 0 0 ([0-9.]+) 0 0 0 0 ([0-9.]+) 0 0 0 "));
    return pattern;
}

/// What of a drawing changes: for Parts the colours near the hue that fills most of it, else all
/// but near-black.
struct Choice
{
    Tint tint = Tint::Parts;
    Lab hue; ///< sum over the drawing's pixels; its direction is the main hue

    float weight(const Lab& lab) const
    {
        if (tint != Tint::Parts)
            return smoothStep(0.16F, 0.36F, lab.lightness);
        const float length = std::sqrt(hue.a * hue.a + hue.b * hue.b) * lab.chroma();
        const float alike = length > 0 ? (hue.a * lab.a + hue.b * lab.b) / length : 1;
        return smoothStep(0.035F, 0.085F, lab.chroma()) * smoothStep(0.25F, 0.6F, alike);
    }
};

constexpr std::size_t sectorCount = 12;

/// The one whose middle the hue is nearest to.
std::size_t sectorOf(const Lab& lab)
{
    constexpr float step = 6.2831853F / float(sectorCount);
    constexpr float quarter = 1.5707963F;
    std::size_t best = 0;
    float nearest = -1e9F;
    for (std::size_t i = 0; i < sectorCount; ++i) {
        const float angle = (float(i) + 0.5F) * step;
        const float along = lab.a * sine(angle + quarter) + lab.b * sine(angle);
        if (along > nearest) {
            nearest = along;
            best = i;
        }
    }
    return best;
}

/// The strongest of twelve hue sectors, by chroma and area, on a small painting.
Lab mainHue(const QByteArray& svg)
{
    constexpr int side = 48;
    const QImage image = paintDrawing(splitDrawing(svg), side);
    std::array<Lab, sectorCount> sectors;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 128)
                continue;
            const Lab lab = toLab(pixel);
            Lab& sector = sectors[sectorOf(lab)];
            const float strength = smoothStep(0.03F, 0.1F, lab.chroma());
            sector.lightness += strength;
            sector.a += lab.a * strength;
            sector.b += lab.b * strength;
        }
    return *std::max_element(sectors.begin(), sectors.end(),
                             [](const Lab& p, const Lab& q) { return p.lightness < q.lightness; });
}

/// Mean lightness of the colours that will change: what the target's own lightness stands for.
float meanLightness(const QString& svg, const Choice& choice)
{
    float sum = 0;
    float weights = 0;
    for (auto it = colourPattern().globalMatch(svg); it.hasNext();) {
        const Lab lab = toLab(QColor(u'#' + it.next().captured(1)));
        const float weight = choice.weight(lab);
        sum += weight * lab.lightness;
        weights += weight;
    }
    return weights > 0 ? sum / weights : 0.6F;
}

QColor mapped(const QColor& colour, const Choice& choice, const Lab& target, float mean)
{
    const Lab lab = toLab(colour);
    const float amount = choice.weight(lab);
    const bool twoTone = choice.tint == Tint::TwoTone;
    Lab painted = target;
    const float difference = lab.lightness - mean;
    if (difference >= 0) {
        const float t = std::min(1.0F, difference / (1.02F - mean));
        const float pale = twoTone ? smoothStep(0.12F, 0.4F, t) : t * 0.9F;
        painted.lightness = target.lightness + (0.97F - target.lightness) * pale;
        const float kept = twoTone ? 1 - 0.96F * pale : 1 - t * t * 0.6F - t * 0.3F;
        painted.a *= kept;
        painted.b *= kept;
    } else {
        const float t = std::max(0.3F, 1 + difference * 1.15F / mean);
        painted.lightness = target.lightness * t;
        painted.a *= std::min(1.0F, t + 0.1F);
        painted.b *= std::min(1.0F, t + 0.1F);
    }
    return fromLab({lab.lightness + (painted.lightness - lab.lightness) * amount,
                    lab.a + (painted.a - lab.a) * amount, lab.b + (painted.b - lab.b) * amount});
}

/// `text` with every match of `pattern` replaced by what `paint` gives for it.
template <class Paint>
QString replaced(const QString& text, const QRegularExpression& pattern, const Paint& paint)
{
    QString result;
    qsizetype from = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += paint(match);
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace

QByteArray recolouredSvg(const QByteArray& svg, Tint tint, const QColor& target)
{
    if (tint == Tint::None)
        return svg;
    const QString text = QString::fromUtf8(svg);
    const Lab goal = toLab(target);
    const Choice choice{tint, tint == Tint::Parts ? mainHue(svg) : Lab{}};
    const float mean = meanLightness(text, choice);
    const QString painted =
        replaced(text, colourPattern(), [&](const QRegularExpressionMatch& match) {
            return QString(
                u'"' + mapped(QColor(u'#' + match.captured(1)), choice, goal, mean).name() + u'"');
        });
    return replaced(painted, matrixPattern(),
                    [&](const QRegularExpressionMatch& match) {
                        const auto share = [&](int i) {
                            return std::clamp(match.captured(i).toDouble(), 0.0, 1.0);
                        };
                        const QColor c = mapped(QColor::fromRgbF(share(1), share(2), share(3)),
                                                choice, goal, mean);
                        return QStringLiteral("values=\"0 0 0 0 %1 0 0 0 0 %2 0 0 0 0 %3 0 0 0 ")
                            .arg(c.redF())
                            .arg(c.greenF())
                            .arg(c.blueF());
                    })
        .toUtf8();
}

} // namespace rushes::draft
