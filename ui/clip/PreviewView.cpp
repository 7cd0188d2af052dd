#include "ui/clip/PreviewView.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
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
    setMouseTracking(true);
}

void PreviewView::setFrame(const QImage& frame)
{
    m_frame = frame;
    update();
}

void PreviewView::setClipFrame(const QImage& frame)
{
    m_clipFrame = frame;
    if (m_mode == PreviewMode::Clip)
        update();
}

void PreviewView::setClipName(const QString& name)
{
    m_clipName = name;
    if (m_mode == PreviewMode::Clip)
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
    m_grip = {};
    setAccessibleName(mode == PreviewMode::Clip    ? tr("Finished clip")
                      : mode == PreviewMode::Still ? tr("Still with the camera's frames")
                                                   : tr("Sketch of the clip"));
    tellFrame();
    unsetCursor();
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

void PreviewView::setHandles(const direction::CameraFrames& frames,
                             const std::optional<direction::Lighting>& light, QPointF subject)
{
    m_handles.frames = frames;
    m_handles.light = light;
    m_handles.subject = subject;
    m_handles.picture = pictureRect();
    tellFrame();
    if (m_mode == PreviewMode::Still)
        update();
}

void PreviewView::tellFrame()
{
    if (m_mode != PreviewMode::Still)
        return setAccessibleDescription({});
    constexpr int percent = 100;
    const bool isStart = m_active == FrameSide::Start;
    const QRectF part = (isStart ? m_handles.frames.start : m_handles.frames.end).rect();
    setAccessibleDescription(tr("%1, x %2, y %3, width %4 percent")
                                 .arg(isStart ? tr("Start frame") : tr("End frame"))
                                 .arg(qRound(part.x() * percent))
                                 .arg(qRound(part.y() * percent))
                                 .arg(qRound(part.width() * percent)));
}

QRectF PreviewView::room() const
{
    return QRectF(rect()).adjusted(margin, margin - 4, -margin, -margin / 2.0);
}

QRectF PreviewView::pictureRect() const
{
    const bool isClip = m_mode == PreviewMode::Clip && !m_clipFrame.isNull();
    const QSize size = isClip             ? m_clipFrame.size()
                       : m_still.isNull() ? m_frame.size()
                                          : m_still.size();
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
        paintCameraPad(painter, picture, m_pad, m_active, this);
        paintLight(painter);
        return;
    }
    const bool isClip = m_mode == PreviewMode::Clip;
    const QImage& frame = isClip && !m_clipFrame.isNull() ? m_clipFrame : m_frame;
    painter.drawImage(picture, frame.isNull() ? m_still : frame);
    widgets::paintBadge(painter, picture.toAlignedRect(), widgets::Corner::TopRight, {},
                        !isClip                ? tr("Sketch, not the result")
                        : m_clipFrame.isNull() ? tr("Opening %1").arg(m_clipName)
                                               : m_clipName);
}

void PreviewView::paintLight(QPainter& painter) const
{
    if (!m_handles.light)
        return;
    constexpr double knob = 5;
    const QPointF from = m_handles.lightPoint();
    const QPointF to = m_handles.subjectPoint();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 115), 3.5));
    painter.drawLine(from, to);
    painter.setPen(QPen(Qt::white, 1.5, Qt::DashLine));
    painter.drawLine(from, to);
    painter.setPen(QPen(Qt::white, 1.25));
    painter.setBrush(widgets::colourOf(this, ColourRole::Accent));
    painter.drawEllipse(to, knob, knob);
    // Hollow where the light comes from behind, as on the ball.
    painter.setBrush(m_handles.isLightBehind() ? QBrush(QColor(0, 0, 0, 115))
                                               : QBrush(QColor(20, 20, 20)));
    painter.drawEllipse(from, knob, knob);
    if (m_handles.isLightBehind())
        painter.drawEllipse(from, 1.5, 1.5);
    painter.restore();
}

void PreviewView::resizeEvent(QResizeEvent*)
{
    m_handles.picture = pictureRect();
    emit resized();
}

void PreviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_mode != PreviewMode::Still)
        return;
    m_handles.picture = pictureRect();
    m_grip = m_handles.gripAt(event->position(), m_active);
    if (m_grip.what == Grip::What::Corner || m_grip.what == Grip::What::Frame)
        m_active = m_grip.side;
    update();
}

void PreviewView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_mode != PreviewMode::Still)
        return;
    if (m_grip.what == Grip::What::None || !(event->buttons() & Qt::LeftButton))
        return showCursor(event->position());
    if (m_grip.what == Grip::What::Light)
        emit lightEdited(m_handles.draggedLight(m_grip, event->position()));
    else
        emit framesEdited(m_handles.dragged(m_grip, event->position()));
}

void PreviewView::showCursor(QPointF position)
{
    const Grip grip = m_handles.gripAt(position, m_active);
    switch (grip.what) {
    case Grip::What::None:
        return unsetCursor();
    case Grip::What::Corner:
        return setCursor(grip.corner % 2 == 0 ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    case Grip::What::Frame:
        return setCursor(Qt::SizeAllCursor);
    case Grip::What::Light:
        return setCursor(Qt::PointingHandCursor);
    }
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasHeld = m_grip.what != Grip::What::None;
    m_grip = {};
    if (!wasHeld && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_mode == PreviewMode::Still &&
        m_handles.gripAt(event->position(), m_active).what != Grip::What::None)
        emit framesReset();
}

bool PreviewView::nudge(QKeyEvent* event)
{
    constexpr double one = 1, ten = 10, step = 1.02;
    const double by = event->modifiers() & Qt::ShiftModifier ? ten : one;
    switch (event->key()) {
    case Qt::Key_Left:
        emit framesEdited(m_handles.nudged(m_active, {-by, 0}));
        return true;
    case Qt::Key_Right:
        emit framesEdited(m_handles.nudged(m_active, {by, 0}));
        return true;
    case Qt::Key_Up:
        emit framesEdited(m_handles.nudged(m_active, {0, -by}));
        return true;
    case Qt::Key_Down:
        emit framesEdited(m_handles.nudged(m_active, {0, by}));
        return true;
    case Qt::Key_Plus:
        emit framesEdited(m_handles.resized(m_active, step));
        return true;
    case Qt::Key_Minus:
        emit framesEdited(m_handles.resized(m_active, 1 / step));
        return true;
    default:
        return false;
    }
}

void PreviewView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (m_mode != PreviewMode::Still || !isPlain || !nudge(event))
        QWidget::keyPressEvent(event);
}

/// Tab goes from the start frame to the end frame first, and only then on.
bool PreviewView::focusNextPrevChild(bool next)
{
    const FrameSide last = next ? FrameSide::End : FrameSide::Start;
    if (m_mode != PreviewMode::Still || m_active == last) {
        if (m_mode == PreviewMode::Still)
            m_active = next ? FrameSide::Start : FrameSide::End;
        return QWidget::focusNextPrevChild(next);
    }
    m_active = last;
    tellFrame();
    update();
    return true;
}

} // namespace rushes::clip
