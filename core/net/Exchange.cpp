#include "core/net/Exchange.h"

#include "core/net/Address.h"
#include "core/net/LoggedHeader.h"

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// What a fast JSON reader may touch after the end.
constexpr qsizetype spareBytes = 64;
constexpr std::int64_t largestReserve = 64 << 20;
/// Smaller transfers are over before anybody sees how far they are.
constexpr std::int64_t leastWorthReporting = 256 << 10;
constexpr double reportStep = 0.01;

QString secondsText(milliseconds time)
{
    return u"%1 s"_s.arg(double(time.count()) / 1000);
}

Exchange& exchangeAt(void* self)
{
    return *static_cast<Exchange*>(self);
}

} // namespace

Exchange::TimePoint Exchange::due() const
{
    const Timeouts& limits = m_request.timeouts;
    TimePoint first = m_end;
    if (limits.firstByte.count() > 0 && !m_answered && m_started != never)
        first = std::min(first, std::max(m_started, m_lastMove) + limits.firstByte);
    if (limits.stall.count() > 0 && m_lastMove != never && (m_answered || m_sending))
        first = std::min(first, m_lastMove + limits.stall);
    return first;
}

std::optional<Error> Exchange::interruption(TimePoint now) const
{
    const QString host = m_request.url.host();
    if (m_progress.stopRequested())
        return Error{.code = ErrorCode::Cancelled, .detail = u"stopped"_s};
    if (now < due())
        return std::nullopt;
    const Timeouts& limits = m_request.timeouts;
    QString why = u"%1 sent nothing more for %2"_s.arg(host, secondsText(limits.stall));
    if (now >= m_end)
        why = u"%1 did not finish within %2"_s.arg(host, secondsText(limits.total));
    else if (!m_answered && m_sending)
        why = u"%1 took nothing more for %2"_s.arg(host, secondsText(limits.stall));
    else if (!m_answered)
        why = u"%1 did not begin to answer within %2"_s.arg(host, secondsText(limits.firstByte));
    return Error{.code = ErrorCode::Network, .detail = why};
}

bool Exchange::mayStart()
{
    // curl repeats by itself what a kept connection lost; for a POST that could mean paying twice.
    if (m_started != never && m_request.method == "POST" && anythingSent())
        return false;
    curl_easy_getinfo(m_easy, CURLINFO_REQUEST_SIZE, &m_sentBefore);
    m_started = m_lastMove = steady_clock::now();
    return true;
}

bool Exchange::anythingSent() const
{
    long sent = 0;
    curl_easy_getinfo(m_easy, CURLINFO_REQUEST_SIZE, &sent);
    return m_started != never && (sent > m_sentBefore || m_uploaded > 0);
}

