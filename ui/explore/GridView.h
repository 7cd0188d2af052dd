/// The grid of variants: even columns that fill the width, keys as in a light table. It tells which
/// verb was asked for and leaves the doing to the workspace. Cells are placed by arithmetic and
/// only those on screen are painted. Main thread.
#pragma once

#include "core/project/Document.h"
#include "ui/explore/CellState.h"
#include "ui/explore/GridLayout.h"

#include <QListView>
#include <QTimer>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class CellDelegate;

/// What a key or the menu asks for, of the selected pictures.
enum class GridVerb {
    Loupe,
    Grid,
    Compare,
    Survey,
    VaryLittle,
    VaryMuch,
    Edit,
    Reference,
    Clip,
    Cut,
    Info,
    ActualSize,
    Stack,
    Search,
    Bin,
    UsePrompt,
};

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
    /// Selected pictures in the order of the grid.
    std::vector<project::VariantId> selectedPictures() const;
    project::VariantId currentPicture() const;
    void select(const QModelIndex& index);
    /// What varying makes and costs, for the menu.
    void setVaryOffer(const QString& offer) { m_varyOffer = offer; }

    void setModel(QAbstractItemModel* model) override;
    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void keyboardSearch(const QString&) override {} // letters are verbs here

signals:
    void rated(int rating);
    void flagged(rushes::project::Flag flag);
    void labelled(rushes::project::ColourLabel label);
    void verbWanted(rushes::explore::GridVerb verb);
    /// A button of a cell that holds no picture.
    void cellActed(const QModelIndex& cell, rushes::explore::CellAction action);
    void currentPictureChanged(const rushes::project::VariantId& id);
    void cellWidthChanged(int width);
    void filesDropped(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void startDrag(Qt::DropActions actions) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;

private:
    void arrange();
    void animate();
    bool handleVerb(int key, Qt::KeyboardModifiers modifiers);
    bool handlePlaceholderKey(int key);
    void addPictureMenu(QMenu& menu);
    void addPlaceholderMenu(QMenu& menu, const QModelIndex& cell);

    CellDelegate* m_delegate;
    GridLayout m_layout;
    QTimer m_animation; ///< of waiting cells; runs only while there are some
    int m_cellWidth = 180;
    QString m_varyOffer;
    project::AspectRatio m_aspect{16, 9};
};

} // namespace rushes::explore
