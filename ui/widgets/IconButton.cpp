#include "ui/widgets/IconButton.h"

#include "ui/widgets/Icon.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

IconButton::IconButton(const QString& iconName, const QString& name, const QString& key,
                       QWidget* parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIconSize(QSize(16, 16));
    setFixedSize(28, 28);
    setIconName(iconName);
    setName(name, key);
}

void IconButton::setIconName(const QString& iconName)
{
    setIcon(widgets::icon(iconName));
}

void IconButton::setName(const QString& name, const QString& key)
{
    m_name = name;
    m_key = key;
    setAccessibleName(name);
    updateToolTip();
}

void IconButton::setReason(const QString& reason)
{
    m_reason = reason;
    updateToolTip();
}

QSize IconButton::sizeHint() const
{
    return {28, 28};
}

void IconButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        updateToolTip();
}

void IconButton::updateToolTip()
{
    if (!isEnabled() && !m_reason.isEmpty())
        setToolTip(m_reason);
    else
        setToolTip(m_key.isEmpty() ? m_name : m_name + u"  "_s + m_key);
    setAccessibleDescription(isEnabled() ? m_key : m_reason);
}

} // namespace rushes::widgets
