#include "core/draft/ObjectLayer.h"

#include "core/draft/Blur.h"
#include "core/draft/DrawingRaster.h"
#include "core/draft/Maths.h"
#include "core/draft/Recolour.h"
#include "core/draft/Typesetting.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr int measureSide = 96;
constexpr int paintedBytes = 96 * 1024 * 1024; ///< of drawings kept painted

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
    painter.setBrush(figure.colour.lightnessF() > 0.6 ? QColor(40, 40, 46)
                                                      : QColor(255, 255, 255, 235));
    painter.drawPath(labelOutline(figure.label, height * 0.2, size.width() * 0.84, box.center()));
    return image;
}

/// Surface slopes guessed from the outline: the cover, blurred, taken as a height.
struct Relief
{
    Plane broad;
    Plane edge;

    explicit Relief(const Plane& cover) : edge(cover)
    {
        const auto size = float(std::max(cover.width, cover.height));
        Plane half = halved(cover);
        blur(half, size * 0.0275F);
        broad = enlarged(half, cover.width, cover.height);
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

QString drawingKey(const ObjectEntry& entry, const std::optional<QColor>& colour)
{
    QString left; // two things may be parts of one drawing
    for (const int part : entry.omit)
        left += QString::number(part) + u'.';
    return entry.icon + left +
           (colour ? colour->name() + QString::number(int(entry.tint)) : QString());
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

DrawingLibrary::DrawingLibrary(QString folder)
    : m_folder(std::move(folder)),
      m_painted(paintedBytes)
{}

QImage DrawingLibrary::painted(const Figure& figure, int height) const
{
    if (figure.key.isEmpty())
        return paintFigure(figure, height);
    const QString key = u"%1@%2"_s.arg(figure.key).arg(height);
    QImage image;
    {
        const std::scoped_lock lock(m_mutex);
        if (const QImage* known = m_painted.object(key))
            image = *known;
    }
    if (image.isNull()) {
        Figure upright = figure;
        upright.mirrored = false;
        image = paintFigure(upright, height);
        const std::scoped_lock lock(m_mutex);
        m_painted.insert(key, new QImage(image), image.sizeInBytes());
    }
    return figure.mirrored ? image.mirrored(true, false) : image;
}

bool DrawingLibrary::has(const QString& icon) const
{
    return !m_folder.isEmpty() && QFile::exists(m_folder + u'/' + icon + u".svg"_s);
}

std::vector<DrawingPart> DrawingLibrary::parts(const ObjectEntry& entry,
                                               const std::optional<QColor>& colour) const
{
    const QString key = drawingKey(entry, colour);
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
        if (!figure.parts.empty())
            figure.key = drawingKey(*object.entry, object.colour);
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
        figure.parts = library.parts(*entry, prop.colour);
        if (!figure.parts.empty())
            figure.key = drawingKey(*entry, prop.colour);
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

namespace {

/// How a surface throws back the lamp: strength of the highlight, and for metal how much of the
/// brightness comes from what it mirrors instead of its own colour.
struct Finish
{
    float highlight = 0.1F;
    float mirror = 0;
};

Finish finishOf(Material material)
{
    switch (material) {
    case Material::Matte:
        return {0, 0};
    case Material::Glossy:
        return {0.55F, 0};
    case Material::Metal:
        return {0.35F, 0.85F};
    case Material::Plain:
        break;
    }
    return {};
}

/// Shades one pixel; all that does not depend on it is worked out once.
class Shader
{
public:
    Shader(const Light& light, Material material) : m_light(light), m_finish(finishOf(material))
    {
        const float length =
            std::sqrt(light.x * light.x + light.y * light.y + (light.z + 1) * (light.z + 1));
        m_halfX = light.x / length;
        m_halfY = light.y / length;
        m_halfZ = (light.z + 1) / length;
    }

    /// `bulge` is where on the thing the pixel lies, -1 to 1 each way: metal mirrors as if it were
    /// round.
    Colour lit(Colour albedo, const Slope& slope, const Slope& edge, const Slope& bulge,
               float grounded) const
    {
        const float length = std::sqrt(slope.x * slope.x + slope.y * slope.y + 1);
        const float up = -slope.y / length;
        const float facing =
            std::max(0.0F, (slope.x * m_light.x - slope.y * m_light.y + m_light.z) / length);
        const Colour ambient = mix(m_light.ambientBottom, m_light.ambientTop, 0.5F + 0.5F * up);
        Colour shade = ambient * m_light.ambient + m_light.key * (m_light.keyStrength * facing);
        if (m_finish.mirror > 0)
            shade =
                mix(shade, mirrored(1.1F * up + 0.5F * bulge.y + 0.24F * bulge.x * bulge.x - 0.06F),
                    m_finish.mirror);
        const float rim = std::clamp(edge.x * m_light.x - edge.y * m_light.y, 0.0F, 1.0F);
        const Colour glow = m_light.key * (m_light.rim * rim * rim * 0.6F);
        float shine = std::max(0.0F, (slope.x * m_halfX - slope.y * m_halfY + m_halfZ) / length);
        for (int i = 0; i < 4; ++i)
            shine *= shine;
        return albedo * shade * grounded + (albedo * 0.6F + Colour{0.1F, 0.1F, 0.1F}) * glow +
               m_light.key * (shine * shine * m_finish.highlight * m_light.keyStrength);
    }

private:
    /// What a mirror shows that looks this far up: a sky that is brightest at the horizon, below a
    /// sharp edge the dark ground, paler the nearer it is.
    Colour mirrored(float up) const
    {
        const Colour bright = mix(m_light.ambientTop, m_light.key, 0.5F) * 2.1F;
        const Colour zenith = m_light.ambientTop * Colour{0.34F, 0.42F, 0.56F};
        const Colour sky = mix(bright, zenith, smoothStep(0.02F, 0.6F, up)) +
                           bright * (0.5F * smoothStep(0.72F, 1.1F, up));
        const Colour ground = mix(Colour{0.03F, 0.03F, 0.04F}, m_light.ambientBottom * 0.8F,
                                  smoothStep(0.0F, 0.85F, -up));
        return mix(ground, sky, smoothStep(-0.05F, 0.03F, up));
    }

    const Light& m_light;
    Finish m_finish;
    float m_halfX = 0;
    float m_halfY = 0;
    float m_halfZ = 1;
};

} // namespace

Sprite litSprite(const QImage& painted, const Light& light, float centreX, float baseline,
                 Material material)
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
    const Shader shader(light, material);
    for (int y = 0; y < painted.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(painted.constScanLine(y));
        const float fromFoot = float(painted.height() - y) / size;
        const float grounded = 1 - 0.28F * exponential(-fromFoot * 16);
        for (int x = 0; x < painted.width(); ++x) {
            const QRgb pixel = qUnpremultiply(line[x]);
            if (qAlpha(pixel) == 0)
                continue;
            const Colour albedo{table[std::size_t(qRed(pixel))], table[std::size_t(qGreen(pixel))],
                                table[std::size_t(qBlue(pixel))]};
            const Slope slope = slopeAt(relief.broad, x + margin, y + margin, size * 0.05F);
            const Slope edge = slopeAt(relief.edge, x + margin, y + margin, size * 0.012F);
            const Slope bulge{2 * float(x) / float(painted.width()) - 1,
                              1 - 2 * float(y) / float(painted.height())};
            const Colour lit = shader.lit(albedo, slope, edge, bulge, grounded);
            sprite.colour.set(x + margin, y + margin, lit * (float(qAlpha(pixel)) / 255.0F));
        }
    }
    return sprite;
}

Sprite doubled(const Sprite& sprite, float baseline)
{
    Sprite large;
    const auto twice = [](const Plane& plane) {
        return enlarged(plane, 2 * plane.width, 2 * plane.height);
    };
    large.cover = twice(sprite.cover);
    for (std::size_t i = 0; i < 3; ++i)
        large.colour.channels[i] = twice(sprite.colour.channels[i]);
    large.left = 2 * sprite.left;
    large.top = 2 * sprite.top;
    large.baseline = baseline;
    return large;
}

} // namespace rushes::draft
