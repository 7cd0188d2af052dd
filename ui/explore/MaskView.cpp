#include "ui/explore/MaskView.h"

#include "core/render/PutBack.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::explore {

using widgets::ColourRole;

namespace {

MaskPainting::Tool toolFor(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? MaskPainting::Tool::Erase
                                                 : MaskPainting::Tool::Paint;
}

/// The window has an undo of its own; while painting, the stroke comes first.
bool isStrokeKey(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo) ||
           (key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier);
}

} // namespace

MaskView::MaskView(QWidget* parent) : PictureView(parent)
{
    connect(&m_painting, &MaskPainting::painted, this, &MaskView::tint);
    connect(&m_painting, &MaskPainting::stepped, this, &MaskView::retint);
}

void MaskView::setMode(Mode mode)
{
    m_mode = mode;
    m_at.reset();
    m_strokes = false;
    setMouseTracking(mode == Mode::Paint);
    setFocusPolicy(mode == Mode::Paint ? Qt::StrongFocus : Qt::ClickFocus);
    if (mode == Mode::Paint)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
    retint();
    update();
}

void MaskView::setBrush(double share)
{
    const double brush = std::clamp(share, smallest, largest);
    if (brush == m_brush)
        return;
    m_brush = brush;
    update();
    emit brushChanged(brush);
}

void MaskView::setFeather(double share)
{
    if (share == m_feather)
        return;
    m_feather = share;
    retint();
}

double MaskView::radius() const
{
    return m_brush * std::max(image().width(), image().height()) / 2;
}

void MaskView::retint()
{
    m_tint = QImage();
    if (!isPainting())
        return;
    soften();
    tint(m_painting.mask().rect());
}

/// At half the size, which nobody sees in what is soft; a stroke gets its edge when it ends.
void MaskView::soften()
{
    const QImage& mask = m_painting.mask();
    const QSize half = (mask.size() / 2).expandedTo({1, 1});
    const int feather = qRound(m_feather * std::min(half.width(), half.height()));
    m_soft = QImage();
    if (feather > 0 && !m_painting.isEmpty())
        m_soft = render::editWeight(mask, half, feather)
                     .scaled(mask.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void MaskView::tint(const QRect& part)
{
    const QImage& mask = m_painting.mask();
    if (m_tint.size() != mask.size()) {
        m_tint = QImage(mask.size(), QImage::Format_ARGB32_Premultiplied);
        m_tint.fill(Qt::transparent);
    }
    constexpr int strength = 140, softStrength = 80, full = 255;
    const bool hasSoft = m_soft.size() == mask.size();
    const QColor accent = colourOf(this, ColourRole::Accent);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const uchar* line = mask.constScanLine(y);
        const uchar* soft = hasSoft ? m_soft.constScanLine(y) : line;
        auto* out = reinterpret_cast<QRgb*>(m_tint.scanLine(y));
        for (int x = part.left(); x <= part.right(); ++x)
            out[x] =
                qPremultiply(qRgba(accent.red(), accent.green(), accent.blue(),
                                   std::max(line[x] * strength, soft[x] * softStrength) / full));
    }
    update();
}

void MaskView::paintOverlay(QPainter& painter, const QRectF& picture)
{
    if (!isPainting() || picture.isEmpty())
        return;
    painter.drawImage(picture, m_tint);
    if (!m_at)
        return;
    const double scale = picture.width() / image().width();
    const QPointF centre = picture.topLeft() + *m_at * scale;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    constexpr double darkWidth = 3, lightWidth = 1.5;
    for (const auto& [colour, width] :
         {std::pair(QColor(0, 0, 0, 115), darkWidth), std::pair(QColor(Qt::white), lightWidth)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(centre, radius() * scale, radius() * scale);
    }
}

bool MaskView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isPainting() &&
        isStrokeKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    const bool handled = PictureView::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        retint();
    return handled;
}

void MaskView::mousePressEvent(QMouseEvent* event)
{
    if (!isPainting() || event->button() != Qt::LeftButton)
        return PictureView::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    m_at = toPicture(event->position());
    m_strokes = true;
    m_painting.startStroke(*m_at, radius(), toolFor(event->modifiers()));
}

void MaskView::mouseMoveEvent(QMouseEvent* event)
{
    if (isPainting()) {
        m_at = toPicture(event->position());
        update();
    }
    if (m_strokes)
        return m_painting.continueStroke(*m_at);
    PictureView::mouseMoveEvent(event);
}

void MaskView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_strokes || event->button() != Qt::LeftButton)
        return PictureView::mouseReleaseEvent(event);
    m_strokes = false;
    m_painting.endStroke();
}

void MaskView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isPainting())
        return mousePressEvent(event); // the second dab of a quick hand
    PictureView::mouseDoubleClickEvent(event);
}

void MaskView::leaveEvent(QEvent* event)
{
    if (isPainting() && !m_strokes) {
        m_at.reset();
        update();
    }
    PictureView::leaveEvent(event);
}

void MaskView::moveBrush(QPointF step)
{
    const QPointF middle(image().width() / 2.0, image().height() / 2.0);
    const QPointF to = m_at ? *m_at + step * radius() / 2 : middle;
    m_at = QPointF(std::clamp(to.x(), 0.0, double(image().width())),
                   std::clamp(to.y(), 0.0, double(image().height())));
    update();
}

void MaskView::dab(Qt::KeyboardModifiers modifiers)
{
    if (!m_at)
        moveBrush({});
    m_painting.startStroke(*m_at, radius(), toolFor(modifiers));
    m_painting.endStroke();
}

void MaskView::keyPressEvent(QKeyEvent* event)
{
    if (!isPainting())
        return PictureView::keyPressEvent(event);
    constexpr double step = 1.25;
    if (event->matches(QKeySequence::Undo))
        return m_painting.undo();
    if (isStrokeKey(*event))
        return m_painting.redo();
    switch (event->key()) {
    case Qt::Key_BracketLeft:
        return setBrush(m_brush / step);
    case Qt::Key_BracketRight:
        return setBrush(m_brush * step);
    case Qt::Key_I:
        return m_painting.invert();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return m_painting.clear();
    case Qt::Key_Left:
        return moveBrush({-1, 0});
    case Qt::Key_Right:
        return moveBrush({1, 0});
    case Qt::Key_Up:
        return moveBrush({0, -1});
    case Qt::Key_Down:
        return moveBrush({0, 1});
    case Qt::Key_Space:
        return dab(event->modifiers());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit wordsWanted();
        return;
    case Qt::Key_Escape:
        emit left();
        return;
    default:
        PictureView::keyPressEvent(event);
    }
}

} // namespace rushes::explore
