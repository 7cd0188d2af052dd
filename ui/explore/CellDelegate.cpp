#include "ui/explore/CellDelegate.h"

#include "core/base/Money.h"
#include "core/project/Document.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

QString secondsText(qint64 ms)
{
    return u"%1 s"_s.arg(double(ms) / 1000, 0, 'f', 1);
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

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view ? view->gridSize() : QSize(180, 140);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    const QRect picture = pictureRect(option.rect);
    const QString error = index.data(VariantModel::ErrorRole).toString();
    if (index.data(VariantModel::WaitingRole).toBool())
        paintWaiting(*painter, picture, index, theme);
    else if (!error.isEmpty())
        paintFailed(*painter, picture, error, theme);
    else
        paintPictureCell(*painter, option, index);
    painter->restore();
}

void CellDelegate::paintPictureCell(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    const QRect picture = pictureRect(option.rect);
    const QString path = index.data(VariantModel::PathRole).toString();
    const auto flag = project::Flag(index.data(VariantModel::FlagRole).toInt());
    const double ratio = option.widget->devicePixelRatioF();
    const int side = int(std::max(picture.width(), picture.height()) * ratio);
    constexpr double rejectedOpacity = 0.35;
    if (path.isEmpty()) {
        widgets::paintBox(painter, picture, 4, theme.colour(ColourRole::Field));
        widgets::paintText(painter, picture, tr("File missing"), widgets::fontOf(TextStyle::Small),
                           theme.colour(ColourRole::Red), Qt::AlignCenter);
    } else if (const auto thumbnail = m_thumbnails.find(path, side)) {
        widgets::paintPicture(painter, picture, *thumbnail, widgets::Fit::Cover, 4,
                              flag == project::Flag::Rejected ? rejectedOpacity : 1);
    } else {
        widgets::paintBox(painter, picture, 4, theme.colour(ColourRole::Raised));
    }
    if (flag == project::Flag::Picked)
        widgets::paintBadge(painter, picture, widgets::Corner::TopLeft, u"pick"_s, {});
    if (index.data(VariantModel::CachedRole).toBool())
        widgets::paintBadge(painter, picture, widgets::Corner::TopRight, u"cache"_s, tr("Cached"));
    else if (index.data(VariantModel::LocalRole).toBool() && picture.width() >= narrowCell)
        widgets::paintBadge(painter, picture, widgets::Corner::TopRight, {}, tr("Draft"));
    if (option.state & QStyle::State_Selected)
        widgets::paintSelectionRing(painter, picture, theme);
    paintMeta(painter, metaRect(option.rect), index, theme);
}

void CellDelegate::paintMeta(QPainter& painter, const QRect& rect, const QModelIndex& index,
                             const widgets::Theme& theme) const
{
    constexpr int noMeta = 100, costOnly = 140;
    if (rect.width() < noMeta)
        return;
    const QString cost =
        moneyText(Money::ofMicroDollars(index.data(VariantModel::CostRole).toLongLong()));
    const QString time = secondsText(index.data(VariantModel::LatencyRole).toLongLong());
    const QString text = rect.width() < costOnly ? cost : time + u"  "_s + cost;
    widgets::paintStars(painter, rect, index.data(VariantModel::RatingRole).toInt(),
                        theme.colour(ColourRole::Text1), theme.colour(ColourRole::Text3));
    widgets::paintText(painter, rect, text, widgets::fontOf(TextStyle::Caption),
                       theme.colour(ColourRole::Text3), Qt::AlignRight | Qt::AlignVCenter);
}

void CellDelegate::paintWaiting(QPainter& painter, const QRect& rect, const QModelIndex& index,
                                const widgets::Theme& theme) const
{
    constexpr double nearlyAll = 0.95;
    constexpr int barHeight = 2;
    widgets::paintBox(painter, rect, 4, theme.colour(ColourRole::Raised));
    widgets::paintText(painter, rect.adjusted(0, 0, 0, -rect.height() / 6),
                       secondsText(index.data(VariantModel::ElapsedRole).toLongLong()),
                       widgets::fontOf(TextStyle::BodyStrong), theme.colour(ColourRole::Text1),
                       Qt::AlignCenter);
    widgets::paintText(painter, rect.adjusted(0, rect.height() / 4, 0, 0), tr("Drawing"),
                       widgets::fontOf(TextStyle::Caption), theme.colour(ColourRole::Text3),
                       Qt::AlignCenter);
    const double progress = std::min(index.data(VariantModel::ProgressRole).toDouble(), nearlyAll);
    painter.fillRect(
        QRectF(rect.left(), rect.bottom() + 1 - barHeight, rect.width() * progress, barHeight),
        theme.colour(ColourRole::Text1));
}

void CellDelegate::paintFailed(QPainter& painter, const QRect& rect, const QString& why,
                               const widgets::Theme& theme) const
{
    constexpr int padding = 12, iconSide = 14;
    widgets::paintBox(painter, rect, 4, theme.colour(ColourRole::Raised));
    const QRect head(rect.left() + padding, rect.top() + padding, iconSide, iconSide);
    widgets::paintIcon(painter, head, u"refused"_s, theme.colour(ColourRole::Red));
    widgets::paintText(painter, head.adjusted(iconSide + 8, -2, rect.width() - 3 * padding, 2),
                       tr("Not made"), widgets::fontOf(TextStyle::Small),
                       theme.colour(ColourRole::Red));
    painter.setFont(widgets::fontOf(TextStyle::Caption));
    painter.setPen(theme.colour(ColourRole::Text2));
    painter.drawText(rect.adjusted(padding, 2 * padding + iconSide, -padding, -padding),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, why);
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint position = static_cast<QMouseEvent*>(event)->position().toPoint();
        const QRect meta = metaRect(option.rect);
        const bool isPicture = !index.data(VariantModel::IdRole).toString().isEmpty();
        const int rating = widgets::ratingAt(position.x() - meta.left());
        if (isPicture && meta.contains(position) && rating > 0) {
            emit rated(index, rating == index.data(VariantModel::RatingRole).toInt() ? 0 : rating);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace rushes::explore
