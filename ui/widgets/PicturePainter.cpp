#include "ui/widgets/PicturePainter.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

namespace rushes::widgets {

QRectF fittedRect(const QRectF& rect, const QSizeF& picture, Fit fit)
{
    const QSizeF size = picture.scaled(
        rect.size(), fit == Fit::Cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    QRectF fitted(QPointF(), size);
    fitted.moveCenter(rect.center());
    return fitted;
}

void paintPicture(QPainter& painter, const QRect& rect, const QImage& image, Fit fit, double radius,
                  double opacity)
{
    if (image.isNull() || rect.isEmpty())
        return;
    const QRectF target = fittedRect(rect, image.size(), fit);
    const QRectF shown = target.intersected(rect);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * opacity);
    // A textured brush gives smooth corners, which a clip path does not.
    QBrush brush(image);
    QTransform place;
    place.translate(target.x(), target.y());
    place.scale(target.width() / image.width(), target.height() / image.height());
    brush.setTransform(place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(shown, radius, radius);
    painter.restore();
}

QRect paintBadge(QPainter& painter, const QRect& picture, Corner corner, const QString& iconName,
                 const QString& text, ColourRole ink)
{
    constexpr int inset = 6;
    constexpr int height = 20;
    constexpr int padding = 6;
    constexpr int iconSide = 12;
    const bool bare = text.isEmpty();
    QFont caption = fontOf(TextStyle::Caption);
    caption.setWeight(QFont::Medium);
    int width = 2 * padding;
    if (!iconName.isEmpty())
        width += bare ? height - 2 * padding : iconSide + 4;
    if (!bare)
        width += QFontMetrics(caption).horizontalAdvance(text);
    width = std::min(width, picture.width() - 2 * inset);
    const bool right = corner == Corner::TopRight || corner == Corner::BottomRight;
    const bool bottom = corner == Corner::BottomLeft || corner == Corner::BottomRight;
    const QRect badge(right ? picture.x() + picture.width() - inset - width : picture.x() + inset,
                      bottom ? picture.y() + picture.height() - inset - height
                             : picture.y() + inset,
                      width, height);
    static const Theme dark(Scheme::Dark);
    const QColor colour = dark.colour(ink);
    paintBox(painter, badge, 4, dark.colour(ColourRole::OnPicture));
    if (bare) {
        paintIcon(painter, badge.adjusted(3, 3, -3, -3), iconName, colour);
        return badge;
    }
    int x = badge.x() + padding;
    if (!iconName.isEmpty()) {
        paintIcon(painter, QRect(x, badge.y(), iconSide, height), iconName, colour);
        x += iconSide + 4;
    }
    paintText(painter, QRect(x, badge.y(), badge.right() - padding + 3 - x, height), text, caption,
              colour);
    return badge;
}

void paintLetterTile(QPainter& painter, const QRect& rect, const QString& letter, LetterTile state)
{
    const bool inUse = state == LetterTile::InUse;
    const QColor fill =
        inUse ? QColor(0xf2, 0xf2, 0xf2) : themeOf(nullptr).colour(ColourRole::OnPicture);
    QFont face = fontOf(TextStyle::Caption);
    face.setWeight(QFont::DemiBold);
    face.setPixelSize(std::max(9, rect.height() * 11 / 20));
    paintBox(painter, rect, rect.height() >= 18 ? 4 : 3, fill);
    paintText(painter, rect, letter, face,
              inUse ? QColor(0x16, 0x16, 0x16) : QColor(0xf2, 0xf2, 0xf2), Qt::AlignCenter);
}

void paintSelectionRing(QPainter& painter, const QRect& rect, const Theme& theme, ColourRole role,
                        double radius)
{
    paintRing(painter, rect, radius, theme.colour(role));
}

} // namespace rushes::widgets
