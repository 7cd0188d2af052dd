/// The grid of variants: even columns that fill the width, keys as in a light table. It tells which
/// verb was asked for and leaves the doing to the workspace. Main thread.
#pragma once

#include "core/project/Document.h"
#include "ui/explore/VariantModel.h"

#include <QListView>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class CellDelegate;

class GridView final : public QListView
{
    Q_OBJECT

public:
    static constexpr int narrowest = 80, widest = 420; ///< of a cell, logical px

    GridView(widgets::ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    /// Clamped to `narrowest` and `widest`; columns share what is left over.
    void setCellWidth(int width);
    int cellWidth() const { return m_cellWidth; }
    void setAspect(project::AspectRatio aspect);
    /// Selected pictures in order of selection.
    std::vector<project::VariantId> selectedPictures() const;
    project::VariantId currentPicture() const;
    void select(const QModelIndex& index);

signals:
    void rated(int rating);
    void flagged(rushes::project::Flag flag);
    void compareWanted();
    void clipWanted();
    void cutWanted();
    void varyWanted();
    void binWanted();
    void loupeWanted();
    void currentPictureChanged(const rushes::project::VariantId& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void arrange();
    bool handleVerb(int key);

    CellDelegate* m_delegate;
    int m_cellWidth = 180;
    project::AspectRatio m_aspect{16, 9};
};

} // namespace rushes::explore
