/// The settings in use, and the file they are kept in. Who changes them gives a whole new value;
/// who depends on them listens. Owned by app/Composition; main thread.
#pragma once

#include "core/settings/Settings.h"

#include <QObject>

namespace rushes::settings {

class SettingsStore final : public QObject
{
    Q_OBJECT

public:
    SettingsStore(Settings current, QString path, QObject* parent = nullptr)
        : QObject(parent),
          m_current(std::move(current)),
          m_path(std::move(path))
    {}

    const Settings& current() const { return m_current; }
    /// In use at once; fails with Io when it could not be written, and is in use all the same.
    Result<void> change(const Settings& settings);

signals:
    void changed(const rushes::settings::Settings& before);

private:
    Settings m_current;
    QString m_path;
};

} // namespace rushes::settings
