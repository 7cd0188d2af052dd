/// A thin bar that shows a share of something: money spent, a score, a sound level. To a screen
/// reader it is a progress bar. Main thread. It cannot be dragged.
#pragma once

#include "ui/widgets/Theme.h"

#include <QProgressBar>

namespace rushes::widgets {

class Meter : public QProgressBar
{
    Q_OBJECT

public:
    explicit Meter(ColourRole fill = ColourRole::Text2, QWidget* parent = nullptr);

    /// 0 to 1; more is clamped.
    void setFraction(double fraction);
    double fraction() const { return m_fraction; }
    void setFill(ColourRole fill);
    /// Logical pixels, 4 as made.
    void setThickness(int thickness);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColourRole m_fill;
    double m_fraction = 0.0;
    int m_thickness = 4;
};

} // namespace rushes::widgets
