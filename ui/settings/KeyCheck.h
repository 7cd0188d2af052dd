/// Tries a pasted key, or asks the service again with the one that is there; free of charge. A key
/// that the service accepts is kept, one that it refuses leaves the key before as it was. Owned by
/// the field that it answers; main thread.
#pragma once

#include "ui/settings/Access.h"

namespace rushes::preferences {

class KeyCheck final : public QObject
{
    Q_OBJECT

public:
    KeyCheck(const Access& access, QString provider, QObject* parent);
    /// A trial that has not ended is given up.
    ~KeyCheck() override;

    enum class Finding { Checking, Good, Bad, Unsure };
    /// An empty text checks what is there.
    void check(const QString& pasted);
    bool isRunning() const { return m_running; }

signals:
    void found(rushes::preferences::KeyCheck::Finding finding, const QString& text);
    /// The pasted key is in use now.
    void kept();

private:
    void ended(const Result<generation::ServiceReport>& report);
    void keep();

    Access m_access;
    QString m_provider;
    settings::Secret m_tried;
    bool m_running = false;
};

} // namespace rushes::preferences
