#include "core/draft/DrawingRaster.h"

#include "core/draft/Blur.h"
#include "core/draft/Picture.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rushes::draft {

namespace {

QRect paintedArea(const QImage& image)
{
    const int width = image.width();
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        int first = 0;
        while (first < width && line[first] == 0)
            ++first;
        if (first == width)
            continue;
        int last = width - 1;
        while (line[last] == 0)
            --last;
        area |= QRect(first, y, last - first + 1, 1);
    }
    return area;
}

Plane channel(const QImage& image, const QRect& area, int shift)
{
    Plane plane(area.width(), area.height());
    for (int y = 0; y < area.height(); ++y) {
        const auto* line =
            reinterpret_cast<const QRgb*>(image.constScanLine(area.y() + y)) + area.x();
        float* out = plane.row(y);
        for (int x = 0; x < area.width(); ++x)
            out[x] = float((line[x] >> shift) & 0xFF) / 255.0F;
    }
    return plane;
}

void setChannel(QImage& image, const QRect& area, const Plane& plane, int shift)
{
    const QRgb keep = ~(QRgb(0xFF) << shift);
    for (int y = 0; y < area.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(area.y() + y)) + area.x();
        const float* in = plane.row(y);
        for (int x = 0; x < area.width(); ++x)
            line[x] =
                (line[x] & keep) | (QRgb(toByte(std::clamp(in[x], 0.0F, 1.0F) * 255)) << shift);
    }
}

void blurImage(QImage& image, const QRect& area, float sigma)
{
    const int reach = int(std::ceil(sigma * 3)) + 1;
    const QRect grown = area.adjusted(-reach, -reach, reach, reach) & image.rect();
    for (const int shift : {0, 8, 16, 24}) {
        Plane plane = channel(image, grown, shift);
        blur(plane, sigma);
        setChannel(image, grown, plane, shift);
    }
}

/// The shape's own coverage minus its moved, blurred copy, filled with the colour and laid over the
/// shape.
void addInnerShadow(QImage& image, const QRect& area, const ShadowEffect& effect, float scale)
{
    const Plane shape = channel(image, area, 24);
    Plane moved(area.width(), area.height());
    for (int y = 0; y < area.height(); ++y)
        for (int x = 0; x < area.width(); ++x)
            moved.row(y)[x] =
                shape.sample(float(x) - effect.dx * scale, float(y) - effect.dy * scale);
    blur(moved, effect.sigma * scale);
    const QColor c = effect.colour;
    const std::array<float, 3> colour{c.blueF(), c.greenF(), c.redF()};
    for (int y = 0; y < area.height(); ++y) {
        auto* line = image.scanLine(area.y() + y) + 4 * area.x();
        for (int x = 0; x < area.width(); ++x) {
            const float cover = shape.row(y)[x];
            const float amount = std::clamp(cover - moved.row(y)[x], 0.0F, 1.0F) * c.alphaF();
            for (std::size_t i = 0; i < 3; ++i) {
                uchar& value = line[std::size_t(4 * x) + i];
                value = toByte(std::min(255.0F, float(value) * (1 - amount) +
                                                    255 * colour[i] * cover * amount));
            }
        }
    }
}

QImage dropShadow(const QImage& image, const QRect& area, const ShadowEffect& effect, float scale)
{
    const int reach =
        int(std::ceil((effect.sigma * 3 + std::max(std::abs(effect.dx), std::abs(effect.dy))) *
                      scale)) +
        1;
    const QRect grown = area.adjusted(-reach, -reach, reach, reach) & image.rect();
    const Plane shape = channel(image, grown, 24);
    Plane moved(grown.width(), grown.height());
    for (int y = 0; y < grown.height(); ++y)
        for (int x = 0; x < grown.width(); ++x)
            moved.row(y)[x] =
                shape.sample(float(x) - effect.dx * scale, float(y) - effect.dy * scale);
    blur(moved, effect.sigma * scale);
    QImage shadow(image.size(), QImage::Format_ARGB32_Premultiplied);
    shadow.fill(Qt::transparent);
    for (int y = 0; y < grown.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(shadow.scanLine(grown.y() + y)) + grown.x();
        for (int x = 0; x < grown.width(); ++x) {
            QColor c = effect.colour;
            c.setAlphaF(std::clamp(moved.row(y)[x], 0.0F, 1.0F) * effect.colour.alphaF());
            line[x] = qPremultiply(c.rgba());
        }
    }
    return shadow;
}

/// Where the edges of two parts share a pixel, each covers a share of it and something shines
/// through between them: such a pixel, nearly covered and between covered ones, becomes whole.
void closeSeams(QImage& image)
{
    constexpr int nearlyCovered = 180; // two edges leave a quarter open at most
    constexpr int covered = 250;
    constexpr int reach = 2; // a slanting seam is two pixels wide
    const QImage before = image;
    const auto alpha = [&](int x, int y) { return qAlpha(before.pixel(x, y)); };
    for (int y = reach; y < image.height() - reach; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = reach; x < image.width() - reach; ++x) {
            const int own = qAlpha(line[x]);
            if (own < nearlyCovered || own == 255)
                continue;
            if ((alpha(x - reach, y) >= covered && alpha(x + reach, y) >= covered) ||
                (alpha(x, y - reach) >= covered && alpha(x, y + reach) >= covered))
                line[x] = qUnpremultiply(line[x]) | 0xFF000000U;
        }
    }
}

} // namespace

QImage paintDrawing(const std::vector<DrawingPart>& parts, int side, double degrees)
{
    QImage canvas(side, side, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    const double inner = degrees == 0 ? side : side / std::numbers::sqrt2;
    const float scale = float(inner) / 32.0F;
    for (const DrawingPart& part : parts) {
        QSvgRenderer renderer(part.svg);
        if (!renderer.isValid())
            continue;
        QImage layer(side, side, QImage::Format_ARGB32_Premultiplied);
        layer.fill(Qt::transparent);
        {
            QPainter painter(&layer);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.translate(side / 2.0, side / 2.0);
            painter.rotate(degrees);
            renderer.render(&painter, QRectF(-inner / 2, -inner / 2, inner, inner));
        }
        const QRect area = paintedArea(layer);
        if (area.isEmpty())
            continue;
        QPainter painter(&canvas);
        for (const ShadowEffect& effect : part.shadows) {
            if (effect.kind == ShadowEffect::Kind::Inner)
                addInnerShadow(layer, area, effect, scale);
            else
                painter.drawImage(0, 0, dropShadow(layer, area, effect, scale));
        }
        if (part.blurSigma > 0)
            blurImage(layer, area, part.blurSigma * scale);
        painter.drawImage(0, 0, layer);
    }
    closeSeams(canvas);
    return canvas;
}

} // namespace rushes::draft
