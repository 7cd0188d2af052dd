/// The stage: one picture on the stage colour, fitted or zoomed, with an optional progress edge
/// under it. It never goes blank: a null picture is ignored, and a new one fades in over the last.
/// Main thread; it paints what it is given and never decodes or waits.
#pragma once

#include <QImage>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace rushes::widgets {

class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// Shows `image`; a null one keeps what is there. The zoom stays when the size is the same,
    /// else the picture is fitted.
    void setImage(const QImage& image);
    const QImage& image() const { return m_image; }
    /// Shows none.
    void clear();
    /// 0 to 1 draws a 2 px edge under the picture; nullopt hides it.
    void setProgress(std::optional<double> progress);
    /// Logical pixels between the picture and the widget's edge when fitted; 16 as made.
    void setMargin(int margin);

    bool isFitted() const { return m_fitted; }
    /// Device pixels of the screen per picture pixel; 1 is 100 %.
    double zoom() const;
    /// Where the whole picture lies, in widget coordinates; it may reach beyond the widget.
    QRectF pictureRect() const;
    /// From widget to picture pixels.
    QPointF toPicture(const QPointF& position) const;

    QSize sizeHint() const override;

public slots:
    void fit();
    /// 100 %, about the middle of the widget.
    void showActualSize();
    void zoomIn();
    void zoomOut();
    /// Between 5 % and 1600 %, keeping the picture's point under `anchor` (widget coordinates) in
    /// place.
    void setZoom(double zoom, const QPointF& anchor);

signals:
    void zoomChanged(double zoom);
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    /// Painted over the picture; `picture` is `pictureRect()`.
    virtual void paintOverlay(QPainter& painter, const QRectF& picture);

private:
    QRectF rectOf(const QImage& image) const;
    void keepInSight();

    QImage m_image;
    QImage m_previous; ///< fading out
    QVariantAnimation m_fade;
    std::optional<double> m_progress;
    QPointF m_centre; ///< of the picture, in widget coordinates, when not fitted
    std::optional<QPointF> m_grip;
    double m_zoom = 1.0;
    int m_margin = 16;
    bool m_fitted = true;
};

} // namespace rushes::widgets
