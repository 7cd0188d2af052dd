#include "core/render/TextLayout.h"

#include "core/render/TextFonts.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;
using timeline::TextRole;

namespace {

struct Lines
{
    std::unique_ptr<QTextLayout> layout;
    double width = 0;
    double height = 0;
};

struct Typography
{
    double tracking;   ///< em
    double lineHeight; ///< of the font's own
};

Typography typographyOf(TextRole role)
{
    switch (role) {
    case TextRole::Headline:
        return {-0.022, 0.92};
    case TextRole::Body:
        return {-0.011, 1.0};
    case TextRole::Button:
        break;
    }
    return {-0.011, 0.95};
}

QFont fontOf(const timeline::TextOverlay& overlay, double size)
{
    QFont font;
    font.setFamilies(textFamilies());
    font.setPixelSize(std::max(1, int(std::lround(size))));
    font.setWeight(QFont::Weight(std::clamp(overlay.weight, 100, 900)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, size * typographyOf(overlay.role).tracking);
    return font;
}

QTextOption optionOf(const timeline::TextOverlay& overlay, QTextOption::WrapMode wrap)
{
    const bool rightToLeft = overlay.text.isRightToLeft();
    Qt::Alignment alignment = overlay.alignment & Qt::AlignHorizontal_Mask;
    if (rightToLeft && alignment == Qt::AlignLeft)
        alignment = Qt::AlignRight;
    QTextOption option(alignment | Qt::AlignAbsolute);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(wrap);
    option.setUseDesignMetrics(true);
    return option;
}

Lines broken(const timeline::TextOverlay& overlay, double size, double width,
             QTextOption::WrapMode wrap)
{
    QString text = overlay.text;
    text.replace(u'\n', QChar::LineSeparator);
    Lines lines{.layout = std::make_unique<QTextLayout>(text, fontOf(overlay, size))};
    lines.layout->setTextOption(optionOf(overlay, wrap));
    const double lineHeight = typographyOf(overlay.role).lineHeight;
    lines.layout->beginLayout();
    while (true) {
        QTextLine line = lines.layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const double step = line.height() * lineHeight;
        line.setPosition(QPointF(0, lines.height - (line.height() - step) / 2));
        lines.height += step;
        lines.width = std::max(lines.width, line.naturalTextWidth());
    }
    lines.layout->endLayout();
    return lines;
}

struct Room
{
    double width;
    double height;
    bool holds(const Lines& lines) const { return lines.width <= width && lines.height <= height; }
};

// The largest size at which no word is broken. A button rather gets a little smaller than a second
// line, but not much.
double fittingSize(const timeline::TextOverlay& overlay, const Room& room)
{
    constexpr double step = 0.96;
    const double smallest = std::min(overlay.size, smallestText);
    const auto largest = [&](double from, double to, int mostLines) {
        for (double size = from; size > to; size *= step) {
            const Lines lines = broken(overlay, size, room.width, QTextOption::WordWrap);
            if (lines.layout->lineCount() <= mostLines && room.holds(lines))
                return size;
        }
        return 0.0;
    };
    constexpr double worthOneLine = 0.7;
    if (overlay.role == TextRole::Button) {
        if (const double size =
                largest(overlay.size, std::max(smallest, overlay.size * worthOneLine), 1);
            size > 0)
            return size;
    }
    if (const double size = largest(overlay.size, smallest, std::numeric_limits<int>::max());
        size > 0)
        return size;
    constexpr double legible = 12;
    double size = smallest;
    while (size > legible && !room.holds(broken(overlay, size, room.width,
                                                QTextOption::WrapAtWordBoundaryOrAnywhere)))
        size *= step;
    return size;
}

// Lines of about the same length instead of a full one and a lonely word.
Lines balanced(const timeline::TextOverlay& overlay, double size, const Room& room)
{
    const auto wrap = QTextOption::WrapAtWordBoundaryOrAnywhere;
    Lines best = broken(overlay, size, room.width, wrap);
    if (best.layout->lineCount() < 2)
        return broken(overlay, size, std::ceil(best.width) + 1, wrap);
    double narrow = room.width / 2;
    double wide = room.width;
    constexpr double precision = 8;
    while (wide - narrow > precision) {
        const double middle = (narrow + wide) / 2;
        Lines tried = broken(overlay, size, middle, QTextOption::WordWrap);
        if (tried.layout->lineCount() == best.layout->lineCount() && tried.width <= middle)
            wide = middle;
        else
            narrow = middle;
    }
    best = broken(overlay, size, wide, wrap);
    return broken(overlay, size, std::ceil(best.width) + 1, wrap);
}

double leftEdge(const timeline::TextOverlay& overlay, double start, double wrapWidth, double width)
{
    const Qt::Alignment alignment = overlay.alignment & Qt::AlignHorizontal_Mask;
    const bool right =
        alignment == Qt::AlignRight || (alignment == Qt::AlignLeft && overlay.text.isRightToLeft());
    if (alignment == Qt::AlignHCenter)
        return start + (wrapWidth - width) / 2;
    return right ? start + wrapWidth - width : start;
}

QRectF movedInto(QRectF box, const QRectF& zone)
{
    box.moveLeft(std::max(zone.left(), std::min(box.left(), zone.right() - box.width())));
    box.moveTop(std::max(zone.top(), std::min(box.top(), zone.bottom() - box.height())));
    return box;
}

int linesWithin(const QTextLayout& layout, double height)
{
    int count = 0;
    while (count < layout.lineCount() &&
           layout.lineAt(count).y() + layout.lineAt(count).height() <= height + textMargin / 2)
        ++count;
    return count;
}

} // namespace

double referenceScale(QSize frame)
{
    constexpr double referenceSide = 1080;
    return std::min(frame.width(), frame.height()) / referenceSide;
}

TextBlock layOutText(const timeline::TextOverlay& overlay, QSize frame, const QRectF& safeZone)
{
    const double scale = referenceScale(frame);
    const QRectF whole(QPointF(0, 0), QSizeF(frame));
    const QRectF px = safeZone.isEmpty() ? whole : safeZone.intersected(whole);
    const QRectF zone(px.topLeft() / scale, px.size() / scale);

    const bool isButton = overlay.role == TextRole::Button;
    const double acrossEm = isButton ? 0.85 : 0;
    const double downEm = isButton ? 0.5 : 0;
    constexpr double narrowest = 0.25;
    const double x = std::clamp(overlay.x, 0.0, 1.0);
    const double share = std::clamp(std::min(overlay.width, 1 - x), narrowest, 1.0);
    const double wrapWidth = share * zone.width();
    const Room room{wrapWidth - 2 * (textMargin + acrossEm * overlay.size),
                    zone.height() - 2 * (textMargin + downEm * overlay.size)};

    TextBlock block;
    block.zone = zone;
    block.fontSize = fittingSize(overlay, room);
    Lines lines = balanced(overlay, block.fontSize, room);
    const QSizeF padding(textMargin + acrossEm * block.fontSize,
                         textMargin + downEm * block.fontSize);
    const double height = std::min(lines.height, zone.height() - 2 * padding.height());
    const double boxWidth = lines.width + 2 * padding.width();
    const QRectF wanted(leftEdge(overlay, zone.left() + x * zone.width(), wrapWidth, boxWidth),
                        zone.top() + overlay.y * zone.height(), boxWidth,
                        height + 2 * padding.height());
    const QRectF box = movedInto(wanted, zone);
    block.movedBy = std::max(std::abs(box.x() - wanted.x()), std::abs(box.y() - wanted.y()));
    block.text =
        box.adjusted(padding.width(), padding.height(), -padding.width(), -padding.height());
    block.shape =
        isButton ? box.adjusted(textMargin, textMargin, -textMargin, -textMargin) : block.text;
    block.lineCount = linesWithin(*lines.layout, height);
    block.lines = std::move(lines.layout);
    return block;
}

} // namespace rushes::render
