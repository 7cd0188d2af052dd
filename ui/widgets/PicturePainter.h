/// How pictures and what lies on them are drawn, for delegates and custom views: rounded pictures,
/// badges, letter tiles, the selection ring. Free functions over a painter, logical pixels, main
/// thread. They never decode.
#pragma once

#include "ui/widgets/Theme.h"

#include <QImage>
#include <QRect>
#include <QString>

class QPainter;

namespace rushes::widgets {

/// Cover fills the rectangle and crops, Contain shows all of the picture.
enum class Fit { Cover, Contain };
enum class Corner { TopLeft, TopRight, BottomLeft, BottomRight };
enum class LetterTile { InUse, Spare };

/// Where a picture of `picture` pixels lands in `rect`; for Cover it reaches beyond.
QRectF fittedRect(const QRectF& rect, const QSizeF& picture, Fit fit);

/// Paints the picture with rounded corners; `opacity` 0 to 1.
void paintPicture(QPainter& painter, const QRect& rect, const QImage& image, Fit fit = Fit::Cover,
                  double radius = 4.0, double opacity = 1.0);

/// Paints a badge 6 px inside `corner` of the picture's rectangle, 20 px high: an icon, a caption,
/// or both. Returns its rectangle, so that a click or the next badge can use it. `ink`
/// comes from the dark theme, because badges are dark in both.
QRect paintBadge(QPainter& painter, const QRect& picture, Corner corner, const QString& iconName,
                 const QString& text, ColourRole ink = ColourRole::OnPictureText);

/// A square tile with one letter: white for the alternate in use, dark for a spare. `rect` is the
/// tile itself.
void paintLetterTile(QPainter& painter, const QRect& rect, const QString& letter, LetterTile state);

/// The ring of a selected picture: 2 px gap, then 2 px in `role`; drawn outside `rect`.
void paintSelectionRing(QPainter& painter, const QRect& rect, const Theme& theme,
                        ColourRole role = ColourRole::Accent, double radius = 4.0);

} // namespace rushes::widgets
