#include "ui/clip/CameraPad.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace rushes::clip {

using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int labelHeight = 20;

QPolygonF placed(const QPolygonF& fractions, const QRectF& picture)
{
    QPolygonF result;
    for (const QPointF& point : fractions)
        result << QPointF(picture.x() + point.x() * picture.width(),
                          picture.y() + point.y() * picture.height());
    return result;
}

/// A line that reads on any picture: a dark one under the bright one.
void outline(QPainter& painter, const QPolygonF& polygon, const QPen& pen)
{
    painter.setPen(QPen(QColor(0, 0, 0, 115), 3.5));
    painter.drawPolygon(polygon);
    painter.setPen(pen);
    painter.drawPolygon(polygon);
}

void label(QPainter& painter, QPointF corner, const QString& text, const QColor& fill,
           const QColor& ink)
{
    const QFont font = widgets::fontOf(TextStyle::Caption);
    const int width = QFontMetrics(font).horizontalAdvance(text) + 14;
    const QRect box(int(corner.x()) + 8, int(corner.y()) + 8, width, labelHeight);
    widgets::paintBox(painter, box, 4, fill);
    widgets::paintText(painter, box, text, font, ink, Qt::AlignCenter);
}

/// Squares to take hold of; those of the frame that the arrows move are ringed.
void corners(QPainter& painter, const QPolygonF& frame, double side, const QColor& fill,
             const QPen& edge)
{
    painter.setPen(edge);
    painter.setBrush(fill);
    for (int i = 0; i < 4; ++i)
        painter.drawRect(QRectF(frame[i] - QPointF(side / 2, side / 2), QSizeF(side, side)));
    painter.setBrush(Qt::NoBrush);
}

void shadeOutside(QPainter& painter, const QRectF& picture, const QPolygonF& frame)
{
    constexpr int shade = 71; // 28 %
    QPainterPath outside;
    outside.addRect(picture);
    QPainterPath inside;
    inside.addPolygon(frame);
    inside.closeSubpath();
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, shade));
}

} // namespace

void paintCameraPad(QPainter& painter, const QRectF& picture, const CameraPad& pad,
                    FrameSide active, const QWidget* widget)
{
    if (pad.start.size() < 4 || pad.end.size() < 4)
        return;
    painter.save();
    painter.setClipRect(picture.adjusted(-5, -5, 5, 5)); // the squares of a whole picture's frame
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QPolygonF start = placed(pad.start, picture);
    const QPolygonF end = placed(pad.end, picture);
    const QColor accent = widgets::colourOf(widget, ColourRole::Accent);
    shadeOutside(painter, picture, end);

    painter.setPen(QPen(QColor(255, 255, 255, 97), 1, Qt::DotLine));
    for (int i = 0; i < 4; ++i)
        painter.drawLine(start[i], end[i]);
    painter.setPen(QPen(QColor(255, 255, 255, 178), 1));
    painter.drawPolygon(placed(pad.now, picture));

    QPen dashes(Qt::white, 1.5);
    dashes.setDashPattern({4, 10.0 / 3}); // 6 and 5 px, in pen widths
    outline(painter, start, dashes);
    outline(painter, end, QPen(accent, 1.5));
    constexpr double startSquare = 7, endSquare = 9;
    const QPen plain(QColor(0, 0, 0, 115), 1);
    corners(painter, start, startSquare, Qt::white,
            active == FrameSide::Start ? QPen(accent, 2) : plain);
    corners(painter, end, endSquare, accent, active == FrameSide::End ? QPen(Qt::white, 2) : plain);

    const QPolygonF path =
        placed(QPolygonF(QList<QPointF>(pad.path.begin(), pad.path.end())), picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    for (const QPointF& point : path)
        painter.drawEllipse(point, 1.5, 1.5);
    label(painter, start[0], pad.startText, widgets::colourOf(widget, ColourRole::OnPicture),
          widgets::colourOf(widget, ColourRole::OnPictureText));
    QPointF corner = end[0];
    if ((end[0] - start[0]).manhattanLength() < 2 * labelHeight)
        corner = end[3] - QPointF(0, labelHeight + 16); // the start's label is in the way
    label(painter, corner, pad.endText, accent, widgets::colourOf(widget, ColourRole::OnAccent));
    painter.restore();
}

} // namespace rushes::clip
