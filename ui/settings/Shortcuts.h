/// Keys of actions that the user may change: what they are from the start, what the settings say,
/// and who else has a key. Actions are known by their object names. Main thread.
#pragma once

#include "core/settings/Settings.h"

#include <QAction>
#include <QList>

#include <vector>

namespace rushes::preferences {

class Shortcuts final : public QObject
{
public:
    /// Remembers the keys that the actions have now. Those without a name are left alone.
    explicit Shortcuts(const QList<QAction*>& actions, QObject* parent = nullptr);

    /// Gives each action the keys that the settings name, or those from the start.
    void apply(const settings::Settings& settings);
    const std::vector<QAction*>& actions() const { return m_actions; }
    QList<QKeySequence> usualKeys(const QAction* action) const;
    /// The other action with this key, or nullptr.
    QAction* ownerOf(const QKeySequence& key, const QAction* except) const;

    /// The settings with this one key for the action; an empty one takes all keys from it.
    static settings::Settings with(settings::Settings settings, const QAction* action,
                                   const QKeySequence& key);
    static settings::Settings withUsual(settings::Settings settings, const QAction* action);

private:
    std::vector<QAction*> m_actions;
    std::vector<QList<QKeySequence>> m_usual; ///< beside `m_actions`
};

} // namespace rushes::preferences
