#include "ui/compare/CompareView.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;

namespace {

constexpr int margin = 16, tagHeight = 28, tileSide = 20;

} // namespace

CompareView::CompareView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Compare position"));
}

void CompareView::setPictures(const QImage& a, const QImage& b)
{
    if (!a.isNull())
        m_a = a;
    if (!b.isNull())
        m_b = b;
    m_difference = {};
    update();
}

void CompareView::setNames(const QString& a, const QString& b)
{
    m_nameA = a;
    m_nameB = b;
    update();
}

void CompareView::setMode(Mode mode)
{
    m_mode = mode;
    m_showsB = false;
    update();
}

void CompareView::blink()
{
    m_showsB = !m_showsB;
    update();
}

void CompareView::setPosition(double position)
{
    m_position = std::clamp(position, 0.0, 1.0);
    setAccessibleDescription(tr("%1 percent").arg(qRound(m_position * 100)));
    update();
}

QRectF CompareView::stage() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QRectF CompareView::half(int side) const
{
    const double width = (stage().width() - margin) / 2;
    return {stage().left() + side * (width + margin), stage().top(), width, stage().height()};
}

QSizeF CompareView::firstSize() const
{
    return m_a.isNull() ? QSizeF(m_b.size()) : QSizeF(m_a.size());
}

QRectF CompareView::frame() const
{
    return m_zoom.place(stage(), firstSize());
}

void CompareView::fit()
{
    m_zoom = {};
    update();
    emit zoomChanged();
}

void CompareView::toggleActualSize()
{
    if (!isFitted())
        return fit();
    m_zoom.scale = 1 / devicePixelRatioF();
    update();
    emit zoomChanged();
}

void CompareView::zoomBy(double factor)
{
    const QRectF area = m_mode == Mode::SideBySide ? half(0) : stage();
    m_zoom.zoomBy(factor, area.center(), area, firstSize());
    update();
    emit zoomChanged();
}

double CompareView::zoom() const
{
    const QRectF area = m_mode == Mode::SideBySide ? half(0) : stage();
    return m_zoom.scaleIn(area, firstSize()) * devicePixelRatioF();
}

/// B is shown as large as A, whatever its own number of pixels.
void CompareView::paintOne(QPainter& painter, const QRectF& area, const QImage& image) const
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    const QRectF first = m_zoom.place(area, firstSize());
    painter.drawImage(widgets::fittedRect(first, image.size(), widgets::Fit::Contain), image);
    painter.restore();
}

void CompareView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.fillRect(rect(), widgets::colourOf(this, ColourRole::Stage));
    if (m_a.isNull() || m_b.isNull())
        return;
    const QPoint left(margin + 12, margin + 12), right(width() - margin - 12, margin + 12);
    if (m_mode == Mode::SideBySide) {
        paintOne(painter, half(0), m_a);
        paintOne(painter, half(1), m_b);
    } else if (m_mode == Mode::Slider) {
        paintSlider(painter);
    } else if (m_mode == Mode::Blink) {
        paintOne(painter, stage(), m_showsB ? m_b : m_a);
    } else {
        paintOne(painter, stage(), difference());
        return;
    }
    if (m_mode != Mode::Blink || !m_showsB)
        paintTag(painter, left, u"A"_s, m_nameA, Qt::AlignLeft);
    if (m_mode != Mode::Blink || m_showsB)
        paintTag(painter, right, u"B"_s, m_nameB, Qt::AlignRight);
}

