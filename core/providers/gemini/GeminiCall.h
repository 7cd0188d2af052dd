/// One call to Google's developer API: the address, the key in its header, patience, and errors in
/// our words. Blocking functions, any thread.
#pragma once

#include "core/net/RetryPolicy.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

/// `path` begins with a slash and may have a query ("/v1beta/batches?pageSize=50").
QUrl geminiUrl(const ServiceAccess& access, const QString& path);

/// A request with the key and, when `body` is not empty, with a body of JSON.
net::HttpRequest geminiRequest(const ServiceAccess& access, const QByteArray& method,
                               const QString& path, const QByteArray& body = {});

/// Sends it; any answer that is no success is an error of ServiceError.
Result<net::HttpResponse> callGemini(const ServiceAccess& access, const net::HttpRequest& request,
                                     net::Repeat repeat, const Progress& progress);

} // namespace rushes::providers
