/// Draws one clip or picture of the media grid: the picture, its length or "picture" badge, stars
/// and name. Main thread.
#pragma once

#include "ui/cut/MediaModel.h"
#include "ui/cut/MediaThumbnails.h"

#include <QStyledItemDelegate>

namespace rushes::cut {

class MediaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MediaDelegate(const MediaModel& model, MediaThumbnails& thumbnails, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const MediaModel& m_model;
    MediaThumbnails& m_thumbnails;
};

} // namespace rushes::cut
