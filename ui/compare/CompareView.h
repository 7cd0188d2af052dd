/// Two pictures on one stage: under a slider, side by side, blinking, or as their difference. Both
/// are always zoomed and moved together. Main thread; it paints what it is given, keeps the last
/// pictures and never decodes.
#pragma once

#include "ui/compare/SharedZoom.h"

#include <QImage>
#include <QWidget>

namespace rushes::compare {

enum class Mode { SideBySide, Slider, Blink, Difference };

class CompareView final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    /// A null picture keeps what is there.
    void setPictures(const QImage& a, const QImage& b);
    void setNames(const QString& a, const QString& b);
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    /// In Blink: shows the other picture.
    void blink();
    /// 0 to 1 from the left; 0.5 at first.
    void setPosition(double position);
    double position() const { return m_position; }
    void fit();
    /// One picture pixel on one pixel of the screen; again: fitted.
    void toggleActualSize();
    void zoomBy(double factor);
    /// Screen pixels per pixel of A; 1 is 100 %.
    double zoom() const;
    bool isFitted() const { return !m_zoom.scale; }

signals:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Where the stage, or one half of it, may show a picture.
    QRectF stage() const;
    QRectF half(int side) const;
    /// Where A lies on the whole stage, and how much of that is in sight.
    QRectF frame() const;
    QRectF shown() const { return frame().intersected(stage()); }
    QSizeF firstSize() const;
    void paintOne(QPainter& painter, const QRectF& area, const QImage& image) const;
    void paintSlider(QPainter& painter) const;
    void paintTag(QPainter& painter, const QPoint& corner, const QString& letter,
                  const QString& name, Qt::Alignment side) const;
    const QImage& difference() const;

    QImage m_a, m_b;
    QString m_nameA, m_nameB;
    mutable QImage m_difference;
    Mode m_mode = Mode::Slider;
    SharedZoom m_zoom;
    std::optional<QPointF> m_grip; ///< where the picture is held
    double m_position = 0.5;
    bool m_showsB = false;
};

/// The absolute difference of two pictures, brightened so that small changes are seen; `b` is
/// scaled to `a`'s size.
QImage pictureDifference(const QImage& a, const QImage& b);

} // namespace rushes::compare
