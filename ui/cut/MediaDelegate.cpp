#include "ui/cut/MediaDelegate.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::ColourRole;

MediaDelegate::MediaDelegate(const MediaModel& model, MediaThumbnails& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_thumbnails(thumbnails)
{}

QSize MediaDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {136, 132};
}

void MediaDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const MediaEntry entry = m_model.entry(index.row());
    const widgets::Theme& theme = widgets::themeOf(option.widget);
    const QRect picture(option.rect.left() + 4, option.rect.top() + 4, 128, 104);
    const QRect words(picture.left(), picture.bottom() + 1, picture.width(), 22);
    const auto image = m_thumbnails.find(entry.media);
    if (image)
        widgets::paintPicture(*painter, picture, *image);
    else
        widgets::paintBox(*painter, picture, 4, theme.colour(ColourRole::Raised));
    if (m_thumbnails.isMissing(entry.media))
        widgets::paintBadge(*painter, picture, widgets::Corner::TopLeft, u"warning"_s,
                            tr("File missing"));
    if (entry.media.kind == timeline::MediaKind::Video)
        widgets::paintBadge(*painter, picture, widgets::Corner::BottomLeft, u"film"_s,
                            tr("%1 s").arg(entry.duration.seconds(), 0, 'f', 1));
    if (option.state.testFlag(QStyle::State_Selected))
        widgets::paintSelectionRing(*painter, picture, theme);
    widgets::paintText(*painter, words, entry.name, widgets::fontOf(widgets::TextStyle::Caption),
                       theme.colour(ColourRole::Text2));
    if (entry.rating > 0) {
        const QRect stars(words.right() - widgets::starsWidth(0.7), words.top(),
                          widgets::starsWidth(0.7), 22);
        widgets::paintStars(*painter, stars, entry.rating, theme.colour(ColourRole::Text2),
                            theme.colour(ColourRole::Text4), 0.7);
    }
}

} // namespace rushes::cut
