#include "core/draft/ObjectLayer.h"

#include "core/draft/DrawingRaster.h"
#include "core/draft/Recolour.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr int measureSide = 96;

QRect contentOf(const QImage& image, int least)
{
    const int width = image.width();
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        int first = 0;
        while (first < width && qAlpha(line[first]) < least)
            ++first;
        if (first == width)
            continue;
        int last = width - 1;
        while (qAlpha(line[last]) < least)
            --last;
        area |= QRect(first, y, last - first + 1, 1);
    }
    return area;
}

QImage paintBlock(const Figure& figure, int height)
{
    const QSize size(std::max(8, int(height * figure.aspect)), std::max(8, height));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(0, 0, size.width(), size.height());
    const double radius = height * 0.14;
    QLinearGradient body(0, 0, size.width(), size.height());
    body.setColorAt(0, figure.colour.lighter(122));
    body.setColorAt(0.55, figure.colour);
    body.setColorAt(1, figure.colour.darker(128));
    painter.setPen(Qt::NoPen);
    painter.setBrush(body);
    painter.drawRoundedRect(box, radius, radius);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(6, int(height * 0.16)));
    while (font.pixelSize() > 6 &&
           QFontMetricsF(font).horizontalAdvance(figure.label) > size.width() * 0.84)
        font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
    painter.setPen(figure.colour.lightnessF() > 0.6 ? QColor(40, 40, 46)
                                                    : QColor(255, 255, 255, 235));
    painter.drawText(box, Qt::AlignCenter, figure.label);
    return image;
}

/// Surface slopes guessed from the outline: the cover, blurred, taken as a height.
struct Relief
{
    Plane broad;
    Plane edge;

    explicit Relief(const Plane& cover) : broad(cover), edge(cover)
    {
        const auto size = float(std::max(cover.width, cover.height));
        blur(broad, size * 0.055F);
        blur(edge, size * 0.012F);
    }
};

struct Slope
{
    float x = 0;
    float y = 0;
};

Slope slopeAt(const Plane& plane, int x, int y, float strength)
{
    const float* row = plane.row(y);
    const int left = std::max(0, x - 1);
    const int right = std::min(plane.width - 1, x + 1);
    const float* above = plane.row(std::max(0, y - 1));
    const float* below = plane.row(std::min(plane.height - 1, y + 1));
    return {(row[left] - row[right]) * strength, (above[x] - below[x]) * strength};
}

Plane coverOf(const QImage& image, int margin)
{
    Plane plane(image.width() + 2 * margin, image.height() + 2 * margin);
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        float* out = plane.row(y + margin) + margin;
        for (int x = 0; x < image.width(); ++x)
            out[x] = float(qAlpha(line[x])) / 255.0F;
    }
    return plane;
}

const std::array<float, 256>& linearTable()
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values{};
        for (std::size_t i = 0; i < 256; ++i)
            values[i] = toLinear(float(i) / 255.0F);
        return values;
    }();
    return table;
}

} // namespace

DrawingLibrary::DrawingLibrary(QString folder) : m_folder(std::move(folder)) {}

bool DrawingLibrary::has(const QString& icon) const
{
    return !m_folder.isEmpty() && QFile::exists(m_folder + u'/' + icon + u".svg"_s);
}

std::vector<DrawingPart> DrawingLibrary::parts(const ObjectEntry& entry,
                                               const std::optional<QColor>& colour) const
{
    const QString key = entry.icon + (colour ? colour->name() : QString());
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    QFile file(m_folder + u'/' + entry.icon + u".svg"_s);
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll().trimmed();
    if (colour)
        svg = recolouredSvg(svg, entry.tint, *colour);
    return m_known.emplace(key, splitDrawing(svg, entry.omit)).first->second;
}

namespace {

/// Measures the figure's outline on a small painting.
double measuredAspect(const Figure& figure)
{
    const QRect content = contentOf(paintDrawing(figure.parts, measureSide, figure.turn), 96);
    return content.isEmpty() ? 1 : double(content.width()) / (content.height() * figure.squash);
}

} // namespace

