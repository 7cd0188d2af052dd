#include "ui/explore/PlaceholderPainter.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <chrono>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int padding = 12, narrowPadding = 8, narrow = 140, holderRadius = 4;
constexpr int buttonHeight = 22, buttonPadding = 8, buttonGap = 8, holderIcon = 14;

int paddingOf(const QRect& rect)
{
    return rect.width() < narrow ? narrowPadding : padding;
}

QFont headlineFont()
{
    constexpr int pixels = 15;
    QFont font = widgets::fontOf(TextStyle::BodyStrong);
    font.setPixelSize(widgets::scaledHeight(pixels));
    return font;
}

/// One diagonal lighter band that moves over the cell in 1.4 s.
void paintShimmer(QPainter& painter, const QRect& rect, const widgets::Theme& theme)
{
    constexpr std::chrono::milliseconds sweep(1400);
    if (theme.motion() == widgets::Motion::Reduced)
        return;
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
    const double phase = double(now.count() % sweep.count()) / double(sweep.count());
    const double band = rect.width() * 0.35;
    const double x = rect.left() - 2 * band + phase * (rect.width() + 4 * band);
    QColor light = theme.colour(ColourRole::Pressed);
    QColor none = light;
    none.setAlpha(0);
    QLinearGradient gradient(QPointF(x - band, rect.top()), QPointF(x + band, rect.top() + band));
    gradient.setColorAt(0, none);
    gradient.setColorAt(0.5, light);
    gradient.setColorAt(1, none);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(rect, holderRadius, holderRadius);
    painter.restore();
}

void paintWaiting(QPainter& painter, const QRect& rect, const Placeholder& placeholder,
                  const widgets::Theme& theme)
{
    constexpr int barHeight = 2, lineGap = 1;
    if (placeholder.state == CellState::Generating)
        paintShimmer(painter, rect, theme);
    const QFont headline = headlineFont();
    const int first = QFontMetrics(headline).height();
    const int second = widgets::lineHeight(TextStyle::Caption);
    const int top = rect.center().y() - (first + lineGap + second) / 2;
    widgets::paintText(painter, QRect(rect.left(), top, rect.width(), first), placeholder.headline,
                       headline, theme.colour(ColourRole::Text1), Qt::AlignCenter);
    widgets::paintText(painter, QRect(rect.left(), top + first + lineGap, rect.width(), second),
                       placeholder.detail, widgets::fontOf(TextStyle::Caption),
                       theme.colour(ColourRole::Text3), Qt::AlignCenter);
    if (placeholder.state == CellState::Generating)
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - barHeight,
                                rect.width() * placeholder.fraction, barHeight),
                         theme.colour(ColourRole::Text1));
}

/// A ring that empties clockwise, with the seconds in it.
void paintRing(QPainter& painter, const QRect& ring, const Placeholder& placeholder,
               const widgets::Theme& theme)
{
    constexpr double penWidth = 3;
    constexpr int wholeTurn = 360 * 16, twelve = 90 * 16;
    const QRectF inner =
        QRectF(ring).adjusted(penWidth / 2, penWidth / 2, -penWidth / 2, -penWidth / 2);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(ColourRole::LineStrong), penWidth));
    painter.drawEllipse(inner);
    painter.setPen(QPen(theme.colour(ColourRole::Amber), penWidth));
    painter.drawArc(inner, twelve, int(placeholder.fraction * wholeTurn));
    painter.restore();
    QFont font = widgets::fontOf(TextStyle::SmallStrong);
    font.setWeight(QFont::DemiBold);
    widgets::paintText(painter, ring, QString::number(placeholder.seconds), font,
                       theme.colour(ColourRole::Text1), Qt::AlignCenter);
}

/// Where a text of whole words stands when it may take several lines.
QRect wrapped(const QFont& font, const QString& text, int width)
{
    constexpr int deep = 400;
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, deep), Qt::TextWordWrap, text);
}

void paintWrapped(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, int(alignment) | int(Qt::TextWordWrap), text);
}

/// The ring over its words, or alone where the cell is too low for both.
void paintPausedUpright(QPainter& painter, const QRect& rect, QRect ring,
                        const Placeholder& placeholder, const widgets::Theme& theme)
{
    constexpr int side = 4, gap = 6;
    const QFont font = widgets::fontOf(TextStyle::Caption);
    const int words = wrapped(font, placeholder.headline, rect.width() - 2 * side).height();
    const int whole = ring.height() + gap + words;
    ring.moveCenter(rect.center());
    if (whole <= rect.height()) {
        ring.moveTop(rect.center().y() - whole / 2);
        paintWrapped(painter,
                     QRect(rect.left() + side, ring.bottom() + gap, rect.width() - 2 * side, words),
                     placeholder.headline, font, theme.colour(ColourRole::Amber), Qt::AlignHCenter);
    }
    paintRing(painter, ring, placeholder, theme);
}

