#include "ui/explore/GridView.h"

#include "ui/explore/CellDelegate.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace rushes::explore {

using project::VariantId;

namespace {

constexpr int framesASecond = 30, msInSecond = 1000;

CellState stateOf(const QModelIndex& index)
{
    return CellState(index.data(VariantModel::StateRole).toInt());
}

bool movesByItself(CellState state)
{
    return state == CellState::Generating || state == CellState::Paused;
}

} // namespace

GridView::GridView(widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QListView(parent),
      m_delegate(new CellDelegate(thumbnails, this))
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setDragEnabled(true);
    setAcceptDrops(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Variants"));
    setMouseTracking(true);
    m_animation.setInterval(msInSecond / framesASecond);
    connect(&m_animation, &QTimer::timeout, this, &GridView::animate);
    connect(&thumbnails, &widgets::ThumbnailCache::ready, viewport(),
            qOverload<>(&QWidget::update));
    connect(m_delegate, &CellDelegate::rated, this, [this](const QModelIndex& index, int rating) {
        setCurrentIndex(index);
        emit rated(rating);
    });
    connect(m_delegate, &CellDelegate::acted, this, &GridView::cellActed);
}

void GridView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    const auto wake = [this] { m_animation.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, wake);
    connect(model, &QAbstractItemModel::dataChanged, this, wake);
    connect(model, &QAbstractItemModel::modelReset, this, wake);
    arrange();
}

/// Only what moves is painted again; with nothing left that moves the timer stops.
void GridView::animate()
{
    bool moves = false;
    const auto [first, last] =
        m_layout.between(verticalOffset(), verticalOffset() + viewport()->height());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!movesByItself(stateOf(index)))
            continue;
        moves = true;
        viewport()->update(visualRect(index));
    }
    if (!moves)
        m_animation.stop();
}

void GridView::setCellWidth(int width)
{
    const int clamped = std::clamp(width, narrowest, widest);
    if (clamped == m_cellWidth)
        return;
    m_cellWidth = clamped;
    arrange();
    emit cellWidthChanged(clamped);
}

void GridView::setAspect(project::AspectRatio aspect)
{
    m_aspect = aspect;
    arrange();
}

void GridView::arrange()
{
    const int gap =
        m_cellWidth < CellDelegate::narrowCell ? CellDelegate::narrowGap : CellDelegate::gap;
    m_delegate->setGap(gap);
    m_layout = gridLayout(model() ? model()->rowCount() : 0, viewport()->width() - 1, m_cellWidth,
                          m_aspect.value(), gap, CellDelegate::metaHeight + CellDelegate::gap);
    constexpr int linesAStep = 3;
    QScrollBar* bar = verticalScrollBar();
    bar->setSingleStep(m_layout.pitch.height() / linesAStep);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    viewport()->update();
}

// The layout of QListView is replaced by our own, so its part of these is left out.
// NOLINTBEGIN(bugprone-parent-virtual-call)
void GridView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void GridView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    arrange();
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    arrange();
}
// NOLINTEND(bugprone-parent-virtual-call)

int GridView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
    m_animation.start();
}

QRect GridView::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? m_layout.cell(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex GridView::indexAt(const QPoint& point) const
{
    const int row = m_layout.rowAt(point + QPoint(0, verticalOffset()));
    return row < 0 || !model() ? QModelIndex() : model()->index(row, 0);
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const QRect cell = m_layout.cell(index.row());
    const int top = verticalOffset(), height = viewport()->height();
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(cell.center().y() - height / 2);
    else if (hint == PositionAtTop || cell.top() < top)
        verticalScrollBar()->setValue(cell.top());
    else if (cell.bottom() > top + height)
        verticalScrollBar()->setValue(std::min(cell.top(), cell.bottom() - height));
}

void GridView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect area = rect.normalized().translated(0, verticalOffset());
    const auto [first, last] = m_layout.between(area.top(), area.bottom());
    QItemSelection chosen;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (m_layout.cell(row).intersects(area))
            chosen.select(index, index);
    }
    selectionModel()->select(chosen, flags);
}

QRegion GridView::visualRegionForSelection(const QItemSelection& selection) const
{
    const auto [first, last] =
        m_layout.between(verticalOffset(), verticalOffset() + viewport()->height());
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        for (int row = std::max(first, range.top()); row <= std::min(last, range.bottom()); ++row)
            region += m_layout.cell(row).translated(0, -verticalOffset());
    }
    return region;
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = model() ? model()->rowCount() : 0;
    if (count == 0)
        return {};
    if (!currentIndex().isValid())
        return model()->index(0, 0);
    const int page = std::max(1, viewport()->height() / m_layout.pitch.height()) * m_layout.columns;
    const auto step = [&]() -> int {
        switch (action) {
        case MoveLeft:
        case MovePrevious:
            return -1;
        case MoveRight:
        case MoveNext:
            return 1;
        case MoveUp:
            return -m_layout.columns;
        case MoveDown:
            return m_layout.columns;
        case MovePageUp:
            return -page;
        case MovePageDown:
            return page;
        case MoveHome:
            return -count;
        case MoveEnd:
            return count;
        }
        return 0;
    }();
    return model()->index(std::clamp(currentIndex().row() + step, 0, count - 1), 0);
}

void GridView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (!model())
        return;
    executeDelayedItemsLayout();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.widget = this;
    const QRect area = event->rect().translated(0, verticalOffset());
    const auto [first, last] = m_layout.between(area.top(), area.bottom());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        QStyleOptionViewItem cell = option;
        cell.rect = visualRect(index);
        if (!cell.rect.intersects(event->rect()))
            continue;
        cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        cell.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        m_delegate->paint(&painter, cell, index);
    }
}

std::vector<VariantId> GridView::selectedPictures() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<VariantId> ids;
    for (const int row : rows) {
        const VariantId id(model()->index(row, 0).data(VariantModel::IdRole).toString());
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

} // namespace rushes::explore
