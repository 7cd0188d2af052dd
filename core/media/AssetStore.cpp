#include "core/media/AssetStore.h"

#include "core/base/ContentHasher.h"
#include "core/media/IncomingFile.h"
#include "core/media/SyncFile.h"

#include <QFileInfo>

#include <algorithm>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 chunkBytes = 1 << 20;
constexpr int longestSuffix = 8;

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

/// Opens a file on its way in, in the folder, which is made when it is missing.
Result<void> begin(const QDir& folder, IncomingFile& incoming)
{
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Io, u"cannot make the folder %1"_s.arg(folder.absolutePath()));
    if (incoming.open())
        return {};
    return fail(ErrorCode::Io,
                u"cannot write in %1: %2"_s.arg(folder.absolutePath(), incoming.problem()));
}

Result<void> append(const QDir& folder, IncomingFile& incoming, QByteArrayView bytes)
{
    if (incoming.write(bytes))
        return {};
    return fail(ErrorCode::Io,
                u"cannot write in %1: %2"_s.arg(folder.absolutePath(), incoming.problem()));
}

/// Gives the file the name of its bytes.
Result<ContentHash> finish(const QDir& folder, IncomingFile& incoming, const ContentHash& hash,
                           const QString& suffix)
{
    const QString own = folder.absoluteFilePath(folderFor(hash));
    const QString target = u"%1/%2.%3"_s.arg(own, hash.toString(), suffix);
    const bool isNew = !QFileInfo::exists(own);
    const bool made = !isNew || (folder.mkpath(folderFor(hash)) && syncFolder(folder.path()));
    if (!made || !incoming.renameTo(target))
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(target, incoming.problem()));
    return hash;
}

/// Copies a file in while its bytes are hashed.
Result<ContentHash> copyIn(const AssetStore& assets, QFile& source, const QString& suffix)
{
    IncomingFile incoming(assets.folder());
    if (const Result<void> begun = begin(assets.folder(), incoming); !begun)
        return fail(begun.error());
    ContentHasher hasher;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 size = source.read(chunk.data(), chunk.size());
        if (size < 0)
            return fail(ErrorCode::Io, u"reading stopped early: %1"_s.arg(source.errorString()));
        if (size == 0)
            break;
        const QByteArrayView bytes = QByteArrayView(chunk).first(size);
        hasher.add(bytes);
        if (const Result<void> written = append(assets.folder(), incoming, bytes); !written)
            return fail(written.error());
    }
    const ContentHash hash = hasher.result();
    return assets.path(hash) ? Result<ContentHash>(hash)
                             : finish(assets.folder(), incoming, hash, suffix);
}

} // namespace

Result<ContentHash> AssetStore::put(const QByteArray& bytes, const QString& suffix) const
{
    const ContentHash hash = ContentHash::of(bytes);
    if (path(hash))
        return hash;
    IncomingFile incoming(m_folder);
    if (const Result<void> begun = begin(m_folder, incoming); !begun)
        return fail(begun.error());
    if (const Result<void> written = append(m_folder, incoming, bytes); !written)
        return fail(written.error());
    return finish(m_folder, incoming, hash, safeSuffix(suffix));
}

Result<ContentHash> AssetStore::putFile(const QString& path) const
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return fail(ErrorCode::Usage, u"%1: no such file"_s.arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Usage, u"%1: not a file"_s.arg(path));
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Usage, u"%1: %2"_s.arg(path, source.errorString()));
    return copyIn(*this, source, safeSuffix(info.suffix()));
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
