#include "core/settings/SettingsStore.h"

namespace rushes::settings {

Result<void> SettingsStore::change(const Settings& settings)
{
    if (settings == m_current)
        return {};
    const Settings before = std::exchange(m_current, settings);
    emit changed(before);
    return writeSettings(m_path, m_current);
}

} // namespace rushes::settings
