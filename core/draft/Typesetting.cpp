#include "core/draft/Typesetting.h"

#include "core/draft/Blur.h"

#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

static void initialiseFontResource()
{
    Q_INIT_RESOURCE(fonts);
}

namespace rushes::draft {

namespace {

constexpr double unitSize = 256;      ///< letters are measured at this size, then scaled
constexpr double lineStep = 1.04;     ///< in letter sizes
constexpr double sublineShare = 0.42; ///< of the headline's size
constexpr double capHeight = 0.727;

const QRawFont& boldFont()
{
    thread_local const QRawFont font = [] {
        initialiseFontResource();
        return QRawFont(u":/fonts/InterRushes-Bold.ttf"_s, unitSize, QFont::PreferNoHinting);
    }();
    return font;
}

/// On a baseline at y 0 from x 0; returns its width.
double addLine(QPainterPath& path, const QString& text)
{
    const QRawFont& font = boldFont();
    const QList<quint32> glyphs = font.glyphIndexesForString(text);
    if (!font.isValid() || glyphs.contains(quint32(0))) {
        QFont fallback;
        fallback.setPixelSize(int(unitSize));
        fallback.setBold(true);
        path.addText(0, 0, fallback, text);
        return path.boundingRect().right();
    }
    const QList<QPointF> advances = font.advancesForGlyphIndexes(glyphs);
    double x = 0;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        path.addPath(font.pathForGlyph(glyphs[i]).translated(x, 0));
        x += advances[i].x() * 0.985; // large letters sit closer
    }
    return x;
}

struct Line
{
    QPainterPath path;
    double width = 0;
};

Line lineOf(const QString& text)
{
    Line line;
    line.width = addLine(line.path, text);
    return line;
}

/// The text on `count` lines of about the same length, broken between words.
QStringList broken(const QString& text, int count)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QStringList lines;
    const auto target = double(text.size()) / count;
    QString line;
    for (const QString& word : words) {
        const bool full = !line.isEmpty() && lines.size() + 1 < count &&
                          double(line.size()) + double(word.size()) / 2 > target;
        if (full) {
            lines << line;
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    lines << line;
    return lines;
}

double sizeThatFits(const std::vector<Line>& lines, const QRectF& box, double below)
{
    double widest = 1;
    for (const Line& line : lines)
        widest = std::max(widest, line.width / unitSize);
    const double rows = double(lines.size() - 1) * lineStep + capHeight + below;
    return std::min(box.width() / widest, box.height() / rows);
}

std::vector<Line> linesOf(const QStringList& texts)
{
    std::vector<Line> lines;
    for (const QString& text : texts)
        lines.push_back(lineOf(text));
    return lines;
}

void place(QPainterPath& into, const Line& line, double size, double y, const QRectF& box,
           TextSide side)
{
    const double scale = size / unitSize;
    const double width = line.width * scale;
    const double x = side == TextSide::Left ? box.left() : box.center().x() - width / 2;
    into.addPath(QTransform::fromTranslate(x, y).scale(scale, scale).map(line.path));
}

float luminanceBehind(const Picture& picture, const QRectF& area)
{
    float sum = 0;
    float count = 0;
    const QRect inside = area.toRect() & QRect(0, 0, picture.width(), picture.height());
    for (int y = inside.top(); y <= inside.bottom(); y += 4)
        for (int x = inside.left(); x <= inside.right(); x += 4) {
            sum += picture.at(x, y).luminance();
            ++count;
        }
    return count > 0 ? sum / count : 0.5F;
}

/// WCAG's contrast of two luminances.
float contrast(float p, float q)
{
    constexpr float flare = 0.05F;
    return (std::max(p, q) + flare) / (std::min(p, q) + flare);
}

Colour inkOn(float behind, const std::optional<QColor>& accent)
{
    constexpr float readable = 3.2F;
    const Colour dark{0.012F, 0.014F, 0.02F};
    const Colour light{1.0F, 0.995F, 0.98F};
    if (accent) {
        const Colour tint = linearColour(*accent);
        if (contrast(tint.luminance(), behind) >= readable)
            return tint;
    }
    return contrast(1, behind) >= readable || behind < 0.2F ? light : dark;
}

/// Where the ground is busy, what lies around the letters steps back a little towards their
/// opposite, softly, so that they stay readable.
void calmBehind(Picture& picture, const QImage& cover, const QRect& area, Colour ink, float size)
{
    constexpr float strength = 0.42F;
    const int room = int(size * 0.5F);
    Plane halo(area.width() + 2 * room, area.height() + 2 * room);
    for (int y = 0; y < area.height(); ++y)
        for (int x = 0; x < area.width(); ++x)
            halo.row(y + room)[x + room] = float(cover.constScanLine(y)[x]) / 255.0F;
    blur(halo, size * 0.16F);
    const Colour away = ink.luminance() > 0.4F ? Colour{0.02F, 0.02F, 0.03F} : Colour{1, 1, 1};
    for (int y = 0; y < halo.height; ++y)
        for (int x = 0; x < halo.width; ++x) {
            const int px = area.x() - room + x;
            const int py = area.y() - room + y;
            if (px >= 0 && py >= 0 && px < picture.width() && py < picture.height())
                picture.blend(px, py, away, strength * halo.row(y)[x]);
        }
}

} // namespace

Lettering typeset(const QStringList& text, const QRectF& box, TextSide side)
{
    Lettering lettering;
    lettering.outline.setFillRule(Qt::WindingFill); // letters are drawn of overlapping strokes
    if (text.isEmpty() || box.isEmpty())
        return lettering;
    const double below = text.size() > 1 ? sublineShare * 1.5 : 0;
    std::vector<Line> best;
    double size = 0;
    const int most = std::clamp(int(text.front().count(u' ')) + 1, 1, 4);
    for (int count = 1; count <= most; ++count) {
        std::vector<Line> lines = linesOf(broken(text.front(), count));
        if (const double fits = sizeThatFits(lines, box, below); fits > size * 1.05) {
            size = fits;
            best = std::move(lines);
        }
    }
    size = std::min(size, box.height() * 0.5);
    lettering.size = float(size);
    double y = box.top() + capHeight * size;
    for (const Line& line : best) {
        place(lettering.outline, line, size, y, box, side);
        y += lineStep * size;
    }
    if (text.size() > 1) {
        const Line line = lineOf(text[1]);
        const double smaller = std::min(size * sublineShare, box.width() * unitSize / line.width);
        place(lettering.outline, line, smaller, y - lineStep * size + size * 0.22 + smaller, box,
              side);
    }
    return lettering;
}

QPainterPath labelOutline(const QString& text, double height, double width, QPointF centre)
{
    const Line line = lineOf(text);
    const double scale = std::min(height / unitSize, width / std::max(1.0, line.width));
    QPainterPath outline = QTransform::fromTranslate(centre.x() - line.width * scale / 2,
                                                     centre.y() + capHeight * unitSize * scale / 2)
                               .scale(scale, scale)
                               .map(line.path);
    outline.setFillRule(Qt::WindingFill);
    return outline;
}

void paintLettering(Picture& picture, const Lettering& lettering,
                    const std::optional<QColor>& accent)
{
    const QRectF bounds = lettering.outline.boundingRect();
    const QRect area = bounds.toAlignedRect().adjusted(-2, -2, 2, 2) &
                       QRect(0, 0, picture.width(), picture.height());
    if (area.isEmpty())
        return;
    QImage cover(area.size(), QImage::Format_Grayscale8);
    cover.fill(0);
    {
        QPainter painter(&cover);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-area.topLeft());
        painter.fillPath(lettering.outline, Qt::white);
    }
    const Colour ink = inkOn(luminanceBehind(picture, bounds), accent);
    calmBehind(picture, cover, area, ink, lettering.size);
    for (int y = 0; y < area.height(); ++y) {
        const uchar* line = cover.constScanLine(y);
        for (int x = 0; x < area.width(); ++x)
            if (line[x] > 0)
                picture.blend(area.x() + x, area.y() + y, ink, float(line[x]) / 255.0F);
    }
}

} // namespace rushes::draft
