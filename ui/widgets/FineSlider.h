/// A slider that moves ten times finer while Shift is held, goes back to its default on a double
/// click, and ignores the wheel unless it has focus. Its integer range stands for real values. Main
/// thread.
#pragma once

#include <QSlider>

#include <optional>

namespace rushes::widgets {

class FineSlider : public QSlider
{
    Q_OBJECT

public:
    explicit FineSlider(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

    void setDefaultValue(std::optional<int> value);

    QSize sizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// The value per logical pixel of travel.
    double valuePerPixel() const;

    std::optional<int> m_default;
    double m_exact = 0.0; ///< the value under the pointer, not yet rounded
    double m_last = 0.0;  ///< where the pointer was
};

} // namespace rushes::widgets
