#include "ui/clip/CutoutView.h"

#include "ui/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::clip {

using sketch::CutoutStroke;
using widgets::ColourRole;

namespace {

constexpr int shadeAlpha = 190; // of what is not the subject
constexpr double strokeOpacity = 0.6;

QColor inkOf(CutoutStroke::Kind kind)
{
    const ColourRole role = kind == CutoutStroke::Kind::Keep ? ColourRole::Ok : ColourRole::Red;
    static const widgets::Theme dark(widgets::Scheme::Dark); // it lies on a picture
    return dark.colour(role);
}

} // namespace

CutoutView::CutoutView(QWidget* parent) : PictureView(parent)
{
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Picture to cut out"));
}

void CutoutView::setMask(const QImage& mask)
{
    m_shade = {};
    if (!mask.isNull()) {
        m_shade = QImage(mask.size(), QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < mask.height(); ++y) {
            const uchar* from = mask.constScanLine(y);
            auto* to = reinterpret_cast<QRgb*>(m_shade.scanLine(y));
            for (int x = 0; x < mask.width(); ++x)
                to[x] = qRgba(0, 0, 0, (255 - from[x]) * shadeAlpha / 255);
        }
    }
    update();
}

QPointF CutoutView::shareAt(QPointF position) const
{
    const QRectF picture = pictureRect();
    if (picture.isEmpty())
        return {};
    return {std::clamp((position.x() - picture.left()) / picture.width(), 0.0, 1.0),
            std::clamp((position.y() - picture.top()) / picture.height(), 0.0, 1.0)};
}

double CutoutView::brushOn(const QRectF& picture) const
{
    return m_brush * std::max(picture.width(), picture.height());
}

void CutoutView::paintOverlay(QPainter& painter, const QRectF& picture)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!m_shade.isNull())
        painter.drawImage(picture, m_shade);
    const auto placed = [&](QPointF share) {
        return picture.topLeft() +
               QPointF(share.x() * picture.width(), share.y() * picture.height());
    };
    if (m_stroke) {
        QPolygonF line;
        for (const QPointF& point : m_stroke->points)
            line << placed(point);
        painter.setOpacity(strokeOpacity);
        painter.setPen(QPen(inkOf(m_stroke->kind), brushOn(picture), Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.drawPoint(line.first());
        painter.drawPolyline(line);
        painter.setOpacity(1);
    }
    if (!m_at)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(inkOf(m_stroke ? m_stroke->kind : m_kind), 2));
    painter.drawEllipse(placed(*m_at), brushOn(picture) / 2, brushOn(picture) / 2);
}

void CutoutView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || image().isNull())
        return PictureView::mousePressEvent(event);
    const bool isOther = event->modifiers() & Qt::ShiftModifier;
    const Kind other = m_kind == Kind::Keep ? Kind::Remove : Kind::Keep;
    m_stroke = {isOther ? other : m_kind, {shareAt(event->position())}, m_brush};
    update();
}

void CutoutView::mouseMoveEvent(QMouseEvent* event)
{
    m_at = shareAt(event->position());
    if (m_stroke)
        m_stroke->points.push_back(*m_at);
    else
        PictureView::mouseMoveEvent(event);
    update();
}

void CutoutView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_stroke || event->button() != Qt::LeftButton)
        return PictureView::mouseReleaseEvent(event);
    const CutoutStroke done = *std::exchange(m_stroke, std::nullopt);
    update();
    emit stroked(done);
}

void CutoutView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event); // the second dab of a quick hand
}

void CutoutView::leaveEvent(QEvent* event)
{
    m_at.reset();
    update();
    PictureView::leaveEvent(event);
}

} // namespace rushes::clip
