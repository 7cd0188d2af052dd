#include "ui/clip/PreviewView.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;

namespace {

constexpr int margin = 16;

} // namespace

PreviewView::PreviewView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sketch of the clip"));
    setMinimumSize(320, 200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PreviewView::setFrame(const QImage& frame)
{
    m_frame = frame;
    update();
}

void PreviewView::setStill(const QImage& still)
{
    m_still = still;
    update();
}

void PreviewView::setMode(PreviewMode mode)
{
    m_mode = mode;
    update();
}

void PreviewView::setPad(const CameraPad& pad)
{
    if (pad == m_pad)
        return;
    m_pad = pad;
    if (m_mode == PreviewMode::Still)
        update();
}

void PreviewView::clear()
{
    m_frame = {};
    m_still = {};
    m_pad = {};
    update();
}

QRectF PreviewView::room() const
{
    return QRectF(rect()).adjusted(margin, margin - 4, -margin, -margin / 2.0);
}

QRectF PreviewView::pictureRect() const
{
    const QSize size = m_still.isNull() ? m_frame.size() : m_still.size();
    return size.isEmpty() ? QRectF() : widgets::fittedRect(room(), size, widgets::Fit::Contain);
}

QSize PreviewView::largestFrame() const
{
    return (room().size() * devicePixelRatioF()).toSize();
}

void PreviewView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colourOf(this, ColourRole::Stage));
    const QRectF picture = pictureRect();
    if (picture.isEmpty())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_mode == PreviewMode::Still) {
        painter.drawImage(picture, m_still);
        paintCameraPad(painter, picture, m_pad, this);
        return;
    }
    painter.drawImage(picture, m_frame.isNull() ? m_still : m_frame);
    widgets::paintBadge(painter, picture.toAlignedRect(), widgets::Corner::TopRight, {},
                        tr("Sketch, not the result"));
}

void PreviewView::resizeEvent(QResizeEvent*)
{
    emit resized();
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
}

} // namespace rushes::clip
