/// A file on its way into a media folder, under a name that says which program writes it. Removed
/// again unless it was renamed; what a killed program left is found by its name. Used by AssetStore
/// on the thread that stores; `removeAbandoned` at the start of a project. Any thread.
#pragma once

#include <QDir>
#include <QFile>

namespace rushes::media {

class IncomingFile
{
public:
    explicit IncomingFile(const QDir& folder);
    ~IncomingFile();
    IncomingFile(const IncomingFile&) = delete;
    IncomingFile& operator=(const IncomingFile&) = delete;

    bool open();
    bool write(QByteArrayView bytes);
    bool renameTo(const QString& path);
    /// QFile says nothing about a write that stopped half-way, which is what a full disk does.
    QString problem() const;

private:
    QFile m_file;
    bool m_renamed = false;
};

/// Removes files on their way in whose program is gone, and those that nobody wrote to for a day.
void removeAbandoned(const QDir& folder, const QDateTime& now);

} // namespace rushes::media
