#include "core/net/ServerSentEvents.h"

#include <algorithm>
#include <utility>

namespace rushes::net {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

/// Where the line ends, or the end of the piece.
qsizetype lineEnd(QByteArrayView piece)
{
    const char* end =
        std::find_if(piece.begin(), piece.end(), [](char c) { return c == '\n' || c == '\r'; });
    return end - piece.begin();
}

} // namespace

void ServerSentEvents::feed(QByteArrayView piece)
{
    while (!piece.isEmpty()) {
        if (m_afterReturn && piece.front() == '\n') { // the second half of CRLF
            m_afterReturn = false;
            piece = piece.sliced(1);
            continue;
        }
        m_afterReturn = false;
        const qsizetype end = lineEnd(piece);
        if (end == piece.size()) {
            m_line.append(piece);
            return;
        }
        m_afterReturn = piece[end] == '\r';
        if (m_line.isEmpty()) {
            takeLine(piece.first(end));
        } else {
            m_line.append(piece.first(end));
            takeLine(m_line);
            m_line.clear();
        }
        piece = piece.sliced(end + 1);
    }
}

ServerSentEvents::Ending ServerSentEvents::finish()
{
    const bool midEvent = !m_line.isEmpty() || m_hasData;
    if (!m_line.isEmpty())
        takeLine(std::exchange(m_line, {}));
    deliver();
    m_afterReturn = false;
    m_atStart = true;
    return midEvent ? Ending::MidEvent : Ending::Clean;
}

void ServerSentEvents::takeLine(QByteArrayView line)
{
    if (std::exchange(m_atStart, false) && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    if (line.isEmpty())
        return deliver();
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_event.data.append('\n');
        m_event.data.append(value);
    } else if (field == "event") {
        m_event.type = value.toByteArray();
    } else if (field == "id" && !value.contains('\0')) {
        m_event.id = value.toByteArray();
    }
}

/// An event without data is none (the standard's words); its id stays for those that follow.
void ServerSentEvents::deliver()
{
    ServerSentEvent event = std::exchange(m_event, {});
    m_event.id = event.id;
    if (std::exchange(m_hasData, false))
        m_onEvent(std::move(event));
}

} // namespace rushes::net
