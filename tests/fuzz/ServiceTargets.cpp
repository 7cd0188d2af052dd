#include "core/providers/service/Base64.h"
#include "core/providers/service/KeyCut.h"
#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceError.h"
#include "tests/fuzz/Target.h"

namespace rushes::fuzz {

using namespace providers;

namespace {

/// The first byte chooses the status, the rest is the body.
void readError(const QByteArray& input)
{
    static const std::array statuses{200, 400, 401, 402, 403, 404, 409, 429, 500, 503, 504, 524};
    if (input.isEmpty())
        return;
    const net::HttpResponse response{.status =
                                         statuses[std::uint8_t(input.front()) % statuses.size()],
                                     .headers = {{"Content-Type", "application/json"}},
                                     .body = input.sliced(1)};
    const QByteArray secret = "ak-9f3b-7c21";
    const Error error =
        errorOf(response, QStringLiteral("ark"), QDateTime(QDate(2026, 3, 1), {}), {secret});
    require(!error.detail.isEmpty());
    require(!error.detail.contains(QString::fromLatin1(secret)));
}

/// Every blob lies inside the buffer, and what is read is JSON.
void readMedia(const QByteArray& input)
{
    const auto reply = readReply(input, QStringLiteral("a service"));
    if (!reply)
        return;
    require(!jsonText(reply->json).isEmpty());
    for (const Blob& blob : reply->blobs) {
        require(blob.base64.begin() >= reply->buffer.begin() &&
                blob.base64.end() <= reply->buffer.end());
        if (const auto file = decodeToFile(blob, QStringLiteral("a service")))
            QFile::remove(file->path);
    }
}

QByteArray decoded(QByteArrayView text, qsizetype piece)
{
    Base64 decoder(text);
    QByteArray bytes;
    QByteArray room(piece, Qt::Uninitialized);
    while (const qsizetype size = decoder.read(room.data(), piece))
        bytes.append(room.constData(), size);
    require(decoder.position() <= text.size());
    return bytes;
}

/// In pieces as in one, and what was encoded comes back.
void decode(const QByteArray& input)
{
    const QByteArray whole = decoded(input, input.size() + 3);
    require(decoded(input, 3) == whole);
    require(decoded(input, 64) == whole);
    require(decoded(input.toBase64(), 48) == input);
    require(decoded(input.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                    48) == input);
    (void)kindOf(input);
    (void)dataUrl(input);
}

const Target serviceTargets[] = {
    {"service-error", readError},
    {"media-reply", readMedia},
    {"base64", decode},
};

} // namespace

} // namespace rushes::fuzz
