#include "core/draft/Styles.h"

#include "core/draft/NoiseRow.h"
#include "core/draft/Palette.h"

#include <QRect>

#include <algorithm>
#include <cmath>

namespace rushes::draft {

namespace {

using Place = NoiseRow::Place;

/// What every style starts from.
struct Canvas
{
    Picture picture; ///< sRGB, 0 to 1
    const Plane& mask;
    const Plane& depth;
    Noise noise;
    float unit; ///< a thousandth of the shorter side

    int width() const { return picture.width(); }
    int height() const { return picture.height(); }
};

/// Where the subject is, and so many pixels round it.
QRect subjectOf(const Canvas& canvas, int margin)
{
    int left = canvas.width(), right = -1, top = canvas.height(), bottom = -1;
    for (int y = 0; y < canvas.height(); ++y) {
        const float* row = canvas.mask.row(y);
        for (int x = 0; x < canvas.width(); ++x) {
            if (row[x] <= 0)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    if (right < 0)
        return {};
    return QRect(QPoint(left, top), QPoint(right, bottom))
        .adjusted(-margin, -margin, margin, margin)
        .intersected({0, 0, canvas.width(), canvas.height()});
}

Picture partOf(const Picture& picture, const QRect& part)
{
    Picture cut(part.width(), part.height());
    for (std::size_t i = 0; i < cut.channels.size(); ++i)
        for (int y = 0; y < part.height(); ++y)
            std::copy_n(picture.channels[i].row(part.y() + y) + part.x(), part.width(),
                        cut.channels[i].row(y));
    return cut;
}

/// Fine things go, the subject's outline stays: it and its surroundings are softened apart.
Picture simplified(const Canvas& canvas, float around, float within)
{
    Picture outside = softened(canvas.picture, around * canvas.unit);
    const float sigma = within * canvas.unit;
    const QRect part = subjectOf(canvas, int(4 * sigma) + 2);
    const Picture inside = softened(partOf(canvas.picture, part), sigma);
    for (int y = 0; y < part.height(); ++y) {
        const float* mask = canvas.mask.row(part.y() + y) + part.x();
        for (int x = 0; x < part.width(); ++x)
            outside.blend(part.x() + x, part.y() + y, inside.at(x, y),
                          smoothStep(0.3F, 0.7F, mask[x]));
    }
    return outside;
}

Colour livelier(Colour colour, float saturation)
{
    const float grey = colour.luminance();
    return mix({grey, grey, grey}, colour, saturation);
}

Picture poster(const Canvas& canvas)
{
    Picture flat = flattened(simplified(canvas, 5, 1.4F), 11).picture;
    for (int y = 0; y < flat.height(); ++y)
        for (int x = 0; x < flat.width(); ++x) {
            const float ink = canvas.noise.at(float(x) * 0.8F, float(y) * 0.8F) - 0.5F;
            flat.set(x, y, livelier(flat.at(x, y), 1.22F) * (1 + 0.045F * ink));
        }
    return flat;
}

/// How high each pixel's sheet or lump lies: farther colours low, the subject on top.
Plane layersOf(const Canvas& canvas, const Flattened& flat)
{
    std::vector<float> depths(flat.colours.size(), 0.0F);
    std::vector<float> counts(flat.colours.size(), 1e-6F);
    std::size_t at = 0;
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x, ++at) {
            depths[flat.labels[at]] += canvas.depth.row(y)[x];
            ++counts[flat.labels[at]];
        }
    for (std::size_t i = 0; i < depths.size(); ++i)
        depths[i] = depths[i] / counts[i] + 0.03F * float(i % 4);
    Plane height(canvas.width(), canvas.height());
    at = 0;
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x, ++at) {
            const float ground = 0.75F * depths[flat.labels[at]];
            height.row(y)[x] = ground + (1.15F - ground) * canvas.mask.row(y)[x];
        }
    return height;
}

Picture cutPaper(const Canvas& canvas)
{
    const Flattened flat = flattened(simplified(canvas, 7, 2), 9);
    Plane border = canvas.mask;
    blur(border, 4.5F * canvas.unit);
    Plane height = layersOf(canvas, flat);
    Picture paper = flat.picture;
    for (int y = 0; y < paper.height(); ++y)
        for (int x = 0; x < paper.width(); ++x) {
            const float edge = smoothStep(0.04F, 0.1F, border.row(y)[x]);
            height.row(y)[x] = std::max(height.row(y)[x], edge);
            const float white = edge * (1 - smoothStep(0.3F, 0.7F, canvas.mask.row(y)[x]));
            paper.blend(x, y, {0.97F, 0.96F, 0.94F}, white);
        }
    blur(height, 0.7F * canvas.unit);
    Plane soft = height;
    blurClamped(soft, 6 * canvas.unit);
    const float shift = 8 * canvas.unit;
    for (int y = 0; y < paper.height(); ++y)
        for (int x = 0; x < paper.width(); ++x) {
            const auto fx = float(x);
            const auto fy = float(y);
            const float above = soft.sampleClamped(fx - shift * 0.7F, fy - shift);
            const float shade = std::clamp((above - height.row(y)[x]) * 1.5F, 0.0F, 0.5F);
            const float fibre = canvas.noise.fractal(fx * 0.35F, fy * 0.05F, 2) +
                                canvas.noise.fractal(fx * 0.06F + 50, fy * 0.4F, 2) - 1;
            paper.set(x, y, livelier(paper.at(x, y), 1.08F) * ((1 - shade) * (1 + 0.06F * fibre)));
        }
    return paper;
}

/// How thumbs left the clay; wide enough to be made at half size.
Plane lumpsOf(const Canvas& canvas, float scale)
{
    Plane half((canvas.width() + 1) / 2, (canvas.height() + 1) / 2);
    NoiseRow row(half.width);
    for (int y = 0; y < half.height; ++y) {
        const float* lumps = row.fill(canvas.noise, 3, [&](int x) {
            return Place{(float(2 * x) + 0.5F) * scale, (float(2 * y) + 0.5F) * scale};
        });
        std::copy(lumps, lumps + half.width, half.row(y));
    }
    return enlarged(half, canvas.width(), canvas.height());
}

Picture plasticine(const Canvas& canvas)
{
    const Flattened flat = flattened(simplified(canvas, 6, 1.2F), 20);
    Plane height = layersOf(canvas, flat);
    blurClamped(height, 7 * canvas.unit);
    Picture clay = flat.picture;
    blurPicture(clay, 1.2F * canvas.unit);
    const float scale = 0.055F / canvas.unit;
    Plane surface = lumpsOf(canvas, scale);
    NoiseRow row(clay.width());
    for (int y = 0; y < clay.height(); ++y) {
        const float* skin = row.fill(canvas.noise, 1, [&](int x) {
            return Place{float(x) * scale * 5, float(y) * scale * 5};
        });
        for (int x = 0; x < clay.width(); ++x)
            surface.row(y)[x] = height.row(y)[x] * 26 * canvas.unit +
                                1.1F * canvas.unit * surface.row(y)[x] +
                                0.35F * canvas.unit * skin[x];
    }
    for (int y = 0; y < clay.height(); ++y)
        for (int x = 0; x < clay.width(); ++x) {
            const auto fx = float(x);
            const auto fy = float(y);
            const float here = surface.row(y)[x];
            const float dx = here - surface.sampleClamped(fx - 1.5F * canvas.unit, fy);
            const float dy = here - surface.sampleClamped(fx, fy - 1.5F * canvas.unit);
            const float light = std::clamp((dx * 0.6F + dy) / (2.8F * canvas.unit), -0.45F, 0.32F);
            const Colour base = livelier(clay.at(x, y), 1.12F);
            clay.set(x, y,
                     base * (1 + 0.55F * light) + Colour{1, 1, 1} * (0.1F * std::max(0.0F, light)));
        }
    return clay;
}

/// A set of slanting lines that thickens as what it is drawn on darkens; of one row of the picture.
class Hatching
{
public:
    Hatching(const Canvas& canvas, float spacing)
        : m_canvas(canvas),
          m_spacing(spacing),
          m_wobble(canvas.width()),
          m_grain(canvas.width())
    {}