Figure figureOf(const PromptObject& object, const DrawingLibrary& library)
{
    Figure figure;
    figure.label = object.label;
    figure.colour = object.colour.value_or(QColor(u"#d9a066"_s));
    if (object.entry) {
        figure.parts = library.parts(*object.entry, object.colour);
        figure.turn = object.entry->turn;
        figure.squash = object.entry->seenFromAbove ? 0.84 : 1;
    }
    if (!figure.parts.empty())
        figure.aspect = measuredAspect(figure);
    return figure;
}

Figure figureOf(const Prop& prop, const Lexicon& lexicon, const DrawingLibrary& library)
{
    Figure figure;
    figure.mirrored = prop.mirrored;
    if (const ObjectEntry* entry = lexicon.objectOf(prop.icon)) {
        figure.parts = library.parts(*entry, std::nullopt);
        figure.turn = entry->turn;
    }
    return figure;
}

QImage paintFigure(const Figure& figure, int height)
{
    if (figure.parts.empty())
        return paintBlock(figure, height);
    const QImage small = paintDrawing(figure.parts, measureSide, figure.turn);
    const QRect content = contentOf(small, 96);
    if (content.isEmpty())
        return paintBlock(figure, height);
    const int side =
        std::clamp(int(height / figure.squash) * measureSide / content.height(), 8, 4096);
    QImage image = paintDrawing(figure.parts, side, figure.turn);
    QRect kept = contentOf(image, 6);
    kept.setBottom(
        std::min(kept.bottom(), contentOf(image, 128).bottom() + 2)); // stands on what is solid
    image = image.copy(kept);
    if (figure.squash < 1)
        image = image.scaled(image.width(), std::max(1, int(image.height() * figure.squash)),
                             Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return figure.mirrored ? image.mirrored(true, false) : image;
}

Sprite litSprite(const QImage& painted, const Light& light, float centreX, float baseline)
{
    const int margin = 2;
    Sprite sprite;
    sprite.cover = coverOf(painted, margin);
    sprite.colour = Picture(sprite.width(), sprite.height());
    sprite.left = int(std::lround(centreX - float(sprite.width()) / 2));
    sprite.top = int(std::lround(baseline)) - sprite.height() + margin;
    sprite.baseline = baseline;
    const Relief relief(sprite.cover);
    const auto size = float(std::max(painted.width(), painted.height()));
    const auto& table = linearTable();
    for (int y = 0; y < painted.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(painted.constScanLine(y));
        const float fromFoot = float(painted.height() - y) / size;
        const float grounded = 1 - 0.28F * std::exp(-fromFoot * 16);
        for (int x = 0; x < painted.width(); ++x) {
            const QRgb pixel = qUnpremultiply(line[x]);
            if (qAlpha(pixel) == 0)
                continue;
            const Colour albedo{table[std::size_t(qRed(pixel))], table[std::size_t(qGreen(pixel))],
                                table[std::size_t(qBlue(pixel))]};
            const Slope slope = slopeAt(relief.broad, x + margin, y + margin, size * 0.05F);
            const float length = std::sqrt(slope.x * slope.x + slope.y * slope.y + 1);
            const float up = -slope.y / length;
            const float facing =
                std::max(0.0F, (slope.x * light.x - slope.y * light.y + light.z) / length);
            const Colour ambient = mix(light.ambientBottom, light.ambientTop, 0.5F + 0.5F * up);
            Colour shade = ambient * light.ambient + light.key * (light.keyStrength * facing);
            const Slope edge = slopeAt(relief.edge, x + margin, y + margin, size * 0.012F);
            const float rim = std::clamp(edge.x * light.x - edge.y * light.y, 0.0F, 1.0F);
            const Colour glow = light.key * (light.rim * rim * rim * 0.6F);
            const Colour lit =
                albedo * shade * grounded + (albedo * 0.6F + Colour{0.1F, 0.1F, 0.1F}) * glow;
            sprite.colour.set(x + margin, y + margin, lit * (float(qAlpha(pixel)) / 255.0F));
        }
    }
    return sprite;
}

} // namespace rushes::draft
