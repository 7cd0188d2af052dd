#include "core/net/RetryPolicy.h"
#include "core/net/ServerSentEvents.h"
#include "tests/fuzz/Target.h"

namespace rushes::fuzz {

namespace {

/// The events of a stream that comes in pieces of `piece` bytes.
std::vector<net::ServerSentEvent> eventsIn(const QByteArray& stream, qsizetype piece)
{
    std::vector<net::ServerSentEvent> events;
    net::ServerSentEvents reader(
        [&](net::ServerSentEvent event) { events.push_back(std::move(event)); });
    for (qsizetype at = 0; at < stream.size(); at += piece)
        reader.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)));
    reader.finish();
    return events;
}

void cutEvents(const QByteArray& input)
{
    const auto whole = eventsIn(input, std::max<qsizetype>(input.size(), 1));
    require(eventsIn(input, 1) == whole);
    require(eventsIn(input, 7) == whole);
}

/// The first line is a Retry-After header, the rest a body.
void readRetryHint(const QByteArray& input)
{
    const qsizetype end = std::max<qsizetype>(input.indexOf('\n'), 0);
    const net::HttpResponse response{
        .status = 429, .headers = {{"Retry-After", input.first(end)}}, .body = input.sliced(end)};
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    (void)net::mayPass(response);
    if (const auto hint = net::retryHint(response, now))
        require(hint->count() >= 0);
    if (const auto delay = net::delayBefore(2, {}, net::Repeat::Freely,
                                            Result<net::HttpResponse>(response), now, 1))
        require(delay->count() >= 0);
}

const Target netTargets[] = {
    {"server-sent-events", cutEvents},
    {"retry-hint", readRetryHint},
};

} // namespace

} // namespace rushes::fuzz
