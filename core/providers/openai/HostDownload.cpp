#include "core/providers/openai/HostDownload.h"

#include "core/media/Image.h"
#include "core/media/VideoReader.h"
#include "core/providers/service/ServiceError.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 headBytes = 64;

Result<QString> newFile()
{
    QTemporaryFile file(QDir::temp().filePath(u"rushes-XXXXXX"_s));
    file.setAutoRemove(false);
    if (!file.open())
        return fail(ErrorCode::Io,
                    u"cannot write %1: %2"_s.arg(QDir::tempPath(), file.errorString()));
    return file.fileName();
}

Asset assetAt(const QString& path, MediaKind kind)
{
    Asset asset{.file = path, .suffix = suffixOf(kind)};
    if (kind != MediaKind::Mp4)
        asset.size = media::imageSize(path).value_or(QSize());
    else if (const auto clip = media::VideoReader::open(path))
        asset.size = (*clip)->info().size;
    return asset;
}

Result<MediaKind> kindOfFile(const QString& path, const QString& who)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const MediaKind kind = kindOf(file.read(headBytes));
    if (kind == MediaKind::Unknown)
        return fail(
            ErrorCode::Network,
            u"%1 sent %2 bytes that are neither a picture nor a clip"_s.arg(who).arg(file.size()));
    return kind;
}

} // namespace

Result<Asset> download(net::HttpClient& client, const Clock& clock, Download wanted,
                       const net::RetryPolicy& policy, const Progress& progress)
{
    const Result<QString> path = newFile();
    if (!path)
        return fail(path.error());
    wanted.request.intoFile = *path;
    const auto response =
        net::sendPatiently(client, wanted.request, net::Repeat::Freely, policy, clock, progress);
    const auto givenUp = [&](Error error) {
        QFile::remove(*path);
        return fail(std::move(error));
    };
    if (!response && response.error().code == ErrorCode::Usage)
        return givenUp({.code = ErrorCode::Network,
                        .detail = u"%1 named an address that must not be asked: %2"_s.arg(
                            wanted.who, response.error().detail)});
    if (!response)
        return givenUp(response.error());
    if (!response->isSuccess()) {
        Error error = errorOf(*response, wanted.who, clock.now());
        // A 403 of a file's host is an address that has expired, unless the key was shown to it.
        if (error.code != ErrorCode::Auth || wanted.request.credentials.empty())
            error.code = ErrorCode::Network;
        error.detail = u"the result could not be fetched: "_s + error.detail;
        return givenUp(std::move(error));
    }
    const Result<MediaKind> kind = kindOfFile(*path, wanted.who);
    if (!kind)
        return givenUp(kind.error());
    return assetAt(*path, *kind);
}

Result<Asset> assetOf(Blob base64, const QString& who)
{
    const Result<MediaFile> file = decodeToFile(base64, who);
    if (!file)
        return fail(file.error());
    return assetAt(file->path, file->kind);
}

QByteArray mimeTypeOf(const QByteArray& file)
{
    switch (kindOf(file)) {
    case MediaKind::Jpeg:
        return "image/jpeg";
    case MediaKind::WebP:
        return "image/webp";
    case MediaKind::Gif:
        return "image/gif";
    default:
        return "image/png";
    }
}

} // namespace rushes::providers
