#include "ui/explore/GridView.h"

#include "ui/explore/CellDelegate.h"
#include "ui/explore/GridMenu.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QUrl>

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

bool GridView::handlePlaceholderKey(int key)
{
    const QVariant held = currentIndex().data(VariantModel::PlaceholderRole);
    if (!held.isValid())
        return false;
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        emit cellActed(currentIndex(), CellAction::Dismiss);
        return true;
    }
    const CellAction first = held.value<Placeholder>().first.action;
    if (first == CellAction::None || (key != Qt::Key_Return && key != Qt::Key_Enter))
        return false;
    emit cellActed(currentIndex(), first);
    return true;
}

bool GridView::handleVerb(QKeyEvent* event)
{
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_5) {
        emit rated(key - Qt::Key_0);
        return true;
    }
    if (key >= Qt::Key_6 && key <= Qt::Key_9) {
        emit labelled(project::ColourLabel(key - Qt::Key_6 + 1));
        return true;
    }
    if (const auto flag = flagOfKey(key)) {
        emit flagged(*flag);
        return true;
    }
    const auto verb = verbOfKey(key, event->modifiers());
    if (verb)
        emit verbWanted(*verb);
    return verb.has_value();
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && (handlePlaceholderKey(event->key()) || handleVerb(event)))
        return;
    constexpr int step = 20;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return setCellWidth(m_cellWidth + step);
        case Qt::Key_Minus:
            return setCellWidth(m_cellWidth - step);
        case Qt::Key_F:
            emit verbWanted(GridVerb::Search);
            return;
        default:
            break;
        }
    }
    QListView::keyPressEvent(event);
}

void GridView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid() &&
        currentPicture())
        emit verbWanted(GridVerb::Loupe);
}

void GridView::addPlaceholderMenu(QMenu& menu, const QModelIndex& cell)
{
    const auto held = cell.data(VariantModel::PlaceholderRole).value<Placeholder>();
    for (const CellButton& button : {held.first, held.second}) {
        if (button.action != CellAction::None)
            menu.addAction(button.text, this,
                           [this, cell, action = button.action] { emit cellActed(cell, action); });
    }
    const bool active = held.state == CellState::Generating || held.state == CellState::Queued ||
                        held.state == CellState::Paused;
    menu.addAction(active ? tr("Stop\tDel") : tr("Remove from the grid\tDel"), this,
                   [this, cell] { emit cellActed(cell, CellAction::Dismiss); });
}

void GridView::addPictureMenu(QMenu& menu)
{
    fillGridMenu(menu, {.flag = [this](project::Flag flag) { emit flagged(flag); },
                        .label = [this](project::ColourLabel label) { emit labelled(label); },
                        .verb = [this](GridVerb verb) { emit verbWanted(verb); }});
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    if (currentIndex().data(VariantModel::PlaceholderRole).isValid())
        addPlaceholderMenu(menu, currentIndex());
    else if (currentPicture())
        addPictureMenu(menu);
    else
        return;
    menu.exec(event->globalPos());
}

void GridView::startDrag(Qt::DropActions)
{
    constexpr int mostFiles = 500;
    QList<QUrl> files;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        const QString path = index.data(VariantModel::PathRole).toString();
        if (!path.isEmpty() && files.size() < mostFiles)
            files << QUrl::fromLocalFile(path);
    }
    if (files.isEmpty())
        return;
    auto* carried = new QMimeData;
    carried->setUrls(files);
    carried->setText(currentIndex().data(Qt::ToolTipRole).toString()); // the words travel along
    auto* drag = new QDrag(this);
    drag->setMimeData(carried);
    QPixmap shown(visualRect(currentIndex()).size());
    shown.fill(Qt::transparent);
    viewport()->render(&shown, {}, visualRect(currentIndex()));
    drag->setPixmap(shown);
    drag->exec(Qt::CopyAction);
}

void GridView::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(event->mimeData()->hasUrls() && event->source() != this);
}

void GridView::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(event->mimeData()->hasUrls() && event->source() != this);
}

void GridView::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    if (!paths.isEmpty())
        emit filesDropped(paths);
}

} // namespace rushes::explore
