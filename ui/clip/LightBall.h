/// A ball lit from where the light comes from, with a knob on it. Dragging inside turns the light
/// round the front, dragging past the rim takes it behind, and then the knob is hollow. Arrow keys
/// move it 5°, with Shift 1°. Main thread. The numbers stand beside it in their own fields.
#pragma once

#include "core/direction/Lighting.h"

#include <QPointF>
#include <QWidget>

#include <optional>

namespace rushes::clip {

/// A direction in degrees, as in direction::Lighting.
struct LightAngles
{
    double azimuth = 0;
    double elevation = 0;
};

/// Where a direction lies on the ball of radius 1 about (0, 0), y down: a front light inside, a
/// light from behind past the rim, at up to 2 when it comes exactly from behind.
QPointF ballPoint(const LightAngles& angles);
/// The direction of a point on or beyond the ball; the inverse of ballPoint.
LightAngles anglesAt(QPointF point);
/// Where the knob is drawn: points past the rim are folded back over it.
QPointF foldedPoint(QPointF point);

class LightBall : public QWidget
{
    Q_OBJECT

public:
    explicit LightBall(QWidget* parent = nullptr);

    void setLight(const direction::Lighting& light);
    const direction::Lighting& light() const { return m_light; }

    QSize sizeHint() const override { return {112, 112}; }

signals:
    void edited(const rushes::direction::Lighting& light);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF toBall(QPointF position) const;
    void turnTo(const LightAngles& angles);
    void paintGuides(QPainter& painter, QPointF middle) const;

    direction::Lighting m_light;
    std::optional<QPointF> m_grip; ///< from the pointer to the point it holds
};

} // namespace rushes::clip
