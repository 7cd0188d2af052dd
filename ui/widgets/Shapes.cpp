#include "ui/widgets/Shapes.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <vector>

namespace rushes::widgets {

void paintBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
              const QColor& edge, double edgeWidth)
{
    const double width = edgeWidth > 0.0 ? edgeWidth : 1.0 / painter.device()->devicePixelRatioF();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (edge.isValid()) {
        painter.setPen(QPen(edge, width));
        const double half = width / 2.0;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half),
                                std::max(0.0, radius - half), std::max(0.0, radius - half));
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void paintRing(QPainter& painter, const QRectF& rect, double radius, const QColor& ring)
{
    paintBox(painter, rect.adjusted(-4, -4, 4, 4), radius + 4, QColor(), ring, 2.0);
}

void paintDashedBox(QPainter& painter, const QRectF& rect, double radius, const QColor& edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(edge, 1.0);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

int paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
              const QColor& colour, Qt::Alignment alignment)
{
    painter.save();
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    painter.restore();
    return std::min(rect.width(), metrics.horizontalAdvance(shown));
}

void paintParagraph(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
                    const QColor& colour, Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const int high = metrics.lineSpacing() + 1;
    const int most = std::max(1, (rect.height() + 1) / high);
    QTextLayout layout(text, font);
    layout.beginLayout();
    std::vector<QString> lines;
    for (QTextLine line = layout.createLine(); line.isValid() && int(lines.size()) < most;
         line = layout.createLine()) {
        line.setLineWidth(rect.width());
        const bool isLast = int(lines.size()) + 1 == most;
        lines.push_back(isLast ? text.mid(line.textStart())
                               : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    const int whole = int(lines.size()) * high;
    int y = alignment.testFlag(Qt::AlignVCenter) ? rect.top() + (rect.height() - whole) / 2
                                                 : rect.top();
    for (const QString& line : lines) {
        paintText(painter, QRect(rect.left(), y, rect.width(), high), line, font, colour,
                  (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
        y += high;
    }
}

} // namespace rushes::widgets
