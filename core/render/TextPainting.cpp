#include "core/render/TextPainting.h"

#include "core/render/Blur.h"
#include "core/render/TextLayout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;
using timeline::TextMotion;
using timeline::TextOverlay;
using timeline::TextRole;

namespace {

// How much of the text is there, and how far below its place it stands (reference px).
struct Motion
{
    double opacity = 1;
    double below = 0;
};

Motion motionAt(const timeline::Item& item, Time time)
{
    constexpr double riseBy = 48;
    const TextOverlay& overlay = *item.text;
    const auto share = [](Time passed, Time whole) {
        return whole > Time() ? std::clamp(passed / whole, 0.0, 1.0) : 1.0;
    };
    const auto eased = [](double x) { return 1 - std::pow(1 - x, 3); };
    Motion motion;
    if (overlay.in != TextMotion::None) {
        const double in = eased(share(time - item.range.start, overlay.inDuration));
        motion.opacity *= in;
        motion.below += overlay.in == TextMotion::Rise ? (1 - in) * riseBy : 0;
    }
    if (overlay.out != TextMotion::None) {
        const double left = eased(share(item.range.end() - time, overlay.outDuration));
        motion.opacity *= left;
        motion.below -= overlay.out == TextMotion::Rise ? (1 - left) * riseBy : 0;
    }
    return motion;
}

double luminance(const QColor& colour)
{
    constexpr double red = 0.2126;
    constexpr double green = 0.7152;
    constexpr double blue = 0.0722;
    return red * colour.redF() + green * colour.greenF() + blue * colour.blueF();
}

bool isLight(const QColor& colour)
{
    return luminance(colour) >= 0.5;
}

// 0 where the text stands out by itself, 1 where the picture is as light (or dark) as the text.
double haloNeeded(const QImage& canvas, const QRect& where, const QColor& text)
{
    constexpr int samples = 24;
    double sum = 0;
    double sumOfSquares = 0;
    for (int j = 0; j < samples; ++j) {
        const int y = std::clamp(where.y() + where.height() * j / samples, 0, canvas.height() - 1);
        for (int i = 0; i < samples; ++i) {
            const int x =
                std::clamp(where.x() + where.width() * i / samples, 0, canvas.width() - 1);
            const double light = luminance(QColor::fromRgb(canvas.pixel(x, y)));
            sum += light;
            sumOfSquares += light * light;
        }
    }
    constexpr double count = samples * samples;
    const double mean = sum / count;
    const double spread = std::sqrt(std::max(0.0, sumOfSquares / count - mean * mean));
    const double closeness = (isLight(text) ? mean : 1 - mean) + spread;
    constexpr double standsOut = 0.3;
    constexpr double drowns = 0.85;
    return std::clamp((closeness - standsOut) / (drowns - standsOut), 0.0, 1.0);
}

void paintBlock(QImage& image, const TextBlock& block, const TextOverlay& overlay, double scale,
                QPoint origin)
{
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-origin);
    painter.scale(scale, scale);
    QColor ink = overlay.colour;
    if (overlay.role == TextRole::Button) {
        const double radius = std::min(block.shape.height() / 2, block.fontSize * 1.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(overlay.colour);
        painter.drawRoundedRect(block.shape, radius, radius);
        ink = isLight(overlay.colour) ? QColor(0x14, 0x14, 0x14) : QColor(Qt::white);
    }
    painter.setPen(ink);
    for (int i = 0; i < block.lineCount; ++i)
        block.lines->lineAt(i).draw(&painter, block.text.topLeft());
}

// A tight shadow that draws the edges and a wide one that calms the picture; both end inside
// textMargin, because three passes reach three times the radius.
QImage haloOf(const QImage& painted, const QColor& text, double scale)
{
    struct Shadow
    {
        double radius; ///< reference px
        double gain;
        double densest;
    };
    constexpr Shadow shadows[] = {{2.5, 1.6, 0.34}, {8.5, 2.2, 0.46}};
    QImage light(painted.size(), QImage::Format_Alpha8); // what both let through
    light.fill(Qt::white);
    for (const Shadow& shadow : shadows) {
        QImage mask = painted.convertToFormat(QImage::Format_Alpha8);
        blurMask(mask, std::max(1, int(shadow.radius * scale)));
        for (int y = 0; y < mask.height(); ++y) {
            const uchar* in = mask.constScanLine(y);
            uchar* out = light.scanLine(y);
            for (int x = 0; x < mask.width(); ++x) {
                const double covered = std::min(1.0, in[x] * shadow.gain / 255) * shadow.densest;
                out[x] = uchar(std::lround(out[x] * (1 - covered)));
            }
        }
    }
    QImage halo(painted.size(), QImage::Format_ARGB32_Premultiplied);
    const int ink = isLight(text) ? 0 : 255;
    for (int y = 0; y < halo.height(); ++y) {
        auto* out = reinterpret_cast<QRgb*>(halo.scanLine(y));
        for (int x = 0; x < halo.width(); ++x) {
            const int alpha = 255 - light.constScanLine(y)[x];
            const int level = ink * alpha / 255;
            out[x] = qRgba(level, level, level, alpha);
        }
    }
    return halo;
}

QString keyOf(const TextOverlay& overlay, const FrameSpec& spec)
{
    const QStringList parts{u"text"_s,
                            overlay.text,
                            QString::number(int(overlay.role)),
                            overlay.colour.name(QColor::HexArgb),
                            QString::number(overlay.x),
                            QString::number(overlay.y),
                            QString::number(overlay.width),
                            QString::number(overlay.size),
                            QString::number(overlay.weight),
                            QString::number(int(overlay.alignment)),
                            u"%1x%2"_s.arg(spec.size.width()).arg(spec.size.height()),
                            u"%1,%2,%3,%4"_s.arg(spec.safeZone.x())
                                .arg(spec.safeZone.y())
                                .arg(spec.safeZone.width())
                                .arg(spec.safeZone.height())};
    return parts.join(QChar(0x1f));
}

struct PaintedText
{
    Layer fill;
    Layer halo;
};

PaintedText painted(const TextOverlay& overlay, const FrameSpec& spec, LayerCache& cache)
{
    const QString key = keyOf(overlay, spec);
    const auto fill = cache.find(key);
    const auto halo = cache.find(key + u"halo"_s);
    if (fill && halo)
        return {*fill, *halo};
    const double scale = referenceScale(spec.size);
    const TextBlock block = layOutText(overlay, spec.size, spec.safeZone);
    const QRectF box = block.shape.adjusted(-textMargin, -textMargin, textMargin, textMargin);
    const QRect px = QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect();
    PaintedText text;
    text.fill = {QImage(px.size(), QImage::Format_ARGB32_Premultiplied), px.topLeft()};
    text.fill.image.fill(Qt::transparent);
    paintBlock(text.fill.image, block, overlay, scale, px.topLeft());
    text.halo = {haloOf(text.fill.image, overlay.colour, scale), px.topLeft()};
    cache.insert(key, text.fill);
    cache.insert(key + u"halo"_s, text.halo);
    return text;
}

// A text that rises must not start below the zone.
int clampedShift(const QRect& box, double shift, const FrameSpec& spec)
{
    const QRect zone =
        spec.safeZone.isEmpty() ? QRect(QPoint(0, 0), spec.size) : spec.safeZone.toAlignedRect();
    return std::clamp(int(std::lround(shift)), std::min(0, zone.top() - box.top()),
                      std::max(0, zone.bottom() - box.bottom()));
}

} // namespace

