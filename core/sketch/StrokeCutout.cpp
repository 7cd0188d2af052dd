#include "core/sketch/StrokeCutout.h"

#include "core/sketch/ColourModel.h"
#include "core/sketch/GuidedFilter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <queue>

namespace rushes::sketch {

namespace {

constexpr int strokeCutSide = 384; // px; the guided filter brings the edge to the full size
constexpr int keptSide = 1024;
constexpr int rounds = 3;      // of learning the colours from the result
constexpr int sureBand = 6;    // px from the edge of an earlier mask that are not sure
constexpr double opened = 0.2; // share of the longer side round a stroke
constexpr float surelyKept = 0.9F, surelyRemoved = 0.1F;
constexpr double edgeRadius = 0.006;         // of the longer side
constexpr float faint = 0.2F, solid = 0.85F; // less than one is a halo, more than the other whole
constexpr double edgeNoise = 1e-4;           // variance of luminance that is no edge

enum Seed : char {
    Unknown,
    Kept,
    Removed,
    Supposed ///< removed, as long as its colours do not say otherwise
};

/// Draws strokes of one kind, `extra` (share of the longer side) wider than they are.
QImage drawn(QSize size, const std::vector<CutoutStroke>& strokes, CutoutStroke::Kind kind,
             double extra)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(0);
    QPainter painter(&image);
    const double longer = std::max(size.width(), size.height());
    for (const CutoutStroke& stroke : strokes) {
        if (stroke.kind != kind || stroke.points.empty())
            continue;
        QPolygonF line;
        for (const QPointF& point : stroke.points)
            line << QPointF(point.x() * size.width(), point.y() * size.height());
        painter.setPen(QPen(Qt::white, std::max(1.0, (stroke.width + 2 * extra) * longer),
                            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPoint(line.first()); // all there is of a dot
        painter.drawPolyline(line);
    }
    return image;
}

class Seeds
{
public:
    explicit Seeds(QSize size)
        : m_size(size),
          m_values(std::size_t(size.width()) * std::size_t(size.height()), Unknown)
    {}

    const std::vector<char>& values() const { return m_values; }
    bool has(Seed seed) const
    {
        return std::find(m_values.begin(), m_values.end(), char(seed)) != m_values.end();
    }
    /// Where an earlier mask is sure.
    void takeMask(const QImage& mask)
    {
        const Raster soft = blurred(rasterFrom(mask, m_size), sureBand);
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const float value = soft.values[i];
            m_values[i] = value > surelyKept ? Kept : value < surelyRemoved ? Removed : Unknown;
        }
    }
    /// Puts `to` where `where` is white; only over `from` when it is given.
    void put(const QImage& where, Seed to, std::optional<Seed> from = {})
    {
        for (int y = 0; y < m_size.height(); ++y) {
            const uchar* row = where.constScanLine(y);
            char* values = m_values.data() + std::ptrdiff_t(y) * m_size.width();
            for (int x = 0; x < m_size.width(); ++x) {
                if (row[x] > 0 && (!from || values[x] == *from))
                    values[x] = to;
            }
        }
    }

private:
    QSize m_size;
    std::vector<char> m_values;
};

/// What the strokes and the earlier mask say of each pixel. Round a stroke the mask's other opinion
/// is open again: what looks like what was painted goes with it.
Seeds seedsOf(QSize size, const std::vector<CutoutStroke>& strokes, const QImage& before)
{
    using Kind = CutoutStroke::Kind;
    Seeds seeds(size);
    if (!before.isNull()) {
        seeds.takeMask(before);
        seeds.put(drawn(size, strokes, Kind::Remove, opened), Unknown, Kept);
        seeds.put(drawn(size, strokes, Kind::Keep, opened), Unknown, Removed);
    }
    for (const CutoutStroke& stroke : strokes) // in their order: the last one counts
        seeds.put(drawn(size, {stroke}, stroke.kind, 0),
                  stroke.kind == Kind::Keep ? Kept : Removed);
    if (before.isNull()) { // then the border of the picture is taken for background
        QImage border(size, QImage::Format_Grayscale8);
        border.fill(255);
        QPainter(&border).fillRect(border.rect().adjusted(1, 1, -1, -1), Qt::black);
        seeds.put(border, Supposed, Unknown);
    }
    return seeds;
}

/// A subject may reach the border: where its colours do, what was supposed is not known.
std::vector<char> settled(std::vector<char> seeds, const Raster& likelihood)
{
    constexpr float subjectLike = 0.7F;
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        if (seeds[i] == Supposed)
            seeds[i] = likelihood.values[i] > subjectLike ? Unknown : Removed;
    }
    return seeds;
}

/// The smallest sum of steps from a seed of this kind to each pixel (Dijkstra over four
/// neighbours); a step costs what likelihood and luminance change over it, and a little for itself.
Raster distancesFrom(char kind, const std::vector<char>& seeds, const Raster& likelihood,
                     const Raster& light)
{
    constexpr float perPixel = 0.001F, perLight = 0.15F;
    Raster distances(likelihood.size(), INFINITY);
    using Reached = std::pair<float, int>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> frontier;
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        if (seeds[i] == kind) {
            distances.values[i] = 0;
            frontier.emplace(0.0F, int(i));
        }
    }
    const int width = likelihood.width;
    while (!frontier.empty()) {
        const auto [distance, here] = frontier.top();
        frontier.pop();
        if (distance > distances.values[std::size_t(here)])
            continue;
        const int x = here % width, y = here / width;
        for (const auto& [stepX, stepY] :
             {std::pair(1, 0), std::pair(-1, 0), std::pair(0, 1), std::pair(0, -1)}) {
            const int nextX = x + stepX, nextY = y + stepY;
            if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= likelihood.height)
                continue;
            const int there = nextY * width + nextX;
            const auto from = std::size_t(here), to = std::size_t(there);
            const float next = distance + perPixel +
                               std::abs(likelihood.values[from] - likelihood.values[to]) +
                               perLight * std::abs(light.values[from] - light.values[to]);
            if (next < distances.values[to]) {
                distances.values[to] = next;
                frontier.emplace(next, int(to));
            }
        }
    }
    return distances;
}

