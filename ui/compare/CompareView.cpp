#include "ui/compare/CompareView.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

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

QRectF CompareView::frame() const
{
    const QRectF space = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    return widgets::fittedRect(space, m_a.isNull() ? QSizeF(m_b.size()) : QSizeF(m_a.size()),
                               widgets::Fit::Contain);
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
        const double half = (width() - 3 * margin) / 2.0;
        const QSizeF space(half, height() - 2 * margin);
        const QRectF a(QPointF(margin, margin), space),
            b(QPointF(2 * margin + half, margin), space);
        painter.drawImage(widgets::fittedRect(a, m_a.size(), widgets::Fit::Contain), m_a);
        painter.drawImage(widgets::fittedRect(b, m_b.size(), widgets::Fit::Contain), m_b);
    } else if (m_mode == Mode::Slider) {
        paintSlider(painter, frame());
    } else if (m_mode == Mode::Blink) {
        painter.drawImage(frame(), m_showsB ? m_b : m_a);
    } else {
        painter.drawImage(frame(), difference());
        return;
    }
    if (m_mode != Mode::Blink || !m_showsB)
        paintTag(painter, left, u"A"_s, m_nameA, Qt::AlignLeft);
    if (m_mode != Mode::Blink || m_showsB)
        paintTag(painter, right, u"B"_s, m_nameB, Qt::AlignRight);
}

void CompareView::paintSlider(QPainter& painter, const QRectF& area) const
{
    constexpr double handleRadius = 18, lineWidth = 2;
    const double x = area.left() + area.width() * m_position;
    painter.drawImage(area, m_a);
    painter.save();
    painter.setClipRect(QRectF(x, area.top(), area.right() - x, area.height()));
    painter.drawImage(area, m_b);
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
    const int textWidth = QFontMetrics(font).horizontalAdvance(name);
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
    mouseMoveEvent(event);
}

void CompareView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_mode != Mode::Slider || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QRectF area = frame();
    if (area.width() > 0)
        setPosition((event->position().x() - area.left()) / area.width());
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
