/// Two pictures on one stage: under a slider, side by side, blinking, or as their difference. Zoom
/// is always "fit". Main thread; it paints what it is given, keeps the last pictures and never
/// decodes.
#pragma once

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

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF frame() const;
    void paintSlider(QPainter& painter, const QRectF& frame) const;
    void paintTag(QPainter& painter, const QPoint& corner, const QString& letter,
                  const QString& name, Qt::Alignment side) const;
    const QImage& difference() const;

    QImage m_a, m_b;
    QString m_nameA, m_nameB;
    mutable QImage m_difference;
    Mode m_mode = Mode::Slider;
    double m_position = 0.5;
    bool m_showsB = false;
};

/// The absolute difference of two pictures, brightened so that small changes are seen; `b` is
/// scaled to `a`'s size.
QImage pictureDifference(const QImage& a, const QImage& b);

} // namespace rushes::compare
