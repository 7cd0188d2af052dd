/// What goes to a server and what comes back, as values. They know nothing of curl, of a service or
/// of JSON. Any thread.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <functional>
#include <vector>

namespace rushes::net {

struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header&) const = default;
};

/// Each ends the request with Network. Zero = none.
struct Timeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds(15);
    std::chrono::milliseconds firstByte = {}; ///< models may think for minutes before one
    std::chrono::milliseconds stall = std::chrono::seconds(60); ///< without a byte, once some came
    std::chrono::milliseconds total = std::chrono::minutes(5);

    bool operator==(const Timeouts&) const = default;
};
/// Of each the shorter one, none being the longest.
Timeouts shorterOf(const Timeouts& one, const Timeouts& other);

/// One part of a multipart/form-data body.
struct FormPart
{
    QByteArray name;
    QByteArray value;
    QByteArray fileName = {}; ///< makes it a file
    QByteArray contentType = {};

    bool operator==(const FormPart&) const = default;
};

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< https, or http to a loopback address; anything else is refused unsent
    std::vector<Header> headers = {};
    /// Headers that hold a key or a token: sent to the url's own host only, never after a redirect
    /// to another, never logged.
    std::vector<Header> credentials = {};

    QByteArray body = {};            ///< at most one of these three
    QString bodyFile = {};           ///< read while it is sent
    std::vector<FormPart> form = {}; ///< sent as multipart/form-data

    /// The body of a 2xx answer goes into this file instead of `HttpResponse::body`; what an
    /// earlier try left there is continued where the server allows it. Bodies of other answers
    /// still come in the response.
    QString intoFile = {};
    /// The body of a 2xx answer in pieces as it arrives, on the network's thread, instead of
    /// `HttpResponse::body`. An error ends the request with it.
    std::function<Result<void>(QByteArrayView)> onBody = {};

    std::int64_t largestBody = 256ll << 20; ///< bytes, after decompression; more is Network
    Timeouts timeouts = {};
};

struct HttpResponse
{
    int status = 0;
    QUrl url = {};                    ///< after redirects
    std::vector<Header> headers = {}; ///< of the last answer
    QByteArray body = {};             ///< decompressed; has 64 spare bytes after its end

    /// The first header of this name, ASCII case ignored; empty when absent.
    QByteArray header(const QByteArray& name) const;
    bool isSuccess() const { return status >= 200 && status < 300; }
};

} // namespace rushes::net
