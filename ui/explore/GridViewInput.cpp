// Keys, menus and what is dragged in and out; where cells lie and how they are painted is in
// GridView.cpp.
#include "ui/explore/GridMenu.h"
#include "ui/explore/GridView.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/LocalFiles.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace rushes::explore {

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

bool GridView::handleVerb(int key, Qt::KeyboardModifiers modifiers)
{
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
    const auto verb = verbOfKey(key, modifiers);
    if (verb)
        emit verbWanted(*verb);
    return verb.has_value();
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain &&
        (handlePlaceholderKey(event->key()) || handleVerb(event->key(), event->modifiers())))
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
                        .verb = [this](GridVerb verb) { emit verbWanted(verb); },
                        .varyOffer = m_varyOffer});
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
    const QStringList paths = widgets::localFiles(*event->mimeData());
    event->acceptProposedAction();
    if (!paths.isEmpty())
        emit filesDropped(paths);
}

} // namespace rushes::explore
