#include "core/media/IncomingFile.h"

#include "core/media/SyncFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QUuid>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString incomingPrefix = u".incoming-"_s;
constexpr qint64 abandonedAfter = 24 * 60 * 60; ///< s without a write

QString incomingName()
{
    return u"%1%2-%3"_s.arg(incomingPrefix)
        .arg(QCoreApplication::applicationPid())
        .arg(QUuid::createUuid().toString(QUuid::Id128));
}

bool isProcessAlive(qint64 id)
{
#ifdef Q_OS_WIN
    const HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, DWORD(id));
    if (!process)
        return GetLastError() == ERROR_ACCESS_DENIED;
    const bool runs = WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    CloseHandle(process);
    return runs;
#else
    return kill(pid_t(id), 0) == 0 || errno == EPERM;
#endif
}

/// Names of an earlier version say nothing of their program.
bool hasLivingProcess(const QString& name)
{
    const QStringList parts = name.mid(incomingPrefix.size()).split(u'-');
    bool isNumber = false;
    const qint64 id = parts.front().toLongLong(&isNumber);
    return parts.size() < 2 || !isNumber || id <= 0 || isProcessAlive(id);
}

} // namespace

IncomingFile::IncomingFile(const QDir& folder) : m_file(folder.filePath(incomingName())) {}

IncomingFile::~IncomingFile()
{
    m_file.close();
    if (!m_renamed)
        m_file.remove();
}

bool IncomingFile::open()
{
    return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered);
}

bool IncomingFile::write(QByteArrayView bytes)
{
    return m_file.write(bytes.data(), bytes.size()) == bytes.size();
}

bool IncomingFile::renameTo(const QString& path)
{
    if (!syncFile(m_file))
        return false;
    m_file.close();
    // Another thread may have stored the same bytes meanwhile; its file is as good as ours.
    m_renamed = m_file.rename(path);
    return (m_renamed || QFileInfo::exists(path)) && syncFolder(QFileInfo(path).path());
}

QString IncomingFile::problem() const
{
    return m_file.error() == QFileDevice::NoError ? u"the disk is full"_s : m_file.errorString();
}

void removeAbandoned(const QDir& folder, const QDateTime& now)
{
    const QFileInfoList files =
        folder.entryInfoList({incomingPrefix + u'*'}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
        const bool isOld = file.lastModified().secsTo(now) > abandonedAfter;
        if (isOld || !hasLivingProcess(file.fileName()))
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace rushes::media
