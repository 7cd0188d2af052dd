#include "ui/explore/FileDrop.h"

#include "ui/widgets/LocalFiles.h"

#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace rushes::explore {

FileDrop::FileDrop(std::initializer_list<QWidget*> widgets, QObject* parent) : QObject(parent)
{
    for (QWidget* widget : widgets) {
        widget->setAcceptDrops(true);
        widget->installEventFilter(this);
    }
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList paths =
        drop->source() ? QStringList() : widgets::localFiles(*drop->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (type == QEvent::Drop)
        emit dropped(paths);
    return true;
}

} // namespace rushes::explore