void drawText(QImage& canvas, const timeline::Item& item, Time time, const FrameSpec& spec,
              LayerCache& cache)
{
    const TextOverlay& overlay = *item.text;
    const Motion motion = motionAt(item, time);
    if (overlay.text.trimmed().isEmpty() || motion.opacity <= 0)
        return;
    const PaintedText text = painted(overlay, spec, cache);
    const QRect box(text.fill.at, text.fill.image.size());
    const int shift = clampedShift(box, motion.below * referenceScale(spec.size), spec);
    const double halo = haloNeeded(canvas, box.translated(0, shift), overlay.colour);

    QPainter painter(&canvas);
    if (!spec.safeZone.isEmpty())
        painter.setClipRect(spec.safeZone);
    // A pill stands out by its shape; a full halo around it would look like a dark rim.
    constexpr double pillShare = 0.5;
    const double share = overlay.role == TextRole::Button ? pillShare : 1.0;
    painter.setOpacity(motion.opacity * halo * share);
    painter.drawImage(box.topLeft() + QPoint(0, shift), text.halo.image);
    painter.setOpacity(motion.opacity);
    painter.drawImage(box.topLeft() + QPoint(0, shift), text.fill.image);
}

QRectF textBounds(const timeline::Item& item, const FrameSpec& spec)
{
    if (!item.text || item.text->text.trimmed().isEmpty())
        return {};
    const double scale = referenceScale(spec.size);
    const QRectF shape = layOutText(*item.text, spec.size, spec.safeZone).shape;
    return {shape.topLeft() * scale, shape.size() * scale};
}

} // namespace rushes::render
