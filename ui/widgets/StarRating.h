/// Five stars that can be clicked, and the drawing of them for delegates. Unrated stars are dots.
/// As a control it is a slider from 0 to 5, so arrows, digits and screen readers work. Main thread.
#pragma once

#include <QColor>
#include <QSlider>

namespace rushes::widgets {

/// The distance between two stars' left edges.
inline constexpr int starPitch = 15;
inline constexpr int starSide = 12;

/// The width of five stars at `scale` 1 (12 px stars).
int starsWidth(double scale = 1.0);
/// Paints `rating` (0 to 5) stars in `ink` and dots in `faint`, from the left of `rect`, centred
/// upright.
void paintStars(QPainter& painter, const QRect& rect, int rating, const QColor& ink,
                const QColor& faint, double scale = 1.0);
/// Which rating a click at `x` from the left edge of the stars means, 1 to 5; 0 outside.
int ratingAt(int x, double scale = 1.0);

class StarRating : public QSlider
{
    Q_OBJECT

public:
    explicit StarRating(QWidget* parent = nullptr);

    int rating() const { return value(); }
    /// 0 to 5; does not emit `rated`.
    void setRating(int rating);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user chose; the same star twice clears (0).
    void rated(int rating);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int rating);
};

} // namespace rushes::widgets