void CompareView::paintSlider(QPainter& painter) const
{
    constexpr double handleRadius = 18, lineWidth = 2;
    const QRectF area = shown();
    const double x = area.left() + area.width() * m_position;
    paintOne(painter, stage(), m_a);
    painter.save();
    painter.setClipRect(QRectF(x, area.top(), area.right() - x, area.height()));
    paintOne(painter, stage(), m_b);
    painter.restore();
    const QColor white(255, 255, 255), dark(0, 0, 0, 120);
    painter.fillRect(QRectF(x - lineWidth, area.top(), 2 * lineWidth, area.height()), dark);
    painter.fillRect(QRectF(x - lineWidth / 2, area.top(), lineWidth, area.height()), white);
    const QPointF middle(x, area.center().y());
    painter.setBrush(white);
    painter.setPen(QPen(dark, 1));
    painter.drawEllipse(middle, handleRadius, handleRadius);
    painter.setPen(QPen(QColor(30, 30, 30), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const double side : {-1.0, 1.0})
        painter.drawPolyline(QPolygonF{middle + QPointF(side * 5, -5),
                                       middle + QPointF(side * 10, 0),
                                       middle + QPointF(side * 5, 5)});
}

void CompareView::paintTag(QPainter& painter, const QPoint& corner, const QString& letter,
                           const QString& name, Qt::Alignment side) const
{
    const QFont font = widgets::fontOf(widgets::TextStyle::SmallStrong);
    const int textWidth = name.isEmpty() ? -14 : QFontMetrics(font).horizontalAdvance(name);
    const int tagWidth = 4 + tileSide + 8 + textWidth + 10;
    const int x = side == Qt::AlignLeft ? corner.x() : corner.x() - tagWidth;
    const QRect tag(x, corner.y(), tagWidth, tagHeight);
    widgets::paintBox(painter, tag, 4, widgets::colourOf(this, ColourRole::OnPicture));
    widgets::paintLetterTile(painter, QRect(x + 4, corner.y() + 4, tileSide, tileSide), letter,
                             widgets::LetterTile::InUse);
    widgets::paintText(painter, tag.adjusted(4 + tileSide + 8, 0, 0, 0), name, font,
                       widgets::colourOf(this, ColourRole::OnPictureText));
}

const QImage& CompareView::difference() const
{
    if (m_difference.isNull())
        m_difference = pictureDifference(m_a, m_b);
    return m_difference;
}

void CompareView::mousePressEvent(QMouseEvent* event)
{
    constexpr double reach = 22;
    const double line = shown().left() + shown().width() * m_position;
    const bool onHandle = std::abs(event->position().x() - line) <= reach;
    // Zoomed in, the picture is moved wherever it is held, but at the slider's handle.
    if (!isFitted() && !(m_mode == Mode::Slider && onHandle))
        m_grip = event->position();
    mouseMoveEvent(event);
}

void CompareView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QRectF area = shown();
    if (m_grip) {
        m_zoom.moveBy(event->position() - *m_grip, m_mode == Mode::SideBySide ? half(0) : stage(),
                      firstSize());
        m_grip = event->position();
        update();
    } else if (m_mode == Mode::Slider && area.width() > 0) {
        setPosition((event->position().x() - area.left()) / area.width());
    }
}

void CompareView::mouseReleaseEvent(QMouseEvent*)
{
    m_grip.reset();
}

void CompareView::wheelEvent(QWheelEvent* event)
{
    constexpr double step = 1.0015; // of an eighth of a degree
    QRectF area = stage();
    if (m_mode == Mode::SideBySide)
        area = half(event->position().x() < half(1).left() ? 0 : 1);
    m_zoom.zoomBy(std::pow(step, event->angleDelta().y()), event->position(), area, firstSize());
    event->accept();
    update();
    emit zoomChanged();
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && m_mode == Mode::Blink)
        blink();
    else
        QWidget::keyPressEvent(event);
}

QImage pictureDifference(const QImage& a, const QImage& b)
{
    constexpr int gain = 2;
    const QImage first = a.convertToFormat(QImage::Format_RGB32);
    const QImage second = b.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                              .convertToFormat(QImage::Format_RGB32);
    QImage result(first.size(), QImage::Format_RGB32);
    for (int y = 0; y < result.height(); ++y) {
        const auto* p = reinterpret_cast<const QRgb*>(first.constScanLine(y));
        const auto* q = reinterpret_cast<const QRgb*>(second.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x)
            out[x] = qRgb(std::min(255, gain * std::abs(qRed(p[x]) - qRed(q[x]))),
                          std::min(255, gain * std::abs(qGreen(p[x]) - qGreen(q[x]))),
                          std::min(255, gain * std::abs(qBlue(p[x]) - qBlue(q[x]))));
    }
    return result;
}

} // namespace rushes::compare
