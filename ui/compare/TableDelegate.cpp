#include "ui/compare/TableDelegate.h"

#include "core/project/Document.h"
#include "ui/compare/TableModel.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int cellRadius = 4, buttonHeight = 22, buttonPadding = 8;

TableCell stateOf(const QModelIndex& index)
{
    return TableCell(index.data(TableModel::StateRole).toInt());
}

QRect pictureRect(const QRect& cell)
{
    constexpr int inset = TableDelegate::inset;
    return cell.adjusted(inset, inset, -inset, -inset - TableDelegate::metaHeight);
}

QRect metaRect(const QRect& cell)
{
    const QRect picture = pictureRect(cell);
    return {picture.left(), picture.bottom() + 1, picture.width(), TableDelegate::metaHeight};
}

/// The price is on what spends it; empty where nothing can be made.
QString buttonText(const QModelIndex& index)
{
    const QString price = index.data(TableModel::PriceRole).toString();
    if (price.isEmpty() || index.data(TableModel::MakingRole).toBool())
        return {};
    switch (stateOf(index)) {
    case TableCell::Picture:
        return TableDelegate::tr("Again, %1").arg(price);
    case TableCell::Blank:
        return TableDelegate::tr("Make, %1").arg(price);
    case TableCell::Failed:
        return TableDelegate::tr("Try again, %1").arg(price);
    case TableCell::Making:
    case TableCell::Impossible:
        break;
    }
    return {};
}

/// In the middle of an empty place, at the right of the line under a picture.
QRect buttonRect(const QRect& cell, const QModelIndex& index)
{
    const QString text = buttonText(index);
    if (text.isEmpty())
        return {};
    const int width = QFontMetrics(widgets::fontOf(TextStyle::Caption)).horizontalAdvance(text) +
                      2 * buttonPadding;
    const QRect picture = pictureRect(cell), meta = metaRect(cell);
    QRect button(0, 0, std::min(width, picture.width()), buttonHeight);
    if (stateOf(index) == TableCell::Picture)
        button.moveCenter({meta.right() - button.width() / 2, meta.center().y() + 1});
    else
        button.moveCenter(picture.center());
    return button;
}

} // namespace

TableDelegate::TableDelegate(widgets::ThumbnailCache& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent),
      m_thumbnails(thumbnails)
{}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    const QRect picture = pictureRect(option.rect);
    const auto sentence = [&](const QString& text, const QRect& rect) {
        widgets::paintText(*painter, rect, text, widgets::fontOf(TextStyle::Small),
                           theme.colour(ColourRole::Text3), Qt::AlignCenter);
    };
    switch (stateOf(index)) {
    case TableCell::Picture:
        paintPicture(*painter, picture, option, index);
        break;
    case TableCell::Blank:
        widgets::paintDashedBox(*painter, picture, cellRadius,
                                theme.colour(ColourRole::LineStrong));
        break;
    case TableCell::Making:
        widgets::paintBox(*painter, picture, cellRadius, theme.colour(ColourRole::Raised));
        sentence(tr("On its way…"), picture);
        break;
    case TableCell::Failed:
        widgets::paintBox(*painter, picture, cellRadius, theme.colour(ColourRole::Raised));
        sentence(tr("Did not come"), picture.adjusted(0, 0, 0, -2 * buttonHeight));
        break;
    case TableCell::Impossible:
        break;
    }
    paintButton(*painter, option, index);
    if (option.state & QStyle::State_Selected)
        widgets::paintSelectionRing(*painter, picture, theme);
    if (option.state & QStyle::State_HasFocus)
        widgets::paintBox(*painter, picture.adjusted(-2, -2, 2, 2), cellRadius + 2, {},
                          theme.colour(ColourRole::Text1));
    painter->restore();
}

void TableDelegate::paintPicture(QPainter& painter, const QRect& rect,
                                 const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr double rejectedOpacity = 0.35;
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    const auto flag = project::Flag(index.data(TableModel::FlagRole).toInt());
    const QString path = index.data(TableModel::PathRole).toString();
    const int side =
        int(std::max(rect.width(), rect.height()) * option.widget->devicePixelRatioF());
    if (const auto thumbnail = m_thumbnails.find(path, side))
        widgets::paintPicture(painter, rect, *thumbnail, widgets::Fit::Contain, cellRadius,
                              flag == project::Flag::Rejected ? rejectedOpacity : 1);
    else
        widgets::paintBox(painter, rect, cellRadius, theme.colour(ColourRole::Raised));
    if (flag != project::Flag::None)
        widgets::paintBadge(painter, rect, widgets::Corner::TopLeft,
                            flag == project::Flag::Picked ? u"pick"_s : u"reject"_s, {});
    if (index.data(TableModel::MakingRole).toBool())
        widgets::paintBadge(painter, rect, widgets::Corner::TopRight, u"clock"_s,
                            tr("On its way…"));
    if (const int count = index.data(TableModel::CountRole).toInt(); count > 1)
        widgets::paintBadge(painter, rect, widgets::Corner::BottomRight, u"stack"_s,
                            QString::number(count));
    widgets::paintStars(painter, metaRect(option.rect), index.data(TableModel::RatingRole).toInt(),
                        theme.colour(ColourRole::Text1), theme.colour(ColourRole::Text3));
}

void TableDelegate::paintButton(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const QRect button = buttonRect(option.rect, index);
    if (button.isEmpty())
        return;
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    widgets::paintBox(painter, button, cellRadius, theme.colour(ColourRole::Raised),
                      theme.colour(ColourRole::LineStrong));
    widgets::paintText(painter, button.adjusted(4, 0, -4, 0), buttonText(index),
                       widgets::fontOf(TextStyle::Caption), theme.colour(ColourRole::Text1),
                       Qt::AlignCenter);
}

bool TableDelegate::editorEvent(QEvent* event, QAbstractItemModel*,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const QPoint position = static_cast<QMouseEvent*>(event)->position().toPoint();
    if (buttonRect(option.rect, index).contains(position)) {
        emit makeWanted(index);
        return true;
    }
    const QRect meta = metaRect(option.rect);
    const int rating = widgets::ratingAt(position.x() - meta.left());
    if (stateOf(index) == TableCell::Picture && meta.contains(position) && rating > 0) {
        emit rated(index, rating == index.data(TableModel::RatingRole).toInt() ? 0 : rating);
        return true;
    }
    return false;
}

} // namespace rushes::compare
