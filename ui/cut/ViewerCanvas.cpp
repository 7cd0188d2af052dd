#include "ui/cut/ViewerCanvas.h"

#include "ui/widgets/SafeZonePainter.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace rushes::cut {

ViewerCanvas::ViewerCanvas(CutSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_composer(session.project().media())
{
    setAccessibleName(tr("Viewer"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setMinimumSize(160, 160);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&session, &CutSession::timelineChanged, this, &ViewerCanvas::requestFrame);
    connect(&session, &CutSession::playheadChanged, this, &ViewerCanvas::requestFrame);
    connect(&session, &CutSession::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&m_composer, &FrameComposer::composed, this, [this](const QImage& frame, Time time) {
        m_frame = frame;
        update();
        emit frameShown(time);
    });
}

void ViewerCanvas::setZone(const Zone& zone)
{
    m_zone = zone;
    requestFrame();
    update();
}

QRectF ViewerCanvas::pictureRect() const
{
    const QSizeF frame = m_session.timeline().size;
    const QSizeF fitted = frame.scaled(size(), Qt::KeepAspectRatio);
    const double x = (width() - fitted.width()) / 2;
    return {x, (height() - fitted.height()) / 2, fitted.width(), fitted.height()};
}

render::FrameSpec ViewerCanvas::spec() const
{
    const QSizeF frame = m_session.timeline().size;
    const QSize size = (pictureRect().size() * devicePixelRatioF()).toSize().expandedTo({2, 2});
    const double scale = size.width() / frame.width();
    return {.size = size, .safeZone = {m_zone.rect.topLeft() * scale, m_zone.rect.size() * scale}};
}

void ViewerCanvas::requestFrame()
{
    if (!m_session.cut().isEmpty())
        m_composer.request({m_session.sharedTimeline(), m_session.playhead(), spec()});
}

QRectF ViewerCanvas::textRect(const timeline::Item& item) const
{
    const QRectF bounds = render::textBounds(item, spec());
    const double ratio = devicePixelRatioF();
    return {pictureRect().topLeft() + bounds.topLeft() / ratio, bounds.size() / ratio};
}

void ViewerCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), widgets::colourOf(this, widgets::ColourRole::Stage));
    const QRectF picture = pictureRect();
    if (m_session.cut().isEmpty()) {
        painter.setFont(widgets::fontOf(widgets::TextStyle::Body));
        painter.setPen(widgets::colourOf(this, widgets::ColourRole::Text3));
        painter.drawText(rect().adjusted(24, 0, -24, 0),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         tr("There is no cut yet. Adding a picture makes one."));
        return;
    }
    if (!m_frame.isNull())
        painter.drawImage(picture, m_frame);
    if (m_zone.overlay == ZoneOverlay::Shown)
        widgets::paintSafeZone(painter, picture,
                               {m_session.timeline().size, m_zone.rect, m_zone.furniture});
    paintHandles(painter);
}

void ViewerCanvas::paintHandles(QPainter& painter) const
{
    const timeline::Item* item = m_session.selectedItem();
    if (!item || !item->text || !isOnScreen(*item))
        return;
    const QRectF bounds = textRect(*item);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(widgets::colourOf(this, widgets::ColourRole::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bounds);
    painter.setBrush(QColor(255, 255, 255));
    painter.setPen(QPen(widgets::colourOf(this, widgets::ColourRole::Accent), 1));
    for (const PlacedHandle& placed : handlesOf(bounds))
        painter.drawRect(QRectF(placed.at - QPointF(3, 3), QSizeF(6, 6)));
}

void ViewerCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    requestFrame();
}

bool ViewerCanvas::isOnScreen(const timeline::Item& item) const
{
    return item.range.contains(m_session.playhead());
}

const timeline::Item* ViewerCanvas::textAt(QPointF point) const
{
    for (const timeline::Track& track : m_session.timeline().tracks) {
        if (track.states.testFlag(timeline::TrackState::Hidden))
            continue;
        for (const timeline::Item& item : track.items) {
            if (item.text && isOnScreen(item) && textRect(item).contains(point))
                return &item;
        }
    }
    return nullptr;
}

void ViewerCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = event->position();
    const timeline::Item* item = m_session.selectedItem();
    const bool grabbed = item && item->text && isOnScreen(*item) &&
                         handleAt(textRect(*item), point) != TextHandle::None;
    if (!grabbed)
        item = textAt(point);
    if (!item) {
        m_session.select({});
        return;
    }
    m_session.select(item->id);
    m_grip = Grip{.item = *item, .pressed = point, .bounds = textRect(*item)};
    m_grip->handle = handleAt(m_grip->bounds, point);
}

void ViewerCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    if (!m_grip) {
        const timeline::Item* item = m_session.selectedItem();
        TextHandle handle = textAt(point) ? TextHandle::Body : TextHandle::None;
        if (item && item->text && isOnScreen(*item) &&
            handleAt(textRect(*item), point) != TextHandle::None)
            handle = handleAt(textRect(*item), point);
        setCursor(cursorFor(handle));
        return;
    }
    const QRectF picture = pictureRect();
    const double scale = picture.width() / m_session.timeline().size.width();
    const QRectF zone(m_zone.rect.topLeft() * scale, m_zone.rect.size() * scale);
    timeline::Item changed = m_grip->item;
    changed.text = draggedText(*m_grip->item.text, m_grip->handle, point - m_grip->pressed,
                               m_grip->bounds, zone);
    m_session.preview(timeline::changeItem(m_session.committed(), changed));
}

void ViewerCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_grip)
        return;
    m_grip.reset();
    m_session.commitPreview(tr("Move text"));
}

} // namespace rushes::cut
