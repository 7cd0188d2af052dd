#include "core/media/AssetStore.h"

#include "core/media/SyncFile.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 chunkBytes = 1 << 20;
constexpr int longestSuffix = 8;

/// A file on its way in, removed again unless it was renamed.
class IncomingFile
{
public:
    explicit IncomingFile(const QDir& folder)
        : m_file(folder.filePath(u".incoming-"_s + QUuid::createUuid().toString(QUuid::Id128)))
    {}
    ~IncomingFile()
    {
        m_file.close();
        if (!m_renamed)
            m_file.remove();
    }

    bool open() { return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly); }
    bool write(const QByteArray& bytes) { return m_file.write(bytes) == bytes.size(); }
    bool renameTo(const QString& path)
    {
        if (!syncFile(m_file))
            return false;
        m_file.close();
        // Another thread may have stored the same bytes meanwhile; its file is as good as ours.
        m_renamed = m_file.rename(path);
        return m_renamed || QFileInfo::exists(path);
    }
    /// QFile says nothing about a write that stopped half-way, which is what a full disk does.
    QString problem() const
    {
        return m_file.error() == QFileDevice::NoError ? u"the disk is full"_s
                                                      : m_file.errorString();
    }

private:
    QFile m_file;
    bool m_renamed = false;
};

bool isSuffixCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Lower-case ASCII letters and digits only, at most eight; "bin" when nothing is left.
QString safeSuffix(const QString& suffix)
{
    QString safe;
    for (const QChar c : suffix.toLower()) {
        if (isSuffixCharacter(c) && safe.size() < longestSuffix)
            safe += c;
    }
    return safe.isEmpty() ? u"bin"_s : safe;
}

QString folderFor(const ContentHash& hash)
{
    return hash.toString().left(2);
}

Result<ContentHash> store(const AssetStore& assets, QIODevice& source, const QString& suffix)
{
    const QDir& folder = assets.folder();
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Io, u"cannot make the folder %1"_s.arg(folder.absolutePath()));
    IncomingFile incoming(folder);
    if (!incoming.open())
        return fail(ErrorCode::Io,
                    u"cannot write in %1: %2"_s.arg(folder.absolutePath(), incoming.problem()));
    QCryptographicHash hasher(QCryptographicHash::Sha256);
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(chunkBytes);
        if (chunk.isEmpty())
            return fail(ErrorCode::Io, u"reading stopped early: %1"_s.arg(source.errorString()));
        hasher.addData(chunk);
        if (!incoming.write(chunk))
            return fail(ErrorCode::Io,
                        u"cannot write in %1: %2"_s.arg(folder.absolutePath(), incoming.problem()));
    }
    const ContentHash hash(QString::fromLatin1(hasher.result().toHex()));
    if (assets.path(hash))
        return hash;
    const QString target =
        u"%1/%2.%3"_s.arg(folder.absoluteFilePath(folderFor(hash)), hash.toString(), suffix);
    if (!folder.mkpath(folderFor(hash)) || !incoming.renameTo(target))
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(target, incoming.problem()));
    return hash;
}

} // namespace

Result<ContentHash> AssetStore::put(const QByteArray& bytes, const QString& suffix) const
{
    const ContentHash hash = ContentHash::of(bytes);
    if (path(hash))
        return hash;
    QBuffer source;
    source.setData(bytes);
    source.open(QIODevice::ReadOnly);
    return store(*this, source, safeSuffix(suffix));
}

Result<ContentHash> AssetStore::putFile(const QString& path) const
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return fail(ErrorCode::Usage, u"%1: no such file"_s.arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Usage, u"%1: not a file"_s.arg(path));
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, u"%1: %2"_s.arg(path, source.errorString()));
    return store(*this, source, safeSuffix(info.suffix()));
}

std::optional<QString> AssetStore::path(const ContentHash& hash) const
{
    if (!hash.isValid())
        return std::nullopt;
    const QDir folder(m_folder.absoluteFilePath(folderFor(hash)));
    const QStringList names = folder.entryList({hash.toString() + u".*"_s}, QDir::Files);
    if (names.isEmpty())
        return std::nullopt;
    return folder.absoluteFilePath(names.first());
}

} // namespace rushes::media
