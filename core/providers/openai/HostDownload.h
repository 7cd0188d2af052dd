/// Brings a finished picture or clip from its address into a temporary file. Blocking, any thread.
#pragma once

#include "core/net/RetryPolicy.h"
#include "core/providers/Provider.h"
#include "core/providers/service/MediaReply.h"

namespace rushes::providers {

struct Download
{
    net::HttpRequest request; ///< a GET, with credentials where they may go; no `intoFile`
    QString who;              ///< said in errors
};

/// Fails with Network for anything but a picture or a clip (a web page, an error, nothing).
Result<Asset> download(net::HttpClient& client, const Clock& clock, Download wanted,
                       const net::RetryPolicy& policy, const Progress& progress);

/// The same for what came inside a reply.
Result<Asset> assetOf(Blob base64, const QString& who);

/// By the bytes, not by the name.
QByteArray mimeTypeOf(const QByteArray& file);

} // namespace rushes::providers
