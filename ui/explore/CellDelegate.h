/// Draws one cell of the grid: the picture with its badges and the meta row, or what a waiting or
/// failed one has to say. Clicks on the stars rate, clicks on buttons act. Owned by the grid; main
/// thread; never decodes.
#pragma once

#include "ui/explore/CellState.h"

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
    QRect pictureRect(const QRect& cell) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

signals:
    void rated(const QModelIndex& index, int rating);
    void acted(const QModelIndex& index, rushes::explore::CellAction action);

private:
    QRect metaRect(const QRect& cell) const;
    void paintStack(QPainter& painter, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintPicture(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintBadges(QPainter& painter, const QRect& picture, const QModelIndex& index) const;
    void paintMeta(QPainter& painter, const QRect& rect, const QModelIndex& index,
                   const widgets::Theme& theme) const;
    void paintPlaceholderMeta(QPainter& painter, const QRect& rect, const Placeholder& placeholder,
                              const widgets::Theme& theme) const;

    widgets::ThumbnailCache& m_thumbnails;
    int m_gap = gap;
};

} // namespace rushes::explore