void paintPaused(QPainter& painter, const QRect& rect, const Placeholder& placeholder,
                 const widgets::Theme& theme)
{
    QRect ring(0, 0, 40, 40);
    if (rect.width() < narrow)
        return paintPausedUpright(painter, rect, ring, placeholder, theme);
    const QFont strong = widgets::fontOf(TextStyle::SmallStrong);
    const QFont small = widgets::fontOf(TextStyle::Caption);
    const int most = rect.width() - ring.width() - 3 * padding;
    const QSize headline = wrapped(strong, placeholder.headline, most).size();
    const QSize detail = wrapped(small, placeholder.detail, most).size();
    const int words = std::min(most, std::max(headline.width(), detail.width()) + 2);
    const int high = headline.height() + detail.height();
    ring.moveTop(rect.center().y() - ring.height() / 2);
    ring.moveLeft(rect.center().x() - (ring.width() + padding + words) / 2);
    paintRing(painter, ring, placeholder, theme);
    const QRect text(ring.right() + padding, rect.center().y() - high / 2, words,
                     headline.height());
    paintWrapped(painter, text, placeholder.headline, strong, theme.colour(ColourRole::Amber),
                 Qt::AlignLeft);
    paintWrapped(painter, QRect(text.left(), text.bottom() + 1, words, detail.height()),
                 placeholder.detail, small, theme.colour(ColourRole::Text3), Qt::AlignLeft);
}

QString iconOf(CellState state)
{
    switch (state) {
    case CellState::Refused:
        return u"refused"_s;
    case CellState::MissingFile:
        return u"image"_s;
    case CellState::Unknown:
        return u"clock"_s;
    default:
        return u"warning"_s;
    }
}

void paintFailure(QPainter& painter, const QRect& rect, const Placeholder& placeholder,
                  const widgets::Theme& theme)
{
    const int side = paddingOf(rect);
    const QColor ink =
        theme.colour(placeholder.state == CellState::Unknown ? ColourRole::Amber : ColourRole::Red);
    const int line = widgets::lineHeight(TextStyle::Small);
    const QRect head(rect.left() + side, rect.top() + side, rect.width() - 2 * side, line);
    widgets::paintIcon(painter, QRect(head.left(), head.top(), holderIcon, line),
                       iconOf(placeholder.state), ink);
    widgets::paintText(painter, head.adjusted(holderIcon + 7, 0, 0, 0), placeholder.headline,
                       widgets::fontOf(TextStyle::SmallStrong), ink);
    const auto buttons = placeholderButtons(rect, placeholder);
    const int bottom = buttons.empty() ? rect.bottom() - side / 2 : buttons.front().rect.top() - 4;
    widgets::paintParagraph(
        painter, QRect(head.left(), head.bottom() + 4, head.width(), bottom - head.bottom() - 4),
        placeholder.detail, widgets::fontOf(TextStyle::Caption), theme.colour(ColourRole::Text2));
    for (const PlacedButton& placed : buttons) {
        const bool isFirst = placed.button == placeholder.first;
        if (isFirst)
            widgets::paintBox(painter, placed.rect, 5, theme.colour(ColourRole::Raised),
                              theme.colour(ColourRole::LineStrong));
        widgets::paintText(
            painter, placed.rect, placed.button.text, widgets::fontOf(TextStyle::Caption),
            theme.colour(isFirst ? ColourRole::Text1 : ColourRole::Text2), Qt::AlignCenter);
    }
}

} // namespace

void paintPlaceholder(QPainter& painter, const QRect& rect, const Placeholder& placeholder,
                      const widgets::Theme& theme)
{
    const bool isMissing = placeholder.state == CellState::MissingFile;
    widgets::paintBox(painter, rect, holderRadius,
                      theme.colour(isMissing ? ColourRole::Field : ColourRole::Raised));
    painter.save();
    painter.setClipRect(rect);
    switch (placeholder.state) {
    case CellState::Queued:
    case CellState::Generating:
        paintWaiting(painter, rect, placeholder, theme);
        break;
    case CellState::Paused:
        paintPaused(painter, rect, placeholder, theme);
        break;
    default:
        paintFailure(painter, rect, placeholder, theme);
    }
    painter.restore();
}

std::vector<PlacedButton> placeholderButtons(const QRect& rect, const Placeholder& placeholder)
{
    const int side = paddingOf(rect);
    constexpr int smallestHeight = 64;
    std::vector<PlacedButton> placed;
    if (rect.height() < smallestHeight)
        return placed;
    const QFontMetrics metrics(widgets::fontOf(TextStyle::Caption));
    int x = rect.left() + side;
    const int y = rect.bottom() + 1 - side + 2 - buttonHeight;
    for (const CellButton& button : {placeholder.first, placeholder.second}) {
        if (button.action == CellAction::None)
            continue;
        const int width = metrics.horizontalAdvance(button.text) + 2 * buttonPadding;
        if (x + width > rect.right() - side / 2)
            break;
        placed.push_back({QRect(x, y, width, buttonHeight), button});
        x += width + buttonGap / 2;
    }
    return placed;
}

Placeholder missingFile(const QString& hash)
{
    constexpr int shownDigits = 8;
    const auto words = [](const char* text) {
        return QCoreApplication::translate("PlaceholderPainter", text);
    };
    return {.state = CellState::MissingFile,
            .headline = words("Missing file"),
            .detail = hash.left(shownDigits),
            .first = {CellAction::FindFile, words("Find file")}};
}

} // namespace rushes::explore
