/// Sends HTTP requests: one thread drives a libcurl multi handle (connections are kept and shared,
/// HTTP/2 where offered, gzip and brotli), and `send` blocks its caller until the answer is there.
/// Certificates are always verified; HTTPS_PROXY, NO_PROXY and SSL_CERT_FILE are honoured. It never
/// retries and never reads what an answer means. Owned by app/Composition; any pool thread.
#pragma once

#include "core/base/Progress.h"
#include "core/net/Http.h"

#include <memory>

namespace rushes::net {

/// What --verbose shows: one line a request and one an answer, without keys and bodies. Called on
/// the network's thread.
using WireLog = std::function<void(const QString& line)>;

struct ClientOptions
{
    QString proxy = {};           ///< empty = from the environment
    QString certificateFile = {}; ///< PEM bundle of a company; empty = the system's
    WireLog log = {};
    std::optional<Timeouts> longest = {}; ///< no request waits longer, whatever it says itself
};

class HttpClient
{
public:
    explicit HttpClient(ClientOptions options = {});
    /// Requests that still run end with Cancelled.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Any answer of a server is a value, whatever its status. Fails with Network (cannot reach,
    /// TLS, time-out, cut or oversized answer), Io (`bodyFile`, `intoFile`), Cancelled (the stop
    /// token), Usage (a url that must not be used). `outcomeUnknown` is set on failures of a POST
    /// of which anything had been sent. Progress counts the bytes of the longer direction.
    Result<HttpResponse> send(const HttpRequest& request, const Progress& progress = {});

private:
    class Driver;
    std::unique_ptr<Driver> m_driver;
};

} // namespace rushes::net
