/// The table on screen: sticky heads, cells of one size, keys as in the grid. It tells what was
/// asked for and leaves the doing to TablePanel. Main thread.
#pragma once

#include "core/project/Document.h"

#include <QTableView>

class QMenu;

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::compare {

class TableModel;

class TableView final : public QTableView
{
    Q_OBJECT

public:
    static constexpr int narrowest = 120, widest = 420; ///< of a cell, logical px

    TableView(TableModel& model, widgets::ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    /// The best pictures of the selected cells, row by row.
    std::vector<project::VariantId> selectedPictures() const;
    void setCellWidth(int width);
    /// What can be done with a cell, each with its key.
    void fillMenu(QMenu& menu, const QModelIndex& cell);
    void keyboardSearch(const QString&) override {} // letters are verbs here

signals:
    void makeWanted(const QModelIndex& cell);
    void rated(int rating);
    void flagged(rushes::project::Flag flag);
    /// The current picture, big.
    void bigWanted();
    void swapWanted();
    /// Back to two pictures, and back to Explore.
    void pairWanted();
    void gridWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool handleVerb(int key);
    void arrange();
    void addPictureLines(QMenu& menu);

    TableModel& m_table;
    int m_cellWidth = 220;
    bool m_isSecondClick = false; ///< whose release asks for nothing
};

} // namespace rushes::compare
