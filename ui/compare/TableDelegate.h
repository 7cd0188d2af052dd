/// Draws one cell of the table: its best picture with stars, how many lie under it and a button to
/// make another, or an empty place with the price of filling it. Owned by the view; main thread; it
/// never decodes.
#pragma once

#include <QStyledItemDelegate>

namespace rushes::widgets {
class Theme;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::compare {

class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int inset = 8, metaHeight = 28;

    TableDelegate(widgets::ThumbnailCache& thumbnails, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

signals:
    void makeWanted(const QModelIndex& index);
    void rated(const QModelIndex& index, int rating);

private:
    void paintPicture(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintButton(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const;

    widgets::ThumbnailCache& m_thumbnails;
};

} // namespace rushes::compare
