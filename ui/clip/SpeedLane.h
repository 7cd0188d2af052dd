/// The speed of the move over the clip as a curve, and the playhead on it; dragging shows the frame
/// under the pointer. To a screen reader it is a slider of time. Main thread.
#pragma once

#include "core/direction/Direction.h"

#include <QAbstractSlider>

namespace rushes::clip {

class SpeedLane : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit SpeedLane(QWidget* parent = nullptr);

    void setDirection(const direction::Direction& direction);
    /// 0 to 1; does not emit.
    void setPosition(double position);
    double position() const { return m_position; }

    QSize sizeHint() const override { return {320, 32}; }
    QSize minimumSizeHint() const override { return {80, 32}; }

signals:
    /// The user wants the frame at this position, 0 to 1.
    void scrubbed(double position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    void scrubTo(double x);

    direction::Direction m_direction;
    double m_position = 0;
    bool m_isSetting = false;
};

/// How fast the move is at `t` (0 to 1), 1 = twice its average.
double moveSpeed(const direction::Direction& direction, double t);

} // namespace rushes::clip
