#include "ui/explore/CellDelegate.h"

#include "core/base/Money.h"
#include "ui/explore/GridMenu.h"
#include "ui/explore/PlaceholderPainter.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int radius = 4;

/// What stands in the picture's place: the model's own words, or "missing file".
Placeholder placeholderAt(const QModelIndex& index)
{
    if (CellState(index.data(VariantModel::StateRole).toInt()) == CellState::MissingFile)
        return missingFile(index.data(VariantModel::HashRole).toString());
    return index.data(VariantModel::PlaceholderRole).value<Placeholder>();
}

bool isPicture(const QModelIndex& index)
{
    return CellState(index.data(VariantModel::StateRole).toInt()) == CellState::Picture;
}

bool isVariant(const QModelIndex& index)
{
    return !index.data(VariantModel::PlaceholderRole).isValid();
}

ColourRole roleOf(project::ColourLabel label)
{
    switch (label) {
    case project::ColourLabel::Red:
        return ColourRole::Red;
    case project::ColourLabel::Yellow:
        return ColourRole::Amber;
    case project::ColourLabel::Green:
        return ColourRole::Ok;
    default:
        return ColourRole::Accent;
    }
}

} // namespace

CellDelegate::CellDelegate(widgets::ThumbnailCache& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent),
      m_thumbnails(thumbnails)
{}

QRect CellDelegate::pictureRect(const QRect& cell) const
{
    return cell.adjusted(4, 4, 4 - m_gap, -gap - metaHeight + 4);
}

QRect CellDelegate::metaRect(const QRect& cell) const
{
    const QRect picture = pictureRect(cell);
    return QRect(picture.left(), picture.bottom() + 1, picture.width(), metaHeight);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    const QRect picture = pictureRect(option.rect);
    if (isPicture(index)) {
        paintStack(*painter, option, index);
        paintPicture(*painter, option, index);
        paintBadges(*painter, picture, index);
    } else {
        paintPlaceholder(*painter, picture, placeholderAt(index), theme);
    }
    if (isVariant(index))
        paintMeta(*painter, metaRect(option.rect), index, theme);
    else
        paintPlaceholderMeta(*painter, metaRect(option.rect), placeholderAt(index), theme);
    if (option.state & QStyle::State_Selected) {
        widgets::paintSelectionRing(*painter, picture, theme);
        if (option.state & QStyle::State_HasFocus)
            widgets::paintBox(*painter, picture.adjusted(-2, -2, 2, 2), radius + 2, {},
                              theme.colour(ColourRole::Text1));
    }
    painter->restore();
}

/// A closed stack shows the edges of two more cards above; the pictures of an open one have a
/// bracket over them.
void CellDelegate::paintStack(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    if (!index.data(VariantModel::AlikeRole).isValid())
        return;
    constexpr int cardHeight = 2, inset = 4;
    const QRect picture = pictureRect(option.rect);
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    if (index.data(VariantModel::OpenRole).toBool()) {
        painter.setPen(theme.colour(ColourRole::Text3));
        painter.drawLine(picture.left(), picture.top() - 3, picture.right(), picture.top() - 3);
        return;
    }
    for (const int card : {2, 1})
        painter.fillRect(QRect(picture.left() + card * inset, picture.top() - card * cardHeight,
                               picture.width() - 2 * card * inset, cardHeight),
                         theme.colour(card == 1 ? ColourRole::Text3 : ColourRole::Line));
}

void CellDelegate::paintPicture(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    constexpr double rejectedOpacity = 0.35;
    const QRect picture = pictureRect(option.rect);
    const QString path = index.data(VariantModel::PathRole).toString();
    const bool rejected =
        project::Flag(index.data(VariantModel::FlagRole).toInt()) == project::Flag::Rejected;
    const int side =
        int(std::max(picture.width(), picture.height()) * option.widget->devicePixelRatioF());
    if (const auto thumbnail = m_thumbnails.find(path, side))
        widgets::paintPicture(painter, picture, *thumbnail, widgets::Fit::Cover, radius,
                              rejected ? rejectedOpacity : 1);
    else
        widgets::paintBox(painter, picture, radius,
                          widgets::colourOf(option.widget, ColourRole::Raised));
}

