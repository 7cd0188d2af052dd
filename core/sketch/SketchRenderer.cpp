#include "core/sketch/SketchRenderer.h"

#include "core/sketch/FramePool.h"
#include "core/sketch/Scene.h"

namespace rushes::sketch {

struct SketchRenderer::Layers
{
    direction::Direction direction;
    QSize size;
    Scene scene;
    FramePool frames = {};

    Projector projectorAt(double t) const
    {
        return {direction::poseAt(direction, t), scene.framing};
    }

    void draw(const Projector& projector, FrameBits frame, Rows rows) const
    {
        drawPlanes(scene.background, scene.subject ? &*scene.subject : nullptr, projector, frame,
                   rows);
    }
};

SketchRenderer::SketchRenderer(const SketchSource& source, const direction::Direction& direction,
                               QSize size)
{
    const QSize drawn = size.expandedTo({2, 2});
    m_layers = std::make_unique<Layers>(Layers{
        .direction = direction, .size = drawn, .scene = buildScene(source, direction, drawn)});
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
    return m_layers->scene.hasSubject;
}

QStringList SketchRenderer::warnings() const
{
    return m_layers->scene.warnings;
}

QPolygonF SketchRenderer::outline(double t) const
{
    const Projector projector = m_layers->projectorAt(t);
    const double aspect = m_layers->scene.framing.aspect;
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
    QImage image = m_layers->frames.take(m_layers->size);
    const FrameBits frame{.pixels = reinterpret_cast<std::uint32_t*>(image.bits()),
                          .stride = int(image.bytesPerLine() / 4),
                          .size = image.size()};
    forAllRows(image.height(), [&](Rows rows) { m_layers->draw(projector, frame, rows); });
    return image;
}

} // namespace rushes::sketch