Result<void> Exchange::takeHeader(QByteArrayView line)
{
    m_answered = true;
    m_lastMove = steady_clock::now();
    if (line.startsWith("HTTP/")) { // a new answer; the one before was 1xx
        m_response.headers.clear();
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_response.headers.push_back({line.first(colon).trimmed().toByteArray(),
                                      line.sliced(colon + 1).trimmed().toByteArray()});
    return {};
}

Result<void> Exchange::beginBody()
{
    m_bodyBegun = true;
    long status = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    m_response.status = int(status);
    m_response.url = m_request.url;
    m_intoMemory = !m_response.isSuccess() || (!m_file && !m_request.onBody);
    if (m_response.isSuccess() && m_file)
        return m_file->begin(m_response);
    if (!m_intoMemory)
        return {};
    curl_off_t length = 0;
    curl_easy_getinfo(m_easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
    if (length > 0)
        m_response.body.reserve(
            std::min({std::int64_t(length), m_request.largestBody, largestReserve}) + spareBytes);
    return {};
}

Result<void> Exchange::takeBody(QByteArrayView piece)
{
    m_lastMove = steady_clock::now();
    if (!m_bodyBegun) {
        if (const Result<void> begun = beginBody(); !begun)
            return begun;
    }
    m_received += piece.size();
    const std::int64_t whole =
        m_intoMemory || !m_file ? m_received : m_file->bytes() + piece.size();
    if (whole > m_request.largestBody)
        return fail(ErrorCode::Network,
                    u"%1 sent more than the %2 bytes that are allowed"_s.arg(m_request.url.host())
                        .arg(m_request.largestBody));
    if (m_intoMemory) {
        m_response.body.append(piece);
        return {};
    }
    return m_file ? m_file->write(piece) : m_request.onBody(piece);
}

void Exchange::moved(std::int64_t uploaded, std::int64_t uploadTotal)
{
    if (uploaded == m_uploaded)
        return;
    m_uploaded = uploaded;
    m_sending = uploaded < uploadTotal;
    m_lastMove = steady_clock::now();
}

void Exchange::reportProgress(std::int64_t received, std::int64_t downloadTotal)
{
    if (!m_progress.sink)
        return;
    curl_off_t uploadTotal = 0;
    curl_easy_getinfo(m_easy, CURLINFO_CONTENT_LENGTH_UPLOAD_T, &uploadTotal);
    const bool downloads = downloadTotal > uploadTotal;
    const std::int64_t total = downloads ? downloadTotal : uploadTotal;
    if (total < leastWorthReporting)
        return;
    const double fraction =
        std::min(1.0, double(downloads ? received : m_uploaded) / double(total));
    if (fraction < m_reported + reportStep && (fraction < 1 || m_reported >= 1))
        return;
    m_reported = fraction;
    m_progress.report(fraction);
}

Error Exchange::errorOf(CURLcode code) const
{
    const QString host = m_request.url.host();
    QString why = QString::fromUtf8(m_words.data());
    if (why.isEmpty())
        why = QString::fromUtf8(curl_easy_strerror(code));
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        why = u"no such host is known"_s;
        break;
    case CURLE_GOT_NOTHING:
        why = u"closed the connection without an answer"_s;
        break;
    case CURLE_PARTIAL_FILE:
        why = u"the answer was cut off (%1)"_s.arg(why);
        break;
    case CURLE_PEER_FAILED_VERIFICATION:
        why = u"its certificate is not trusted (%1)"_s.arg(why);
        break;
    case CURLE_ABORTED_BY_CALLBACK:
        why = u"the connection was lost while sending"_s;
        break;
    default:
        break;
    }
    return {.code = ErrorCode::Network, .detail = u"%1: %2"_s.arg(host, why)};
}

void Exchange::finish(CURLcode code)
{
    if (code == CURLE_OK && !m_bodyBegun) {
        if (const Result<void> begun = beginBody(); !begun)
            m_failure = begun.error();
    }
    if (m_failure || code != CURLE_OK)
        return finish(m_failure ? *m_failure : errorOf(code));
    if (m_file && m_response.isSuccess()) {
        if (const Result<void> whole = m_file->finish(); !whole)
            return finish(whole.error());
    }
    if (m_response.body.capacity() < m_response.body.size() + spareBytes)
        m_response.body.reserve(m_response.body.size() + spareBytes);
    const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - m_begun);
    log(u"< %1 %2 %3 bytes, %4 ms"_s.arg(m_response.status)
            .arg(loggedAddress(m_request.url))
            .arg(m_received)
            .arg(took.count()) +
        loggedHeaders(u'<', m_response.headers));
    m_outcome.set_value(std::move(m_response));
}

void Exchange::finish(Error error)
{
    const bool fromReader = m_failure && m_request.onBody && !m_intoMemory;
    if (m_request.method == "POST" && anythingSent() && !fromReader)
        error.outcomeUnknown = true;
    log(u"< %1 %2: %3"_s.arg(codeName(error.code), loggedAddress(m_request.url), error.detail));
    m_outcome.set_value(Result<HttpResponse>(fail(std::move(error))));
}

void Exchange::announce() const
{
    log(u"> %1 %2"_s.arg(QString::fromLatin1(m_request.method), loggedAddress(m_request.url)) +
        loggedHeaders(u'>', m_request.headers) + loggedHeaders(u'>', m_request.credentials));
}

void Exchange::log(const QString& what) const
{
    if (m_options.log)
        m_options.log(what);
}

size_t Exchange::keep(Result<void> result, size_t size)
{
    if (result)
        return size;
    m_failure = std::move(result.error());
    return size + 1; // anything but size ends the transfer
}

size_t Exchange::onHeader(char* data, size_t size, size_t count, void* self)
{
    const QByteArrayView line(data, qsizetype(size * count));
    return exchangeAt(self).keep(exchangeAt(self).takeHeader(line), size * count);
}

size_t Exchange::onBody(char* data, size_t size, size_t count, void* self)
{
    const QByteArrayView piece(data, qsizetype(size * count));
    return exchangeAt(self).keep(exchangeAt(self).takeBody(piece), size * count);
}

size_t Exchange::onRead(char* data, size_t size, size_t count, void* self)
{
    Exchange& exchange = exchangeAt(self);
    const qint64 read = exchange.m_bodyFile.read(data, qint64(size) * qint64(count));
    if (read >= 0)
        return size_t(read);
    exchange.m_failure = Error{.code = ErrorCode::Io,
                               .detail = u"cannot read %1: %2"_s.arg(
                                   exchange.m_request.bodyFile, exchange.m_bodyFile.errorString())};
    return CURL_READFUNC_ABORT;
}

int Exchange::onSeek(void* self, curl_off_t offset, int)
{
    return exchangeAt(self).m_bodyFile.seek(offset) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

int Exchange::onTransfer(void* self, curl_off_t downloadTotal, curl_off_t downloaded,
                         curl_off_t uploadTotal, curl_off_t uploaded)
{
    exchangeAt(self).moved(uploaded, uploadTotal);
    exchangeAt(self).reportProgress(downloaded, downloadTotal);
    return 0;
}

int Exchange::onStart(void* self, char*, char*, int, int)
{
    return exchangeAt(self).mayStart() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

} // namespace rushes::net
