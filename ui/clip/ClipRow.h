/// One finished clip in the list: its picture, name and what it is, indented by how often it was
/// edited. The row in hand has the selection ring. Main thread.
#pragma once

#include "core/base/Hash.h"

#include <QAbstractButton>

namespace rushes::clip {

class ClipThumbnails;

struct ClipRowView
{
    ContentHash media = {};
    QString name = {};
    QString detail = {};
    int depth = 0;

    bool operator==(const ClipRowView&) const = default;
};

class ClipRow : public QAbstractButton
{
    Q_OBJECT

public:
    ClipRow(ClipThumbnails& thumbnails, const ClipRowView& view, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    /// The menu key or the right button.
    void menuWanted(const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    ClipThumbnails& m_thumbnails;
    ClipRowView m_view;
};

} // namespace rushes::clip
