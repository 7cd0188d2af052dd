#include "core/sketch/SketchRenderer.h"

#include "core/sketch/Scene.h"

namespace rushes::sketch {

struct SketchRenderer::Layers
{
    direction::Direction direction;
    QSize size;
    Scene scene;

    void draw(const Projector& projector, FrameBits frame, Rows rows) const
    {
        drawPlane(scene.background, projector, frame, rows);
        if (scene.subject)
            drawPlaneOver(*scene.subject, projector, frame, rows);
    }
};

SketchRenderer::SketchRenderer(SketchSource source, const direction::Direction& direction,
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

QImage SketchRenderer::frame(double t) const
{
    const direction::Direction& direction = m_layers->direction;
    const Projector projector(direction::cameraPose(direction.move, direction.strength,
                                                    direction.ease, t,
                                                    direction.duration.seconds()),
                              m_layers->scene.framing);
    QImage image(m_layers->size, QImage::Format_RGB32);
    const FrameBits frame{.pixels = reinterpret_cast<std::uint32_t*>(image.bits()),
                          .stride = int(image.bytesPerLine() / 4),
                          .size = image.size()};
    forAllRows(image.height(), [&](Rows rows) { m_layers->draw(projector, frame, rows); });
    return image;
}

} // namespace rushes::sketch
