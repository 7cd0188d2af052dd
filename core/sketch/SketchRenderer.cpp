#include "core/sketch/SketchRenderer.h"

#include "core/sketch/Exposure.h"
#include "core/sketch/FramePool.h"
#include "core/sketch/LightStates.h"
#include "core/sketch/LinearLight.h"
#include "core/sketch/Scene.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr double pixelsAMoment = 1.5; ///< farther apart, the moments would be seen one by one
constexpr int mostMoments = 24;

/// How far, in pixels, the corners of what is seen move between two moments.
double movement(const QPolygonF& from, const QPolygonF& to, QSize size)
{
    double farthest = 0;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const QPointF moved = to[i] - from[i];
        farthest =
            std::max(farthest, std::hypot(moved.x() * size.width(), moved.y() * size.height()));
    }
    return farthest;
}

} // namespace

struct SketchRenderer::Layers
{
    direction::Direction direction;
    QSize size;
    std::vector<Scene> scenes; ///< the same place in each state of its light
    FramePool frames = {};

    const Scene& scene() const { return scenes.front(); }

    Projector projectorAt(double t) const
    {
        return {direction::poseAt(direction, t), scene().framing};
    }

    QImage drawn(const Scene& lit, const Projector& projector) const
    {
        QImage image = frames.take(size);
        const FrameBits frame{.pixels = reinterpret_cast<std::uint32_t*>(image.bits()),
                              .stride = int(image.bytesPerLine() / 4),
                              .size = image.size()};
        const Plane* subject = lit.subject ? &*lit.subject : nullptr;
        forAllRows(image.height(),
                   [&](Rows rows) { drawPlanes(lit.background, subject, projector, frame, rows); });
        return image;
    }
};

namespace {

std::vector<Scene> scenesOf(const SketchSource& source, const direction::Direction& direction,
                            QSize size)
{
    std::vector<Scene> scenes;
    for (const direction::Direction& state : lightStates(direction))
        scenes.push_back(buildScene(source, state, size));
    return scenes;
}

} // namespace

SketchRenderer::SketchRenderer(const SketchSource& source, const direction::Direction& direction,
                               QSize size)
{
    const QSize drawn = size.expandedTo({2, 2});
    m_layers = std::make_unique<Layers>(Layers{
        .direction = direction, .size = drawn, .scenes = scenesOf(source, direction, drawn)});
}

SketchRenderer::~SketchRenderer() = default;
SketchRenderer::SketchRenderer(SketchRenderer&&) noexcept = default;
SketchRenderer& SketchRenderer::operator=(SketchRenderer&&) noexcept = default;

QSize SketchRenderer::size() const
{
    return m_layers->size;
}

bool SketchRenderer::hasSubject() const
{
    return m_layers->scene().hasSubject;
}

QStringList SketchRenderer::warnings() const
{
    return m_layers->scene().warnings;
}

QPolygonF SketchRenderer::outline(double t) const
{
    const Projector projector = m_layers->projectorAt(t);
    const double aspect = m_layers->scene().framing.aspect;
    QPolygonF corners;
    for (const QPointF corner :
         {QPointF(-0.5, -0.5), QPointF(0.5, -0.5), QPointF(0.5, 0.5), QPointF(-0.5, 0.5)}) {
        const QPointF place = projector.toPicture(QPointF(corner.x(), corner.y() * aspect), 1);
        corners << QPointF(place.x() + 0.5, place.y() / aspect + 0.5);
    }
    return corners;
}

QImage SketchRenderer::frame(double t) const
{
    const Projector projector = m_layers->projectorAt(t);
    const std::vector<Scene>& scenes = m_layers->scenes;
    const LightPlace light = lightPlace(m_layers->direction, scenes.size(), t);
    if (light.share >= 1)
        return m_layers->drawn(scenes[light.state + 1], projector);
    QImage image = m_layers->drawn(scenes[light.state], projector);
    if (light.share > 0)
        mixInLight(image, m_layers->drawn(scenes[light.state + 1], projector), light.share);
    return image;
}

QImage SketchRenderer::exposedFrame(double t, double interval) const
{
    const double open = m_layers->direction.shutter * interval;
    const auto within = [](double moment) { return std::clamp(moment, 0.0, 1.0); };
    const double moved =
        movement(outline(within(t - open / 2)), outline(within(t + open / 2)), size());
    const int moments = std::clamp(int(std::ceil(moved / pixelsAMoment)), 1, mostMoments);
    if (moments == 1)
        return frame(t);
    Exposure exposure(size());
    for (int i = 0; i < moments; ++i)
        exposure.add(frame(within(t + open * ((i + 0.5) / moments - 0.5))));
    QImage image = m_layers->frames.take(size());
    exposure.developInto(image);
    return image;
}

} // namespace rushes::sketch