/// 1 where the subject is nearer, 0 where the background is, between them round the edge.
Raster nearerToKept(const std::vector<char>& seeds, const Raster& likelihood, const Raster& light)
{
    const Raster kept = distancesFrom(Kept, seeds, likelihood, light);
    const Raster removed = distancesFrom(Removed, seeds, likelihood, light);
    Raster share(likelihood.size(), 0);
    constexpr float sharpness = 6;
    for (std::size_t i = 0; i < share.values.size(); ++i) {
        const float sum = kept.values[i] + removed.values[i];
        const float nearer = sum > 0 ? removed.values[i] / sum : 0.5F;
        share.values[i] = std::clamp((nearer - 0.5F) * sharpness + 0.5F, 0.0F, 1.0F);
    }
    return share;
}

} // namespace

QImage strokeCutout(const QImage& picture, const std::vector<CutoutStroke>& strokes,
                    const QImage& before)
{
    if (picture.isNull())
        return {};
    const QSize size = fittedInto(picture.size(), strokeCutSide);
    const Seeds said = seedsOf(size, strokes, before);
    if (!said.has(Kept))
        return {};
    const Channels channels = channelsOf(picture, size);
    const Raster light = blurred(luminanceOf(picture, size), 1); // without the grain
    Raster share(size, 0);
    for (std::size_t i = 0; i < said.values().size(); ++i) {
        const char seed = said.values()[i];
        share.values[i] = seed == Kept ? 1.0F : seed == Unknown ? 0.5F : 0.0F;
    }
    for (int round = 0; round < rounds; ++round) {
        const Raster likelihood = likelihoodOf(channels, share);
        share = nearerToKept(settled(said.values(), likelihood), likelihood, light);
    }
    const QSize full = fittedInto(picture.size(), keptSide);
    const double radius = std::max(1.0, edgeRadius * std::max(full.width(), full.height()));
    Raster mask = guided(resized(share, full), luminanceOf(picture, full), radius, edgeNoise);
    for (float& value : mask.values)
        value = std::clamp((value - faint) / (solid - faint), 0.0F, 1.0F);
    return greyOf(mask);
}

} // namespace rushes::sketch