    /// `alongAndAcross(x)` is the place in the direction of the lines and across them.
    template <class AlongAndAcross>
    void begin(AlongAndAcross alongAndAcross)
    {
        const float unit = m_canvas.unit;
        m_wobble.fill(m_canvas.noise, 2, [&](int x) {
            const auto [along, across] = alongAndAcross(x);
            return Place{along / (90 * unit), across / (26 * unit)};
        });
        m_grain.fill(m_canvas.noise, 1, [&](int x) {
            const auto [along, across] = alongAndAcross(x);
            return Place{along * 0.9F, across * 0.9F};
        });
    }

    /// 1 on a stroke.
    float at(int x, float across, float dark) const
    {
        constexpr float tooPale = 0.02F;
        if (dark <= tooPale)
            return 0;
        const float phase = across / (m_spacing * m_canvas.unit) + m_wobble.values()[x] * 2.2F;
        const float distance = std::abs(phase - std::round(phase)) * 2;
        return (1 - smoothStep(dark * 0.75F, dark * 0.75F + 0.3F, distance)) *
               (0.55F + 0.45F * m_grain.values()[x]) * smoothStep(tooPale, 0.2F, dark);
    }

private:
    const Canvas& m_canvas;
    float m_spacing;
    NoiseRow m_wobble, m_grain;
};

/// Softened as `simplified` does; a subject is a little paler, so that its outline always shows.
Plane calmGrey(const Canvas& canvas)
{
    Plane around(canvas.width(), canvas.height());
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x)
            around.row(y)[x] = canvas.picture.at(x, y).luminance();
    Plane within = around;
    blurClamped(around, 1.5F * canvas.unit);
    blurClamped(within, 0.5F * canvas.unit);
    for (std::size_t i = 0; i < around.values.size(); ++i) {
        const float inside = canvas.mask.values[i];
        const float share = smoothStep(0.3F, 0.7F, inside);
        around.values[i] += (within.values[i] - around.values[i]) * share + 0.35F * inside;
    }
    return around;
}

Picture pencil(const Canvas& canvas)
{
    const Plane grey = calmGrey(canvas);
    Plane fine = grey;
    Plane broad = grey;
    blurClamped(fine, std::max(0.6F, 1.3F * canvas.unit));
    blurClamped(broad, std::max(1.0F, 2.6F * canvas.unit));
    const Picture wash = softened(canvas.picture, 5 * canvas.unit);
    Picture page(canvas.width(), canvas.height());
    const Colour paper{0.965F, 0.95F, 0.915F};
    const Colour graphite{0.16F, 0.16F, 0.19F};
    Hatching falling(canvas, 9), rising(canvas, 10);
    NoiseRow toothRow(canvas.width());
    for (int y = 0; y < page.height(); ++y) {
        const auto fy = float(y);
        falling.begin([fy](int x) { return Place{float(x) + fy, float(x) - fy}; });
        rising.begin([fy](int x) { return Place{float(x) - fy, float(x) + fy}; });
        const float* teeth = toothRow.fill(canvas.noise, 2, [fy](int x) {
            return Place{float(x) * 0.7F, fy * 0.7F};
        });
        for (int x = 0; x < page.width(); ++x) {
            const auto fx = float(x);
            const float inside = canvas.mask.row(y)[x];
            const float line = smoothStep(0.004F, 0.022F, broad.row(y)[x] - fine.row(y)[x]);
            const float tone = 1 - std::clamp(fine.row(y)[x] - 0.35F * inside, 0.0F, 1.0F);
            const float dark = std::clamp((tone - 0.3F) * 1.1F, 0.0F, 0.75F);
            const float strokes =
                falling.at(x, fx - fy, dark) * 0.5F + rising.at(x, fx + fy, dark - 0.3F) * 0.4F;
            const float tooth = teeth[x];
            const Colour tint = livelier(wash.at(x, y), 1.15F);
            Colour c = paper * (0.97F + 0.05F * tooth);
            c = mix(c, tint * 0.6F + paper * 0.4F, 0.38F + 0.5F * inside);
            const float cover = std::min(0.92F, (line * 0.95F + strokes) * (0.72F + 0.5F * tooth));
            page.set(x, y, mix(c, graphite, cover));
        }
    }
    return page;
}

} // namespace

QImage styled(const QImage& picture, Style style, const Plane& mask, const Plane& depth,
              Random random)
{
    if (style == Style::Plain)
        return picture;
    const Canvas canvas{srgbPlanes(picture), mask, depth, Noise(random),
                        float(std::min(picture.width(), picture.height())) / 1000};
    switch (style) {
    case Style::Poster:
        return srgbImage(poster(canvas));
    case Style::Paper:
        return srgbImage(cutPaper(canvas));
    case Style::Clay:
        return srgbImage(plasticine(canvas));
    case Style::Sketch:
        return srgbImage(pencil(canvas));
    case Style::Plain:
        break;
    }
    return picture;
}

} // namespace rushes::draft
