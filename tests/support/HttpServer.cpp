#include "tests/support/HttpServer.h"

#include "tests/support/ServedConnection.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<ServedRequest> readRequest(ServedConnection& connection)
{
    const QList<QByteArray> lines = connection.readHead().split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3)
        return std::nullopt;
    ServedRequest request;
    request.method = first[0];
    const qsizetype question = first[1].indexOf('?');
    request.path = question < 0 ? first[1] : first[1].first(question);
    request.query = question < 0 ? QByteArray() : first[1].sliced(question + 1);
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.push_back(
            {line.first(std::max<qsizetype>(colon, 0)), line.sliced(colon + 1).trimmed()});
    }
    if (request.header("Expect") == "100-continue")
        connection.write("HTTP/1.1 100 Continue\r\n\r\n");
    if (!connection.readBody(request.headers, request.body))
        return std::nullopt;
    return request;
}

/// Content-Length as the mishap wants it; empty for a body that says no length.
QByteArray lengthLine(const ServedReply& reply)
{
    qsizetype length = reply.body.size();
    switch (reply.mishap) {
    case Mishap::EndlessBody:
        return "Connection: close\r\n";
    case Mishap::SlowDrip:
        length += 1 << 30;
        break;
    case Mishap::ShortLength:
        length /= 2;
        break;
    case Mishap::LongLength:
        length = length * 2 + 1;
        break;
    default:
        break;
    }
    if (!reply.chunks.empty())
        return "Transfer-Encoding: chunked\r\n";
    return "Content-Length: " + QByteArray::number(length) + "\r\n";
}

QByteArray headOf(const ServedReply& reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " As asked\r\n";
    for (const net::Header& header : reply.headers)
        head += header.name + ": " + header.value + "\r\n";
    const bool empty = reply.status == 204 || reply.status == 304;
    return head + (empty ? QByteArray() : lengthLine(reply)) + "\r\n";
}

/// Whether the connection may serve another request.
bool writeChunks(ServedConnection& connection, const ServedReply& reply)
{
    size_t count = reply.chunks.size();
    if (reply.mishap == Mishap::CutBody)
        count /= 2;
    for (size_t i = 0; i < count; ++i) {
        const QByteArray& chunk = reply.chunks[i];
        if (!connection.write(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n"))
            return false;
    }
    if (reply.mishap == Mishap::CutBody)
        return false;
    if (reply.mishap == Mishap::NeverAnswer) {
        connection.waitUntilClientLeaves();
        return false;
    }
    return connection.write("0\r\n\r\n");
}

bool writeBody(ServedConnection& connection, const ServedReply& reply)
{
    const QByteArray& body = reply.body;
    switch (reply.mishap) {
    case Mishap::CutBody:
        connection.write(body.first(body.size() / 2));
        return false;
    case Mishap::EndlessBody:
        while (connection.write(body.isEmpty() ? " "_ba : body)) {
        }
        return false;
    case Mishap::SlowDrip:
        for (qsizetype i = 0; !connection.clientLeaves(5); ++i) {
            if (!connection.write(body.isEmpty() ? " "_ba : body.sliced(i % body.size(), 1)))
                return false;
        }
        return false;
    default:
        return connection.writeInPieces(body) && reply.mishap == Mishap::None;
    }
}

bool answer(ServedConnection& connection, const ServedRequest& request, const ServedReply& reply)
{
    if (reply.mishap == Mishap::RefuseToAnswer)
        return false;
    if (reply.mishap == Mishap::NeverAnswer && reply.chunks.empty()) {
        connection.waitUntilClientLeaves();
        return false;
    }
    if (reply.mishap == Mishap::ShortLength) { // in one piece, so that the client sees the rest too
        connection.write(headOf(reply) + reply.body);
        return false;
    }
    if (!connection.write(headOf(reply)))
        return false;
    if (request.method == "HEAD" || reply.status == 204 || reply.status == 304)
        return true;
    return reply.chunks.empty() ? writeBody(connection, reply) : writeChunks(connection, reply);
}

} // namespace

ServedReply jsonReply(const Json& json, int status)
{
    return {.status = status, .body = jsonText(json)};
}

QByteArray ServedRequest::header(const QByteArray& name) const
{
    return valueOf(headers, name);
}

class HttpServer::Listener
{
public:
    Listener(Handler handler, int port) : m_handler(std::move(handler))
    {
        m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        const int yes = 1;
        setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
        if (bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            listen(m_socket, 128) != 0)
            qFatal("the test server cannot listen on loopback port %d", port);
        getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_acceptor = std::thread([this] { acceptAll(); });
    }

    ~Listener()
    {
        m_stopping = true;
        shutdown(m_socket, SHUT_RDWR);
        m_acceptor.join();
        close(m_socket);
        {
            const std::lock_guard lock(m_mutex);
            for (const int open : m_open)
                shutdown(open, SHUT_RDWR);
        }
        for (std::thread& thread : m_threads)
            thread.join();
    }

    void watch(std::function<void()> step) { m_step = std::move(step); }
    int port() const { return m_port; }
    int connections() const { return m_connections; }
    std::vector<ServedRequest> requests() const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<ServedRequest> all;
        for (const auto& [number, request] : m_requests)
            all.push_back(request);
        return all;
    }

private:
    void acceptAll()
    {
        while (!m_stopping) {
            const int accepted = accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (accepted < 0)
                continue;
            ++m_connections;
            const std::lock_guard lock(m_mutex);
            m_open.insert(accepted);
            m_threads.emplace_back([this, accepted] { serve(accepted); });
        }
    }

    void serve(int accepted)
    {
        ServedConnection connection(accepted, m_step);
        while (!m_stopping && serveOne(connection)) {
        }
        const std::lock_guard lock(m_mutex);
        m_open.erase(accepted);
    }

    bool serveOne(ServedConnection& connection)
    {
        const std::optional<ServedRequest> request = readRequest(connection);
        if (!request)
            return false;
        int number = 0;
        {
            const std::lock_guard lock(m_mutex);
            number = m_received++;
            m_requests.emplace(number, *request);
        }
        const ServedReply reply = m_handler(*request);
        if (reply.mishap == Mishap::ResetBeforeRead) {
            const std::lock_guard lock(m_mutex);
            m_requests.erase(number);
            connection.resetOnClose();
            return false;
        }
        connection.step();
        const bool goesOn = answer(connection, *request, reply);
        connection.step();
        return goesOn;
    }

    Handler m_handler;
    std::function<void()> m_step;
    int m_socket = -1;
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    std::set<int> m_open;
    int m_received = 0;
    std::map<int, ServedRequest> m_requests; ///< by number, oldest first
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

HttpServer::HttpServer(Handler handler, int port)
    : m_listener(std::make_unique<Listener>(std::move(handler), port))
{}

HttpServer::~HttpServer() = default;

QString HttpServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_listener->port());
}

std::vector<ServedRequest> HttpServer::requests() const
{
    return m_listener->requests();
}

void HttpServer::watch(std::function<void()> step)
{
    m_listener->watch(std::move(step));
}

int HttpServer::connections() const
{
    return m_listener->connections();
}

HttpServer::Handler always(const ServedReply& reply)
{
    return [reply](const ServedRequest&) { return reply; };
}

} // namespace rushes::testing