void CellDelegate::paintBadges(QPainter& painter, const QRect& picture,
                               const QModelIndex& index) const
{
    using widgets::Corner;
    const auto flag = project::Flag(index.data(VariantModel::FlagRole).toInt());
    const bool isWide = picture.width() >= narrowCell;
    if (flag == project::Flag::Picked)
        widgets::paintBadge(painter, picture, Corner::TopLeft, u"pick"_s, {});
    else if (flag == project::Flag::Rejected)
        widgets::paintBadge(painter, picture, Corner::TopLeft, u"reject"_s, {});
    const QVariant alike = index.data(VariantModel::AlikeRole);
    if (alike.isValid())
        widgets::paintBadge(painter, picture, Corner::BottomRight, u"stack"_s,
                            isWide ? tr("%n alike", nullptr, alike.toInt()) : alike.toString());
    if (index.data(VariantModel::CachedRole).toBool())
        widgets::paintBadge(painter, picture, Corner::TopRight, u"cache"_s,
                            isWide ? tr("Cached") : QString());
    else if (index.data(VariantModel::LocalRole).toBool())
        widgets::paintBadge(painter, picture, Corner::TopRight, {}, tr("Draft"));
    const auto label = project::ColourLabel(index.data(VariantModel::LabelRole).toInt());
    if (label != project::ColourLabel::None)
        widgets::paintBadge(painter, picture, Corner::BottomLeft, {},
                            isWide ? labelName(label) : labelName(label).left(1), roleOf(label));
}

void CellDelegate::paintMeta(QPainter& painter, const QRect& rect, const QModelIndex& index,
                             const widgets::Theme& theme) const
{
    constexpr int noMeta = 100, costOnly = 140;
    if (rect.width() < noMeta)
        return;
    const QString cost =
        moneyText(Money::ofMicroDollars(index.data(VariantModel::CostRole).toLongLong()));
    const double seconds = index.data(VariantModel::LatencyRole).toDouble() / 1000;
    const QString text =
        rect.width() < costOnly ? cost : tr("%1 s").arg(seconds, 0, 'f', 1) + u"  "_s + cost;
    widgets::paintStars(painter, rect, index.data(VariantModel::RatingRole).toInt(),
                        theme.colour(ColourRole::Text1), theme.colour(ColourRole::Text3));
    widgets::paintText(painter, rect, text, widgets::fontOf(TextStyle::Caption),
                       theme.colour(ColourRole::Text3), Qt::AlignRight | Qt::AlignVCenter);
}

void CellDelegate::paintPlaceholderMeta(QPainter& painter, const QRect& rect,
                                        const Placeholder& placeholder,
                                        const widgets::Theme& theme) const
{
    constexpr int noMeta = 80;
    if (rect.width() < noMeta)
        return;
    const QFont font = widgets::fontOf(TextStyle::Caption);
    const QColor grey = theme.colour(ColourRole::Text3);
    const int money = QFontMetrics(font).horizontalAdvance(placeholder.money);
    widgets::paintText(painter, rect, placeholder.money, font, grey,
                       Qt::AlignRight | Qt::AlignVCenter);
    if (rect.width() - money > 48)
        widgets::paintText(painter, rect.adjusted(0, 0, -money - 8, 0), placeholder.place, font,
                           grey);
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const QPoint position = static_cast<QMouseEvent*>(event)->position().toPoint();
    if (!isPicture(index)) {
        for (const PlacedButton& placed :
             placeholderButtons(pictureRect(option.rect), placeholderAt(index))) {
            if (placed.rect.contains(position)) {
                emit acted(index, placed.button.action);
                return true;
            }
        }
    }
    const QRect meta = metaRect(option.rect);
    const int rating = widgets::ratingAt(position.x() - meta.left());
    if (isVariant(index) && meta.contains(position) && rating > 0) {
        emit rated(index, rating == index.data(VariantModel::RatingRole).toInt() ? 0 : rating);
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace rushes::explore
