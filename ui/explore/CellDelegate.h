/// Draws one cell of the grid: the picture with its badges and the meta row, or what a waiting or
/// failed job has to say. Clicks on the stars rate. Owned by the grid; main thread; never decodes.
#pragma once

#include <QStyledItemDelegate>

namespace rushes::widgets {
class Theme;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int gap = 12, narrowGap = 8, narrowCell = 120, metaHeight = 24;

    CellDelegate(widgets::ThumbnailCache& thumbnails, QObject* parent);

    void setGap(int columnGap) { m_gap = columnGap; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

signals:
    void rated(const QModelIndex& index, int rating);

private:
    QRect pictureRect(const QRect& cell) const;
    QRect metaRect(const QRect& cell) const;
    void paintPictureCell(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const;
    void paintMeta(QPainter& painter, const QRect& rect, const QModelIndex& index,
                   const widgets::Theme& theme) const;
    void paintWaiting(QPainter& painter, const QRect& rect, const QModelIndex& index,
                      const widgets::Theme& theme) const;
    void paintFailed(QPainter& painter, const QRect& rect, const QString& why,
                     const widgets::Theme& theme) const;

    widgets::ThumbnailCache& m_thumbnails;
    int m_gap = gap;
};

} // namespace rushes::explore
