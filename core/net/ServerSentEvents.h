/// Cuts a text/event-stream into events, whatever pieces it arrives in: CR, LF or CRLF, several
/// data lines an event, lines of many megabytes, comments. Format: WHATWG HTML, "Server-sent
/// events". A value; one stream, one thread.
#pragma once

#include <QByteArray>

#include <functional>

namespace rushes::net {

struct ServerSentEvent
{
    QByteArray type = {}; ///< of the `event:` line; often absent
    QByteArray data = {}; ///< lines joined by \n; "[DONE]" comes like any other
    QByteArray id = {};

    bool operator==(const ServerSentEvent&) const = default;
};

class ServerSentEvents
{
public:
    explicit ServerSentEvents(std::function<void(ServerSentEvent)> onEvent)
        : m_onEvent(std::move(onEvent))
    {}

    void feed(QByteArrayView piece);
    /// The stream is over: delivers an event whose empty last line was cut off. Whether that
    /// happened, or the stream ended between two events.
    enum class Ending { Clean, MidEvent };
    Ending finish();

private:
    void takeLine(QByteArrayView line);
    void deliver();

    std::function<void(ServerSentEvent)> m_onEvent;
    QByteArray m_line;
    ServerSentEvent m_event;
    bool m_hasData = false;
    bool m_afterReturn = false;
    bool m_atStart = true; ///< where a byte order mark may stand
};

} // namespace rushes::net
