/// The picture with its cut-out laid over it: what is not the subject is darkened, and strokes are
/// painted on it. The left button keeps or removes, Shift the other of the two. Main thread; it
/// makes no mask.
#pragma once

#include "core/sketch/StrokeCutout.h"
#include "ui/widgets/PictureView.h"

namespace rushes::clip {

class CutoutView final : public widgets::PictureView
{
    Q_OBJECT

public:
    using Kind = sketch::CutoutStroke::Kind;
    explicit CutoutView(QWidget* parent = nullptr);

    /// Grayscale8, 255 = subject; null darkens nothing.
    void setMask(const QImage& mask);
    void setKind(Kind kind) { m_kind = kind; }
    /// Share of the picture's longer side.
    void setBrush(double width) { m_brush = width; }

signals:
    void stroked(const rushes::sketch::CutoutStroke& stroke);

protected:
    void paintOverlay(QPainter& painter, const QRectF& picture) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QPointF shareAt(QPointF position) const;
    double brushOn(const QRectF& picture) const;

    QImage m_shade; ///< dark where the mask is not
    std::optional<sketch::CutoutStroke> m_stroke;
    std::optional<QPointF> m_at; ///< of the brush, in fractions
    Kind m_kind = Kind::Keep;
    double m_brush = 0.03;
};

} // namespace rushes::clip
