#include "ui/explore/GridView.h"

#include "ui/explore/CellDelegate.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QUrl>

#include <algorithm>

namespace rushes::explore {

using project::Flag;
using project::VariantId;

GridView::GridView(widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QListView(parent),
      m_delegate(new CellDelegate(thumbnails, this))
{
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setDragEnabled(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Variants"));
    setMouseTracking(true);
    connect(&thumbnails, &widgets::ThumbnailCache::ready, viewport(),
            qOverload<>(&QWidget::update));
    connect(m_delegate, &CellDelegate::rated, this, [this](const QModelIndex& index, int rating) {
        setCurrentIndex(index);
        emit rated(rating);
    });
}

void GridView::setCellWidth(int width)
{
    m_cellWidth = std::clamp(width, narrowest, widest);
    arrange();
}

void GridView::setAspect(project::AspectRatio aspect)
{
    m_aspect = aspect;
    arrange();
}

void GridView::arrange()
{
    const int available = viewport()->width() - 1;
    const int gap =
        m_cellWidth < CellDelegate::narrowCell ? CellDelegate::narrowGap : CellDelegate::gap;
    const int columns = std::max(1, (available + gap / 2) / (m_cellWidth + gap));
    const int pitch = std::max(narrowest, available / columns);
    const int height =
        int((pitch - gap) / m_aspect.value()) + CellDelegate::metaHeight + CellDelegate::gap;
    m_delegate->setGap(gap);
    setGridSize(QSize(pitch, height));
    verticalScrollBar()->setSingleStep(height / 3);
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    arrange();
}

std::vector<VariantId> GridView::selectedPictures() const
{
    std::vector<VariantId> ids;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        const VariantId id(index.data(VariantModel::IdRole).toString());
        if (id)
            ids.push_back(id);
    }
    return ids;
}

VariantId GridView::currentPicture() const
{
    return VariantId(currentIndex().data(VariantModel::IdRole).toString());
}

void GridView::select(const QModelIndex& index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    const VariantId id(current.data(VariantModel::IdRole).toString());
    if (id)
        emit currentPictureChanged(id);
}

bool GridView::handleVerb(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_5) {
        emit rated(key - Qt::Key_0);
        return true;
    }
    switch (key) {
    case Qt::Key_P:
        emit flagged(Flag::Picked);
        return true;
    case Qt::Key_X:
        emit flagged(Flag::Rejected);
        return true;
    case Qt::Key_U:
        emit flagged(Flag::None);
        return true;
    case Qt::Key_C:
        emit compareWanted();
        return true;
    case Qt::Key_K:
        emit clipWanted();
        return true;
    case Qt::Key_T:
        emit cutWanted();
        return true;
    case Qt::Key_V:
        emit varyWanted();
        return true;
    case Qt::Key_Space:
    case Qt::Key_E:
        emit loupeWanted();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit binWanted();
        return true;
    default:
        return false;
    }
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && handleVerb(event->key()))
        return;
    constexpr int step = 20;
    if (event->modifiers().testFlag(Qt::ControlModifier) &&
        (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal ||
         event->key() == Qt::Key_Minus)) {
        setCellWidth(m_cellWidth + (event->key() == Qt::Key_Minus ? -step : step));
        return;
    }
    QListView::keyPressEvent(event);
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!currentPicture())
        return;
    QMenu menu(this);
    menu.addAction(tr("Pick\tP"), this, [this] { emit flagged(Flag::Picked); });
    menu.addAction(tr("Reject\tX"), this, [this] { emit flagged(Flag::Rejected); });
    menu.addSeparator();
    menu.addAction(tr("Vary\tV"), this, &GridView::varyWanted);
    menu.addAction(tr("Compare\tC"), this, &GridView::compareWanted);
    menu.addAction(tr("Make a clip\tK"), this, &GridView::clipWanted);
    menu.addAction(tr("Add to the cut\tT"), this, &GridView::cutWanted);
    menu.addSeparator();
    menu.addAction(tr("Move to the bin\tDel"), this, &GridView::binWanted);
    menu.exec(event->globalPos());
}

void GridView::startDrag(Qt::DropActions)
{
    QList<QUrl> files;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        const QString path = index.data(VariantModel::PathRole).toString();
        if (!path.isEmpty())
            files << QUrl::fromLocalFile(path);
    }
    if (files.isEmpty())
        return;
    auto* carried = new QMimeData;
    carried->setUrls(files);
    auto* drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->exec(Qt::CopyAction);
}

} // namespace rushes::explore
