/// The table file from which a board's prompt takes what stands in `{column}`. It is read on the
/// pool, and again when it was changed on disk, so that a spreadsheet can stay open beside Rushes.
/// Owned by the prompt panel; main thread. It writes nothing.
#pragma once

#include "core/generation/PromptTable.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace rushes::explore {

class TableFile final : public QObject
{
    Q_OBJECT

public:
    explicit TableFile(QObject* parent);

    /// An empty path: no table.
    void setPath(const QString& path);
    const QString& path() const { return m_path; }
    /// As it is shown: without its folder.
    QString name() const;
    /// nullptr without one, until it is read, and when it cannot be read.
    const generation::PromptTable* table() const { return m_table ? &*m_table : nullptr; }
    const std::optional<Error>& error() const { return m_error; }
    QStringList columns() const { return m_table ? m_table->columns : QStringList(); }

signals:
    void changed();

private:
    void read();
    void take(const Result<generation::PromptTable>& table);

    QString m_path;
    std::optional<generation::PromptTable> m_table;
    std::optional<Error> m_error;
    int m_reading = 0; ///< counts up, so that only the newest answer is taken
    QFileSystemWatcher m_watcher;
    QTimer m_again; ///< a moment after a change: a file is often written in several steps
};

} // namespace rushes::explore
