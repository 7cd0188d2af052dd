/// Reads replies that carry megabytes of base64 without copying them: simdjson walks the receive
/// buffer, and every long string becomes a reference into it, so that only a small document is
/// made. The bytes are then decoded straight into a file. Pure functions, any thread.
#pragma once

#include "core/base/Json.h"

#include <QByteArrayView>

namespace rushes::providers {

/// A long string of a reply, still base64 and still in the buffer.
struct Blob
{
    QByteArrayView base64;

    bool isEmpty() const { return base64.isEmpty(); }
};

/// `json` is the reply with each string longer than 4 KiB replaced by {"$blob": index}.
struct MediaReply
{
    QByteArray buffer; ///< what the blobs point into; shared, never detached
    Json json;
    std::vector<Blob> blobs = {};

    /// The blob that stands at this member, or the short text there as a blob; empty for neither.
    Blob blobAt(const Json& object, const char* key) const;
    /// The text of this member, long or short; empty when it is none.
    QString textAt(const Json& object, const char* key) const;
};

/// Fails with Network: "`who` answered with something that is not JSON: …" and its first
/// characters.
Result<MediaReply> readReply(const QByteArray& body, const QString& who);

/// A file's kind by its first bytes; never by what a reply calls it.
enum class MediaKind { Unknown, Jpeg, Png, WebP, Mp4, Gif };
MediaKind kindOf(QByteArrayView head);
/// "jpg", "png", "webp", "mp4", "gif"; empty for Unknown.
QString suffixOf(MediaKind kind);

/// Decodes into a new temporary file that belongs to the caller. Standard or URL-safe alphabet,
/// padded or not, white space skipped. Fails with Network for text that is not base64 or a result
/// that is no picture or clip, Io when it cannot be written.
struct MediaFile
{
    QString path;
    MediaKind kind = MediaKind::Unknown;
    std::int64_t bytes = 0;
};
Result<MediaFile> decodeToFile(Blob blob, const QString& who);

/// A `data:image/png;base64,…` address as a blob; empty when it is none.
Blob dataUrl(QByteArrayView text);

} // namespace rushes::providers
