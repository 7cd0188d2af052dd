/// Where the files of a project are: `project.db`, `project.lock`, `media/` and `snapshots/` in its
/// folder. A value; any thread; touches no file.
#pragma once

#include <QDir>

namespace rushes::project {

class ProjectFiles
{
public:
    explicit ProjectFiles(const QString& folder) : m_folder(QDir(folder).absolutePath()) {}

    QString folder() const { return m_folder.path(); }
    QString database() const { return m_folder.filePath(QStringLiteral("project.db")); }
    QString lock() const { return m_folder.filePath(QStringLiteral("project.lock")); }
    QDir media() const { return QDir(m_folder.filePath(QStringLiteral("media"))); }
    QDir snapshots() const { return QDir(m_folder.filePath(QStringLiteral("snapshots"))); }

private:
    QDir m_folder;
};

} // namespace rushes::project
