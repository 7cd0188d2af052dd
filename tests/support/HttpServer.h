/// A small HTTP/1.1 server on a loopback port that answers with what the test says, and misbehaves
/// on command. One thread a connection; the handler is called on it. Stops with its destructor.
#pragma once

#include "core/base/Json.h"
#include "core/net/Http.h"

#include <memory>

namespace rushes::testing {

struct ServedRequest
{
    QByteArray method = {};
    QByteArray path = {}; ///< still percent-encoded, without the query
    QByteArray query = {};
    std::vector<net::Header> headers = {};
    QByteArray body = {};

    QByteArray header(const QByteArray& name) const;
};

/// How the answer goes wrong on its way.
enum class Mishap {
    None,
    RefuseToAnswer,  ///< reads the request, then closes
    CutBody,         ///< closes after half the body
    EndlessBody,     ///< repeats the body until the client leaves
    ShortLength,     ///< Content-Length smaller than the body
    LongLength,      ///< Content-Length larger than the body, then closes
    SlowDrip,        ///< one byte at a time until the client leaves
    NeverAnswer,     ///< holds the connection until the client leaves; with chunks, after them
    ResetBeforeRead, ///< resets the connection, and does not count the request as received
};

struct ServedReply
{
    int status = 200;
    QByteArray body = {};
    std::vector<net::Header> headers = {{"Content-Type", "application/json"}};
    Mishap mishap = Mishap::None;
    /// Sent one by one with chunked coding instead of `body`, for streams.
    std::vector<QByteArray> chunks = {};
};

ServedReply jsonReply(const Json& json, int status = 200);

class HttpServer
{
public:
    using Handler = std::function<ServedReply(const ServedRequest&)>;
    /// Port 0 is any that is free.
    explicit HttpServer(Handler handler, int port = 0);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "http://127.0.0.1:41234"
    QString address() const;
    /// All so far, oldest first.
    std::vector<ServedRequest> requests() const;
    /// How many connections were made.
    int connections() const;
    /// Called on the server's threads at every step of an exchange: a connection, a head, a piece
    /// of a body, an answer that is about to go out, each piece of it, its end. Set it before
    /// anything is asked.
    void watch(std::function<void()> step);

private:
    class Listener;
    std::unique_ptr<Listener> m_listener;
};

/// Answers every request with the same.
HttpServer::Handler always(const ServedReply& reply);

} // namespace rushes::testing
