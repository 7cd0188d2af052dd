#include "ui/widgets/FocusRing.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

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
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (fromKeyboard(reason) && wearsRing(widget)) {
            // The frame dies with the window that it was last shown in, so a fresh one is made for
            // each target.
            delete m_frame;
            m_frame = new QFocusFrame(widget->parentWidget());
            connect(m_frame, &QObject::destroyed, this, [this, frame = m_frame] {
                if (m_frame == frame)
                    m_frame = nullptr;
            });
            m_frame->setWidget(widget);
        }
    } else if (m_frame && ((event->type() == QEvent::FocusOut && widget == m_frame->widget() &&
                            static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) ||
                           event->type() == QEvent::MouseButtonPress)) {
        m_frame->setWidget(nullptr);
    }
    return false;
}

} // namespace rushes::widgets
