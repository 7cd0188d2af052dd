#include "core/providers/service/Base64.h"
#include "core/providers/service/MediaReply.h"

#include <QDir>
#include <QTemporaryFile>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A whole number of base64 lines, and small enough to stay in the processor's cache.
constexpr qsizetype pieceBytes = 192 << 10;

Error notBase64(const Base64& decoder, const QString& who)
{
    return {
        .code = ErrorCode::Network,
        .detail =
            u"%1 sent a picture or clip that is not base64: character %2 is wrong"_s.arg(who).arg(
                decoder.position())};
}

Error cannotWrite(const QFile& file)
{
    const QString why =
        file.error() == QFileDevice::NoError ? u"the disk is full"_s : file.errorString();
    return {.code = ErrorCode::Io, .detail = u"cannot write %1: %2"_s.arg(file.fileName(), why)};
}

} // namespace

Result<MediaFile> decodeToFile(Blob blob, const QString& who)
{
    Base64 decoder(blob.base64);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qsizetype size = decoder.read(piece.data(), pieceBytes);
    if (decoder.isBroken())
        return fail(notBase64(decoder, who));
    MediaFile media = {.path = {}, .kind = kindOf(QByteArrayView(piece).first(size))};
    if (media.kind == MediaKind::Unknown)
        return fail(ErrorCode::Network,
                    u"%1 sent %2 bytes that are neither a picture nor a clip"_s.arg(who).arg(size));
    QTemporaryFile file(QDir::temp().filePath(u"rushes-XXXXXX.%1"_s.arg(suffixOf(media.kind))));
    if (!file.open())
        return fail(cannotWrite(file));
    while (size > 0) {
        if (file.write(piece.constData(), size) != size)
            return fail(cannotWrite(file));
        media.bytes += size;
        size = decoder.read(piece.data(), pieceBytes);
    }
    if (decoder.isBroken())
        return fail(notBase64(decoder, who));
    if (!file.flush())
        return fail(cannotWrite(file));
    file.setAutoRemove(false);
    media.path = file.fileName();
    return media;
}

} // namespace rushes::providers
