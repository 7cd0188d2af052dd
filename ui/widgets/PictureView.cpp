#include "ui/widgets/PictureView.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace rushes::widgets {

namespace {

constexpr double smallestZoom = 0.05;
constexpr double largestZoom = 16.0;
constexpr double zoomStep = 1.25;

} // namespace

PictureView::PictureView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Picture"));
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_fade, &QVariantAnimation::finished, this, [this] {
        m_previous = QImage();
        update();
    });
}

void PictureView::setImage(const QImage& image)
{
    if (image.isNull() || image.cacheKey() == m_image.cacheKey())
        return;
    const bool sameSize = image.size() == m_image.size();
    m_previous = m_image;
    m_image = image;
    if (!sameSize)
        m_fitted = true;
    m_fade.stop();
    const auto duration = themeOf(this).duration(120ms);
    if (!m_previous.isNull() && isVisible() && duration > 0ms) {
        m_fade.setDuration(static_cast<int>(duration.count()));
        m_fade.setStartValue(0.0);
        m_fade.setEndValue(1.0);
        m_fade.start();
    } else {
        m_previous = QImage();
    }
    emit zoomChanged(zoom());
    update();
}

void PictureView::clear()
{
    m_fade.stop();
    m_image = m_previous = QImage();
    m_fitted = true;
    update();
}

void PictureView::setProgress(std::optional<double> progress)
{
    m_progress = progress;
    update();
}

void PictureView::setMargin(int margin)
{
    m_margin = margin;
    update();
}

QRectF PictureView::rectOf(const QImage& image) const
{
    const QRectF space = QRectF(rect()).adjusted(m_margin, m_margin, -m_margin, -m_margin);
    if (m_fitted)
        return fittedRect(space, image.size(), Fit::Contain);
    const double scale = m_zoom / devicePixelRatioF();
    QRectF shown(QPointF(), QSizeF(image.size()) * scale);
    shown.moveCenter(m_centre);
    return shown;
}

double PictureView::zoom() const
{
    if (!m_fitted || m_image.isNull())
        return m_zoom;
    return rectOf(m_image).width() * devicePixelRatioF() / m_image.width();
}

QRectF PictureView::pictureRect() const
{
    return m_image.isNull() ? QRectF() : rectOf(m_image);
}

QPointF PictureView::toPicture(const QPointF& position) const
{
    const QRectF shown = pictureRect();
    if (shown.isEmpty())
        return {};
    const double scale = m_image.width() / shown.width();
    return (position - shown.topLeft()) * scale;
}

QSize PictureView::sizeHint() const
{
    return {640, 400};
}

void PictureView::fit()
{
    m_fitted = true;
    emit zoomChanged(zoom());
    update();
}

void PictureView::showActualSize()
{
    setZoom(1.0, QRectF(rect()).center());
}

void PictureView::zoomIn()
{
    setZoom(zoom() * zoomStep, QRectF(rect()).center());
}

void PictureView::zoomOut()
{
    setZoom(zoom() / zoomStep, QRectF(rect()).center());
}

void PictureView::setZoom(double zoom, const QPointF& anchor)
{
    if (m_image.isNull())
        return;
    const QRectF before = pictureRect();
    const QPointF share((anchor.x() - before.x()) / before.width(),
                        (anchor.y() - before.y()) / before.height());
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    m_fitted = false;
    const QSizeF size = QSizeF(m_image.size()) * (m_zoom / devicePixelRatioF());
    m_centre =
        anchor + QPointF((0.5 - share.x()) * size.width(), (0.5 - share.y()) * size.height());
    keepInSight();
    emit zoomChanged(m_zoom);
    update();
}

/// A picture smaller than the view is centred; a larger one cannot be dragged out of it.
void PictureView::keepInSight()
{
    const QSizeF size = QSizeF(m_image.size()) * (m_zoom / devicePixelRatioF());
    const auto held = [](double centre, double extent, double space) {
        if (extent <= space)
            return space / 2.0;
        return std::clamp(centre, space - extent / 2.0, extent / 2.0);
    };
    m_centre = {held(m_centre.x(), size.width(), width()),
                held(m_centre.y(), size.height(), height())};
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(this, ColourRole::Stage));
    if (m_image.isNull())
        return paintOverlay(painter, QRectF());
    // Above 200 % single pixels are what the user wants to see.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom() < 2.0);
    const bool fading = m_fade.state() == QVariantAnimation::Running && !m_previous.isNull();
    if (fading)
        painter.drawImage(rectOf(m_previous), m_previous);
    const QRectF shown = rectOf(m_image);
    painter.setOpacity(fading ? m_fade.currentValue().toDouble() : 1.0);
    painter.drawImage(shown, m_image);
    painter.setOpacity(1.0);
    paintOverlay(painter, shown);
    if (!m_progress)
        return;
    const double bottom = std::min<double>(shown.bottom(), height() - 2.0);
    const double left = std::max(0.0, shown.left());
    const double length = std::min<double>(shown.right(), width()) - left;
    painter.fillRect(QRectF(left, bottom, length, 2), colourOf(this, ColourRole::LineStrong));
    painter.fillRect(QRectF(left, bottom, length * std::clamp(*m_progress, 0.0, 1.0), 2),
                     colourOf(this, ColourRole::Ok));
}

void PictureView::paintOverlay(QPainter&, const QRectF&) {}

void PictureView::resizeEvent(QResizeEvent*)
{
    if (m_image.isNull())
        return;
    if (!m_fitted)
        keepInSight();
    emit zoomChanged(zoom());
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0.0)
        return event->ignore();
    setZoom(zoom() * std::pow(zoomStep, notches), event->position());
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    const bool drags = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    if (!drags || m_fitted)
        return event->ignore();
    m_grip = event->position() - m_centre;
    setCursor(Qt::ClosedHandCursor);
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_grip)
        return event->ignore();
    m_centre = event->position() - *m_grip;
    keepInSight();
    update();
}

void PictureView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_grip)
        return event->ignore();
    m_grip.reset();
    unsetCursor();
}

void PictureView::mouseDoubleClickEvent(QMouseEvent*)
{
    emit doubleClicked();
}

} // namespace rushes::widgets
