#include "ui/compare/TableView.h"

#include "ui/compare/TableDelegate.h"
#include "ui/compare/TableHead.h"
#include "ui/compare/TableModel.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::compare {

using project::Flag;
using project::VariantId;

TableView::TableView(TableModel& model, widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QTableView(parent),
      m_table(model)
{
    auto* delegate = new TableDelegate(thumbnails, this);
    setItemDelegate(delegate);
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    findChild<QAbstractButton*>()->installEventFilter(this); // the corner between the heads
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Table of pictures"));
    setHorizontalHeader(new TableHead(Qt::Horizontal));
    setVerticalHeader(new TableHead(Qt::Vertical));
    connect(&thumbnails, &widgets::ThumbnailCache::ready, viewport(),
            qOverload<>(&QWidget::update));
    connect(delegate, &TableDelegate::makeWanted, this, &TableView::makeWanted);
    connect(delegate, &TableDelegate::rated, this, [this](const QModelIndex& index, int rating) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        emit rated(rating);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &TableView::arrange);
    arrange();
}

void TableView::setCellWidth(int width)
{
    m_cellWidth = std::clamp(width, narrowest, widest);
    arrange();
}

void TableView::arrange()
{
    constexpr int inset = TableDelegate::inset;
    // Tall pictures are narrower, so that they are no larger than wide ones.
    const int width = int(m_cellWidth * std::min(1.0, std::sqrt(m_table.aspect())));
    const int pictureHeight = int((width - 2 * inset) / m_table.aspect());
    horizontalHeader()->setDefaultSectionSize(width);
    static_cast<TableHead*>(horizontalHeader())->makeRoom();
    verticalHeader()->setDefaultSectionSize(pictureHeight + 2 * inset + TableDelegate::metaHeight);
    if (!currentIndex().isValid() && m_table.rowCount() > 0)
        setCurrentIndex(m_table.index(0, 0));
}

std::vector<VariantId> TableView::selectedPictures() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    std::vector<VariantId> ids;
    for (const QModelIndex& cell : cells) {
        if (const VariantId id = m_table.pictureAt(cell))
            ids.push_back(id);
    }
    return ids;
}

bool TableView::handleVerb(int key)
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
    case Qt::Key_E:
    case Qt::Key_Space:
        emit bigWanted();
        return true;
    case Qt::Key_W:
        emit swapWanted();
        return true;
    case Qt::Key_T:
        emit pairWanted();
        return true;
    case Qt::Key_G:
    case Qt::Key_Escape:
        emit gridWanted();
        return true;
    default:
        return false;
    }
}

bool TableView::eventFilter(QObject* watched, QEvent* event)
{
    auto* corner = qobject_cast<QAbstractButton*>(watched);
    if (!corner || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    QPainter(corner).fillRect(corner->rect(), widgets::colourOf(this, widgets::ColourRole::Panel));
    return true;
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    constexpr int step = 20;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit makeWanted(currentIndex());
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return setCellWidth(m_cellWidth + step);
        case Qt::Key_Minus:
            return setCellWidth(m_cellWidth - step);
        default:
            break;
        }
    } else if (!event->modifiers().testFlag(Qt::AltModifier) && handleVerb(event->key())) {
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::addPictureLines(QMenu& menu)
{
    constexpr int most = 5;
    menu.addAction(tr("Big\tE"), this, &TableView::bigWanted);
    QMenu* stars = menu.addMenu(tr("Rate"));
    for (int rating = most; rating > 0; --rating)
        stars->addAction(tr("%n stars", nullptr, rating) + u'\t' + QString::number(rating), this,
                         [this, rating] { emit rated(rating); });
    stars->addAction(tr("No rating\t0"), this, [this] { emit rated(0); });
    menu.addAction(tr("Pick\tP"), this, [this] { emit flagged(Flag::Picked); });
    menu.addAction(tr("Reject\tX"), this, [this] { emit flagged(Flag::Rejected); });
    menu.addAction(tr("Clear flag\tU"), this, [this] { emit flagged(Flag::None); });
    menu.addSeparator();
}

void TableView::fillMenu(QMenu& menu, const QModelIndex& cell)
{
    const bool hasPicture = bool(m_table.pictureAt(cell));
    const QString price = cell.data(TableModel::PriceRole).toString();
    if (hasPicture)
        addPictureLines(menu);
    QAction* make = menu.addAction(
        (hasPicture ? tr("Make one more, %1\tCtrl+Enter") : tr("Make this one, %1\tCtrl+Enter"))
            .arg(price),
        this, [this, cell = QPersistentModelIndex(cell)] { emit makeWanted(cell); });
    make->setVisible(!price.isEmpty());
    menu.addAction(tr("Swap the sides\tW"), this, &TableView::swapWanted);
    menu.addAction(tr("Back to the grid\tG"), this, &TableView::gridWanted);
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = isKey ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid())
        return;
    if (!selectionModel()->isSelected(cell))
        setCurrentIndex(cell);
    QMenu menu(this);
    fillMenu(menu, cell);
    menu.exec(isKey ? viewport()->mapToGlobal(visualRect(cell).center()) : event->globalPos());
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_isSecondClick = true;
    QTableView::mouseDoubleClickEvent(event);
    emit bigWanted();
}

void TableView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_isSecondClick)
        return QTableView::mouseReleaseEvent(event);
    m_isSecondClick = false;
    setState(NoState);
}

} // namespace rushes::compare
