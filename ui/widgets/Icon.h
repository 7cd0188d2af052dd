/// The line icons of resources/icons, drawn in a colour role with lines that stay 1.5 px at any
/// size. Pixmaps are kept in QPixmapCache by name, size, colour and device pixel ratio. Main
/// thread. Never reads files outside the program.
#pragma once

#include "ui/widgets/Theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace rushes::widgets {

/// False for a name that has no file in resources/icons.
bool hasIcon(const QString& name);

/// An icon that follows the theme; disabled is Text4, and a checked button shows Text1.
QIcon icon(const QString& name, ColourRole role = ColourRole::Text2);

/// `side` in logical pixels. Null for an unknown name.
QPixmap iconPixmap(const QString& name, int side, const QColor& colour, double devicePixelRatio);

/// Draws the icon centred in `rect`, as large as the rectangle's shorter side.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour);

} // namespace rushes::widgets
