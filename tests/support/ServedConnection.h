/// One connection of the local test server: reads heads and bodies, writes answers, and tells
/// whoever watches of every step. Used by one thread of the server; closes its socket with its
/// destructor.
#pragma once

#include "core/net/Http.h"

#include <functional>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rushes::testing {

inline QByteArray valueOf(const std::vector<net::Header>& headers, const QByteArray& name)
{
    for (const net::Header& header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

/// One accepted socket with what has been read of it but not used.
class ServedConnection
{
public:
    ServedConnection(int socket, const std::function<void()>& step) : m_socket(socket), m_step(step)
    {
        const int yes = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    }
    ~ServedConnection() { close(m_socket); }
    ServedConnection(const ServedConnection&) = delete;
    ServedConnection& operator=(const ServedConnection&) = delete;

    bool write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t sent = send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes = bytes.sliced(sent);
        }
        return true;
    }

    /// Up to and without the empty line; empty when the client left.
    QByteArray readHead()
    {
        qsizetype searched = 0;
        for (;;) {
            const qsizetype end = m_read.indexOf("\r\n\r\n", searched);
            if (end >= 0)
                return take(end, 4);
            searched = std::max<qsizetype>(0, m_read.size() - 3);
            if (!readMore())
                return {};
        }
    }

    bool readBody(const std::vector<net::Header>& headers, QByteArray& body)
    {
        if (valueOf(headers, "Transfer-Encoding").toLower() == "chunked")
            return readChunks(body);
        const qsizetype length = valueOf(headers, "Content-Length").toLongLong();
        m_read.reserve(length);
        while (m_read.size() < length) {
            if (!readMore())
                return false;
        }
        body = take(length, 0);
        return true;
    }

    /// In a few pieces, so that whoever watches can step in between.
    bool writeInPieces(QByteArrayView bytes)
    {
        constexpr qsizetype pieces = 4;
        const qsizetype size = bytes.size() / pieces + 1;
        for (; bytes.size() > size; bytes = bytes.sliced(size)) {
            if (!write(bytes.first(size)))
                return false;
            step();
        }
        return write(bytes);
    }
    void step() const
    {
        if (m_step)
            m_step();
    }

    void waitUntilClientLeaves()
    {
        char nothing[4096];
        while (recv(m_socket, nothing, sizeof(nothing), 0) > 0) {
        }
    }

    /// Whether the client left within this time.
    bool clientLeaves(int milliseconds)
    {
        pollfd wait = {m_socket, POLLIN, 0};
        return poll(&wait, 1, milliseconds) > 0;
    }

    void resetOnClose()
    {
        const linger now = {1, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    }

private:
    bool readMore()
    {
        const qsizetype size = m_read.size();
        m_read.resize(size + 65536);
        const ssize_t received = recv(m_socket, m_read.data() + size, 65536, 0);
        m_read.resize(size + std::max<ssize_t>(received, 0));
        step();
        return received > 0;
    }
    QByteArray take(qsizetype length, qsizetype skip)
    {
        QByteArray taken = m_read.first(length);
        m_read.remove(0, length + skip);
        return taken;
    }
    bool readChunks(QByteArray& body)
    {
        for (;;) {
            qsizetype end = m_read.indexOf("\r\n");
            while (end < 0) {
                if (!readMore())
                    return false;
                end = m_read.indexOf("\r\n");
            }
            const qsizetype length = take(end, 2).toLongLong(nullptr, 16);
            while (m_read.size() < length + 2) {
                if (!readMore())
                    return false;
            }
            body += take(length, 2);
            if (length == 0)
                return true;
        }
    }

    int m_socket;
    const std::function<void()>& m_step;
    QByteArray m_read;
};

} // namespace rushes::testing
