#include "ui/widgets/FocusRing.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>

namespace rushes::widgets {

namespace {

bool wearsRing(const QWidget* widget)
{
    return !widget->isWindow() && !qobject_cast<const QLineEdit*>(widget) &&
           !qobject_cast<const QAbstractSpinBox*>(widget) &&
           !qobject_cast<const QAbstractScrollArea*>(widget) && !qobject_cast<const QMenu*>(widget);
}

bool fromKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing() = default;

QWidget* FocusRing::target() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::FocusIn && type != QEvent::FocusOut && type != QEvent::MouseButtonPress)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget)
        return false;
    if (type == QEvent::FocusIn) {
        if (fromKeyboard(static_cast<QFocusEvent*>(event)->reason()) && wearsRing(widget))
            putOn(*widget);
    } else if (m_frame && (type == QEvent::MouseButtonPress ||
                           leaves(*widget, *static_cast<QFocusEvent*>(event)))) {
        m_frame->setWidget(nullptr);
    }
    return false;
}

/// A menu or another window takes the focus only for a while, so the ring stays.
bool FocusRing::leaves(const QWidget& widget, const QFocusEvent& event) const
{
    return &widget == m_frame->widget() && event.reason() != Qt::PopupFocusReason &&
           event.reason() != Qt::ActiveWindowFocusReason;
}

void FocusRing::putOn(QWidget& widget)
{
    // The frame dies with the window that it was last shown in, so a fresh one is made for each
    // target.
    delete m_frame;
    m_frame = new QFocusFrame(widget.parentWidget());
    m_frame->setWidget(&widget);
}

} // namespace rushes::widgets
