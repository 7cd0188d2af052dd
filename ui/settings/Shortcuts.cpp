#include "ui/settings/Shortcuts.h"

#include <algorithm>

namespace rushes::preferences {

using settings::Settings;

Shortcuts::Shortcuts(const QList<QAction*>& actions, QObject* parent) : QObject(parent)
{
    for (QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue;
        m_actions.push_back(action);
        m_usual.push_back(action->shortcuts());
    }
}

void Shortcuts::apply(const Settings& settings)
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const auto own = settings.shortcuts.constFind(m_actions[i]->objectName());
        QList<QKeySequence> keys = m_usual[i];
        if (own != settings.shortcuts.constEnd()) {
            keys.clear();
            for (const QString& text : *own)
                keys << QKeySequence::fromString(text, QKeySequence::PortableText);
        }
        if (m_actions[i]->shortcuts() != keys)
            m_actions[i]->setShortcuts(keys);
    }
}

QList<QKeySequence> Shortcuts::usualKeys(const QAction* action) const
{
    const auto found = std::find(m_actions.begin(), m_actions.end(), action);
    return found == m_actions.end() ? QList<QKeySequence>()
                                    : m_usual[std::size_t(found - m_actions.begin())];
}

QAction* Shortcuts::ownerOf(const QKeySequence& key, const QAction* except) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](QAction* action) {
        return action != except && action->shortcuts().contains(key);
    });
    return key.isEmpty() || found == m_actions.end() ? nullptr : *found;
}

Settings Shortcuts::with(Settings settings, const QAction* action, const QKeySequence& key)
{
    QStringList keys;
    if (!key.isEmpty())
        keys << key.toString(QKeySequence::PortableText);
    settings.shortcuts.insert(action->objectName(), keys);
    return settings;
}

Settings Shortcuts::withUsual(Settings settings, const QAction* action)
{
    settings.shortcuts.remove(action->objectName());
    return settings;
}

} // namespace rushes::preferences
