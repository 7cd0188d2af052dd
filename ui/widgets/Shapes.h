/// Small drawing steps that every control shares: crisp rounded boxes, the focus and selection
/// ring, elided text. Free functions over a painter; main thread. They leave the painter's state as
/// they found it.
#pragma once

#include "ui/widgets/Theme.h"

#include <QRectF>
#include <QString>

class QFont;
class QPainter;

namespace rushes::widgets {

/// Fills a rounded box and draws its edge inside `rect`. An invalid colour leaves the fill or the
/// edge out; an `edgeWidth` of 0 is one device pixel.
void paintBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
              const QColor& edge = QColor(), double edgeWidth = 0.0);

/// A 2 px ring in `ring`'s colour around `rect`, after a gap of 2 px that is left as it is.
void paintRing(QPainter& painter, const QRectF& rect, double radius, const QColor& ring);

/// A dashed edge, as around places to drop something.
void paintDashedBox(QPainter& painter, const QRectF& rect, double radius, const QColor& edge);

/// One line of text, elided at the right; returns the width it took.
int paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
              const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// As many whole lines of words as fit in `rect`; the last one ends in an ellipsis when there is
/// more. AlignVCenter stands them in its middle.
void paintParagraph(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
                    const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace rushes::widgets
