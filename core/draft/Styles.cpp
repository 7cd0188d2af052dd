#include "core/draft/Styles.h"

#include "core/draft/Blur.h"
#include "core/draft/Canvas.h"
#include "core/draft/NoiseRow.h"
#include "core/draft/Palette.h"
#include "core/draft/Pencil.h"

#include <QRect>

#include <algorithm>
#include <cmath>

namespace rushes::draft {

namespace {

using Place = NoiseRow::Place;

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
    Picture cut = Picture::unset(part.width(), part.height());
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
    Plane height = Plane::unset(canvas.width(), canvas.height());
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
    std::vector<float> above;
    NoiseRow lying(paper.width()), standing(paper.width());
    for (int y = 0; y < paper.height(); ++y) {
        const auto fy = float(y);
        sampleRow(soft, -shift * 0.7F, fy - shift, above);
        const float* across = lying.fill(canvas.noise, 2, [fy](int x) {
            return Place{float(x) * 0.35F, fy * 0.05F};
        });
        const float* down = standing.fill(canvas.noise, 2, [fy](int x) {
            return Place{float(x) * 0.06F + 50, fy * 0.4F};
        });
        for (int x = 0; x < paper.width(); ++x) {
            const float shade =
                std::clamp((above[std::size_t(x)] - height.row(y)[x]) * 1.5F, 0.0F, 0.5F);
            const float fibre = across[x] + down[x] - 1;
            paper.set(x, y, livelier(paper.at(x, y), 1.08F) * ((1 - shade) * (1 + 0.06F * fibre)));
        }
    }
    return paper;
}

/// How thumbs left the clay; wide enough to be made at half size.
Plane lumpsOf(const Canvas& canvas, float scale)
{
    Plane half = Plane::unset((canvas.width() + 1) / 2, (canvas.height() + 1) / 2);
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
    const float shift = 1.5F * canvas.unit;
    std::vector<float> left, above;
    for (int y = 0; y < clay.height(); ++y) {
        sampleRow(surface, -shift, float(y), left);
        sampleRow(surface, 0, float(y) - shift, above);
        for (int x = 0; x < clay.width(); ++x) {
            const float here = surface.row(y)[x];
            const float dx = here - left[std::size_t(x)];
            const float dy = here - above[std::size_t(x)];
            const float light = std::clamp((dx * 0.6F + dy) / (2.8F * canvas.unit), -0.45F, 0.32F);
            const Colour base = livelier(clay.at(x, y), 1.12F);
            clay.set(x, y,
                     base * (1 + 0.55F * light) + Colour{1, 1, 1} * (0.1F * std::max(0.0F, light)));
        }
    }
    return clay;
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
